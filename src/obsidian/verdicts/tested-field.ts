/** The tested lines of an editor, and where each of them is while the note is being written. */
import { StateEffect, StateField } from "@codemirror/state";
import type { TestedAnchor } from "../../core/edit/lessons/set-verdict";
import type { Verdict } from "../../core/note";

export interface PlacedLine {
  /** Start of its text. */
  readonly from: number;
  readonly anchor: TestedAnchor;
  readonly verdict: Verdict | null;
}

export const setTestedLines = StateEffect.define<readonly PlacedLine[]>();

/** What was found last, moved along with what is typed. */
export const testedLines = StateField.define<readonly PlacedLine[]>({
  create: () => [],
  update(lines, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setTestedLines)) return effect.value;
    }
    if (!transaction.docChanged || lines.length === 0) return lines;
    return lines.map((line) => ({ ...line, from: transaction.changes.mapPos(line.from, 1) }));
  },
});
