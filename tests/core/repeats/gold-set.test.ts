import { describe, expect, it } from "vitest";
import { measureRepeats } from "../../../src/core/repeats/measure";
import { linkMembers, meanAveragePrecision, measureLinks } from "../../bench/repeats/measures";
import { type Line, readSet } from "../../bench/repeats/sets.mts";

/**
 * Two points below each share and two links above what was measured when this was written: .811, .217,
 * 18 of 120 neighbours and opposites, and .584, .483, .667; the floor of precision is older and higher.
 * Whoever makes the engine better raises them. The scorer has learned from these lines: figures by
 * networks that have not stand in `src/assets/README.md`.
 */
const LEAST_PRECISION = 0.808;
const LEAST_RECALL = 0.197;
const MOST_HARD_LINKS = 20;
const LEAST_MAP = [
  ["any language", null, 0.564],
  ["German", "de", 0.463],
  ["Spanish", "es", 0.647],
] as const;

describe("on the gold set", () => {
  const lines = readGold();
  const { groups, ranked } = measureRepeats(lines);
  const places = new Map(lines.map(({ id }, place) => [id, place]));
  const placesOf = (ids: readonly string[]): readonly number[] =>
    ids.map((id) => places.get(id) ?? -1);
  const figures = measureLinks(linkMembers(groups.map(placesOf)), lines);

  it("most of what is grouped unasked is right", () => {
    expect(figures.precision).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it("a fair share of the repeats is grouped unasked", () => {
    expect(figures.recall).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it("hardly a neighbour or opposite of a group is grouped with anything", () => {
    expect(figures.hard).toBeLessThanOrEqual(MOST_HARD_LINKS);
  });

  it.each(LEAST_MAP)("repeats in %s stand high among the ten nearest", (_, lang, least) => {
    const nearest = lines.map(({ id }) =>
      // Ten are ranked, in this order; how near they are says nothing here.
      placesOf(ranked[id] ?? []).map((place) => ({ place, score: 0 })),
    );
    // Lines of other languages are there to be mistaken, and are asked for nothing.
    const asked = lines.map((line) =>
      lang === null || line.lang === lang ? line : { ...line, group: line.id },
    );
    expect(meanAveragePrecision(nearest, asked, 10)).toBeGreaterThanOrEqual(least);
  });
});

function readGold(): readonly Line[] {
  const set = readSet("tests/fixtures/lessons.jsonl");
  if (typeof set === "string") throw new Error(set);
  return set.lines;
}
