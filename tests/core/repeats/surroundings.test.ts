import { describe, expect, it } from "vitest";
import type { Near } from "../../../src/core/repeats/best-near";
import { surround } from "../../../src/core/repeats/surroundings";
import { UNIT } from "../../../src/core/similarity/lexical-index";

const FLOOR = 2_000;
const byNumber = (a: number, b: number): number => a - b;

function near(slot: number, lexical: number, dense: number): Near {
  return { slot, lexical, dense };
}

/** Who is near by words, and who by meaning, nearest first. */
function rank(found: readonly Near[], compare = byNumber): readonly (readonly number[])[] {
  const { byWords, byMeaning } = surround(found, FLOOR, compare);
  return [byWords, byMeaning].map((ranked) => ranked.map(({ place }) => place));
}

describe("surround", () => {
  it("ranks by words and by meaning, the nearest first", () => {
    const found = [near(1, 900, 2_500), near(2, 1_200, 2_100), near(3, 1_000, 3_000)];
    for (const given of [found, [...found].reverse()]) {
      expect(rank(given)).toEqual([
        [2, 3, 1],
        [3, 1, 2],
      ]);
    }
  });

  it("says how near they are, as cosines", () => {
    const { byWords, byMeaning } = surround([near(1, UNIT / 4, UNIT)], FLOOR, byNumber);
    expect([byWords, byMeaning]).toEqual([[{ place: 1, cosine: 0.25 }], [{ place: 1, cosine: 1 }]]);
  });

  it("orders equally near ones by their texts", () => {
    const found = [5, 3, 4].map((slot) => near(slot, 900, 2_500));
    expect(rank(found, (a, b) => b - a)).toEqual([
      [5, 4, 3],
      [5, 4, 3],
    ]);
  });

  it("leaves out who is near in the other way alone", () => {
    const found = [near(1, 0, FLOOR), near(2, 1, FLOOR - 1), near(3, 0, 3_000)];
    expect(rank(found)).toEqual([[2], [3, 1]]);
  });

  it("means ten cosines; missing ones count nothing by words, and as the floor by meaning", () => {
    const meansOf = (found: readonly Near[]): readonly number[] => {
      const { lexical, dense } = surround(found, FLOOR, byNumber);
      return [lexical, dense].map((mean) => Math.round(10 * UNIT * mean));
    };
    expect(meansOf([])).toEqual([0, 10 * FLOOR]);
    expect(meansOf([near(1, 1_000, 3_000), near(2, 500, 2_500)])).toEqual([
      1_500,
      10 * FLOOR + 1_500,
    ]);
    const many = Array.from({ length: 30 }, (_, i) => near(i, 1_000 + i, 3_000 + i));
    expect(meansOf(many)).toEqual([10_245, 30_245]);
    // No more than twenty are ranked.
    expect(rank(many).map((ranked) => ranked.length)).toEqual([20, 20]);
  });
});
