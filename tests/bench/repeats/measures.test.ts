import { describe, expect, it } from "vitest";
import { createRandom } from "../lessons.mts";
import {
  collectPairs,
  countGroups,
  linkByOtherHalf,
  linkMembers,
  meanAveragePrecision,
  meanRecall,
  measureLinks,
  recallAtPrecision,
  splitGroups,
  type Judged,
  type Near,
  type ScoredPair,
} from "./measures";

/** Lines 0, 1 and 2 say the same, 3 and 4 are alone; 4 was written as the opposite of the first three. */
const LINES: readonly Judged[] = ["a", "a", "a", "b", "c"].map((group) => ({
  group,
  isHard: group === "c",
}));

/** 0 finds 1, the opposite, then 2; 1 finds 0 alone; 2 finds the others first; 3 and 4 are not asked. */
const NEAREST = [
  [near(1, 0.9), near(4, 0.8), near(2, 0.7)],
  [near(0, 0.9)],
  [near(3, 0.6), near(4, 0.5), near(1, 0.4)],
  [near(2, 0.6)],
  [near(0, 0.8)],
];

const PAIRS = collectPairs(NEAREST);

describe("pairs of lines", () => {
  it("are each counted once, best first", () => {
    expect(PAIRS.map(({ a, b, score }) => [a, b, score])).toEqual([
      [0, 1, 0.9],
      [0, 4, 0.8],
      [0, 2, 0.7],
      [2, 3, 0.6],
      [2, 4, 0.5],
      [1, 2, 0.4],
    ]);
  });

  it("have the higher score of their two ends", () => {
    expect(collectPairs([[near(1, 3)], [near(0, 5)]])).toEqual([{ a: 0, b: 1, score: 5 }]);
  });
});

describe("figures of links", () => {
  it.each([
    ["nothing", 0, 1, 0, 0, 0],
    ["the best pair", 1, 1, 1 / 3, 1 / 2, 0],
    ["two, one of them the opposite", 2, 1 / 2, 1 / 3, 2 / 5, 1],
    ["three", 3, 2 / 3, 2 / 3, 2 / 3, 1],
    ["four, one wrong but not hard", 4, 2 / 4, 2 / 3, 4 / 7, 1],
    ["all six", 6, 3 / 6, 3 / 3, 6 / 9, 2],
  ])("are right for %s", (_, count, precision, recall, f1, hard) => {
    const figures = measureLinks(PAIRS.slice(0, count), LINES);
    expect(figures.precision).toBeCloseTo(precision, 12);
    expect(figures.recall).toBeCloseTo(recall, 12);
    expect(figures.f1).toBeCloseTo(f1, 12);
    expect(figures.hard).toBe(hard);
  });

  it("count no recall and no F1 where nothing repeats", () => {
    const alone = LINES.slice(3);
    expect(measureLinks([{ a: 0, b: 1 }], alone)).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
      hard: 1,
    });
  });
});

describe("recall at a precision", () => {
  it.each([
    [1, 1 / 3],
    [0.9, 1 / 3],
    [0.6, 2 / 3],
    [0.5, 1],
  ])("of %d is that of the loosest threshold that keeps it", (precision, recall) => {
    expect(recallAtPrecision(PAIRS, LINES, precision)).toBeCloseTo(recall, 12);
  });

  it("is 0 where the best pair is wrong and it never recovers", () => {
    expect(recallAtPrecision(PAIRS.slice(1, 3), LINES, 0.9)).toBe(0);
  });

  it("does not part pairs with one score", () => {
    const tied = [pair(0, 1, 0.9), pair(0, 4, 0.9)];
    expect(recallAtPrecision(tied, LINES, 0.9)).toBe(0);
  });
});

