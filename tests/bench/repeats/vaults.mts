/** Vaults of several sizes, drawn from a set: always the same ones. */
import { measureRepeats } from "../../../src/core/repeats/measure";
import { createRandom, type Random } from "../lessons.mts";
import { linkMembers, meanAveragePrecision, measureLinks } from "./measures";
import type { Line, LineSet } from "./sets.mts";

const SIZES = [50, 100, 200, 400] as const;
const VAULTS = 20;

/** What is drawn and averaged, in words. */
export const VAULTS_NOTE =
  `Means over ${VAULTS} vaults of whole groups drawn from a set; in brackets what one vault in ten` +
  " stays below and one in ten exceeds. Lessons grouped unasked.";

/** A row for each size that the set has more lines than. */
export function measureVaults({ name, lines }: LineSet): Record<string, string>[] {
  return SIZES.filter((size) => size < lines.length).map((size) => {
    const random = createRandom(size);
    const figures = Array.from({ length: VAULTS }, () => measure(draw(lines, size, random)));
    return {
      set: name,
      lines: String(size),
      precision: spread(figures.map(({ precision }) => precision)),
      recall: spread(figures.map(({ recall }) => recall)),
      F1: spread(figures.map(({ f1 }) => f1)),
      "MAP@10": spread(figures.map(({ map }) => map)),
    };
  });
}

/** Whole groups in random order, until there are `size` lines. */
function draw(lines: readonly Line[], size: number, random: Random): readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  const drawn = [...groups.values()].map((group) => ({ group, rank: random() }));
  drawn.sort((a, b) => a.rank - b.rank);
  return drawn.flatMap(({ group }) => group).slice(0, size);
}

function measure(lines: readonly Line[]) {
  const { groups, ranked } = measureRepeats(lines);
  const places = new Map(lines.map(({ id }, place) => [id, place]));
  const links = linkMembers(groups.map((group) => group.map((id) => places.get(id)!)));
  const nearest = lines.map(({ id }) =>
    // Ten are ranked, in this order; how near they are says nothing here.
    ranked[id]!.map((near) => ({ place: places.get(near)!, score: 0 })),
  );
  return { ...measureLinks(links, lines), map: meanAveragePrecision(nearest, lines, 10) };
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(2);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${mean.toFixed(2)} (${at(0.1)}–${at(0.9)})`;
}
