import { describe, expect, it } from "vitest";
import type { Near } from "../../../src/core/repeats/best-near";
import { surround, Surroundings } from "../../../src/core/repeats/surroundings";
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

describe("Surroundings", () => {
  const few = surround([near(1, 900, 2_500), near(2, 1_200, 2_100)], FLOOR, byNumber);
  const many = surround(
    Array.from({ length: 60 }, (_, i) => near(i + 3, 7 * i, 4_000 - 31 * i)),
    FLOOR,
    byNumber,
  );

  it("gives back what was put, whatever was there before and stands beside it", () => {
    const kept = new Surroundings();
    for (const slot of [0, 1, 255, 256, 3_000]) kept.put(slot, slot % 2 === 0 ? few : many);
    for (const slot of [0, 1]) kept.put(slot, slot % 2 === 0 ? many : few);
    const all = [0, 1, 255, 256, 3_000].map((slot) => kept.of(slot));
    expect(all).toEqual([many, few, many, few, few]);
    kept.rest();
    expect(kept.of(255)).toEqual(many);
  });

  it("says whether anything that counts is another", () => {
    const kept = new Surroundings();
    const [first] = few.byWords;
    expect([kept.put(0, few), kept.put(0, few), kept.put(0, many), kept.put(0, few)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    for (const other of [
      { ...few, lexical: 0.5 },
      { ...few, dense: 0.5 },
      { ...few, byWords: [] },
      { ...few, byMeaning: few.byWords },
      { ...few, byWords: [{ place: 9, cosine: first!.cosine }, ...few.byWords.slice(1)] },
      { ...few, byWords: [{ place: first!.place, cosine: 0.5 }, ...few.byWords.slice(1)] },
    ]) {
      kept.put(0, few);
      expect(kept.put(0, other)).toBe(true);
      expect(kept.of(0)).toEqual(other);
    }
  });
});