describe("figures of rankings", () => {
  it("give mean average precision over the lines that have a repeat", () => {
    const first = (1 / 1 + 2 / 3) / 2;
    const second = 1 / 1 / 2;
    const third = 1 / 3 / 2;
    const expected = (first + second + third) / 3;
    expect(meanAveragePrecision(NEAREST, LINES, 10)).toBeCloseTo(expected, 12);
  });

  it("look no further than they are told", () => {
    const expected = (1 + 1 + 0) / 3;
    expect(meanAveragePrecision(NEAREST, LINES, 1)).toBeCloseTo(expected, 12);
  });

  it("give the share of a line's repeats among its nearest", () => {
    expect(meanRecall(NEAREST, LINES, 5)).toBeCloseTo((2 / 2 + 1 / 2 + 1 / 2) / 3, 12);
    expect(meanRecall(NEAREST, LINES, 2)).toBeCloseTo((1 / 2 + 1 / 2 + 0 / 2) / 3, 12);
  });

  it("are 0 where nothing repeats", () => {
    expect(meanAveragePrecision([[], []], LINES.slice(3), 10)).toBe(0);
    expect(meanRecall([[], []], LINES.slice(3), 5)).toBe(0);
  });
});

describe("groups", () => {
  it("are what links bring together", () => {
    const links = [pair(0, 1, 1), pair(1, 2, 1), pair(3, 4, 1)];
    expect([countGroups(links, 6), countGroups([], 6)]).toEqual([2, 0]);
  });

  it("link each of their members with each other", () => {
    expect(
      linkMembers([
        [2, 0, 1],
        [4, 3],
      ]),
    ).toEqual([
      { a: 0, b: 1 },
      { a: 0, b: 2 },
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]);
  });
});

describe("two halves", () => {
  const named = (...groups: string[]): readonly Judged[] =>
    groups.map((group) => ({ group, isHard: false }));

  it("keep a group together and have as many groups of each size", () => {
    const lines = named("a", "b", "a", "b", "c", "d", "e", "f");
    const halves = splitGroups(lines, createRandom(1));
    expect(halves[0]).toBe(halves[2]);
    expect(halves[1]).toBe(halves[3]);
    expect(halves[0]).not.toBe(halves[1]);
    expect(halves.filter((half) => half === 0)).toHaveLength(4);
  });

  it("are the same whatever the order of the lines", () => {
    const lines = named("a", "b", "c", "d", "e", "e");
    const halves = splitGroups(lines, createRandom(7));
    expect(splitGroups([...lines].reverse(), createRandom(7))).toEqual([...halves].reverse());
  });

  /** Repeats: 0 and 1 in the first half, 2 and 3 in the second; 4 and 5 are alone, one in each. */
  const lines = named("a", "a", "b", "b", "c", "d");
  const halves = [0, 0, 1, 1, 0, 1];

  it("lend each other their thresholds", () => {
    // The first half would link from .8 on, the second from .6 on.
    const pairs = [pair(0, 1, 0.8), pair(0, 4, 0.7), pair(2, 3, 0.6), pair(2, 5, 0.5)];
    expect(linkByOtherHalf(pairs, lines, halves)).toEqual([pairs[0], pairs[1]]);
  });

  it("link a pair across by the mean of both", () => {
    const pairs = [
      pair(0, 1, 0.8),
      pair(1, 5, 0.71),
      pair(1, 4, 0.69),
      pair(0, 5, 0.68),
      pair(2, 3, 0.6),
    ];
    expect(linkByOtherHalf(pairs, lines, halves)).toEqual([pairs[0], pairs[1], pairs[2]]);
  });

  it("link nothing of a half whose other has no repeat to learn from", () => {
    const pairs = [pair(0, 1, 0.9), pair(2, 5, 0.8)];
    expect(linkByOtherHalf(pairs, lines, halves)).toEqual([]);
  });

  it("count a wrong pair twice, since the whole set holds more of them", () => {
    // Counted once, all four (4 of 7) would be better than the best alone (2 of 4); twice, 4 of 9.
    const group = named("a", "a", "a", "b", "z", "z");
    const first = [0, 0, 0, 0, 1, 1];
    const pairs = [
      pair(0, 1, 0.9),
      pair(0, 3, 0.8),
      pair(1, 3, 0.7),
      pair(0, 2, 0.6),
      pair(4, 5, 0.6),
    ];
    expect(linkByOtherHalf(pairs, group, first)).not.toContain(pairs[4]);
  });
});

function near(place: number, score: number): Near {
  return { place, score };
}

function pair(a: number, b: number, score: number): ScoredPair {
  return { a, b, score };
}
