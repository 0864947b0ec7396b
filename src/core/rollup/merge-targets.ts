/** What a repeat can be merged into: other rows, those that share most of its words first. */
import { readTerms } from "../similarity/terms";
import { compareRepeats } from "./rollup";
import type { Repeat } from "./model";

export interface MergeTarget {
  readonly repeat: Repeat;
  /** Telling words that both have, as the target writes them, in its order. */
  readonly shared: readonly string[];
}

/** Every other row, single lessons too. O(text of the rows), and n log n. */
export function listMergeTargets(
  rows: readonly Repeat[],
  source: Pick<Repeat, "id" | "text" | "members">,
): readonly MergeTarget[] {
  const others = rows.filter(({ id }) => id !== source.id);
  const said = [source.text, ...source.members.map(({ sentence }) => sentence)].join("\n");
  const [own = [], ...theirs] = readTerms(
    [said, ...others.map(({ text }) => text)].map((text) => ({ text, names: [] })),
  );
  const wanted = new Set(own.flatMap(({ stem, isSmall }) => (isSmall ? [] : stem)));
  return others
    .map((repeat, i): MergeTarget => {
      const shared = (theirs[i] ?? []).filter(({ stem }) => wanted.has(stem));
      return { repeat, shared: [...new Set(shared.map(({ surface }) => surface))] };
    })
    .sort((a, b) => b.shared.length - a.shared.length || compareRepeats(a.repeat, b.repeat));
}
