import { describe, expect, it } from "vitest";
import { rankByMiniSearch, rankByTfIdf } from "./methods.mts";
import { keepNearest, NEAREST, nearestByRows } from "./nearest.mts";
import type { Line } from "./sets.mts";

const LINES: readonly Line[] = [
  "Ask before you promise.",
  "Always ask before promising anything.",
  "Bring water to the hike.",
  "Hikes need water.",
].map((text, i) => ({ id: String(i), text, group: String(i), lang: "en", isHard: false }));

describe("the nearest", () => {
  it("are the highest scores, equal ones by place, and no more than are asked for", () => {
    const scores = Array.from({ length: 200 }, (_, place) => ({ place, score: place % 4 }));
    const kept = keepNearest([...scores].reverse());
    expect(kept).toEqual(scores.filter(({ score }) => score === 3).slice(0, NEAREST));
  });

  it("by rows stand by cosine less half of how crowded both ends are", () => {
    // Cosines: 0–1 .6, 0–2 0, 1–2 .8. Crowds, the mean of what others there are: .3, .7, .4.
    const rows = [
      [1, 0],
      [0.6, 0.8],
      [0, 1],
    ].map((row) => Float32Array.from(row));
    const [first, , third] = nearestByRows(rows);
    expect(first!.map(({ place }) => place)).toEqual([1, 2]);
    expect(first![0]!.score).toBeCloseTo(0.6 - (0.3 + 0.7) / 2, 6);
    expect(first![1]!.score).toBeCloseTo(0 - (0.3 + 0.4) / 2, 6);
    expect(third![0]!.score).toBeCloseTo(0.8 - (0.4 + 0.7) / 2, 6);
  });

  it("of a line about which nothing is known are none, and it is near to none", () => {
    const rows = [Float32Array.of(1, 0), Float32Array.of(0, 0), Float32Array.of(0.6, 0.8)];
    expect(nearestByRows(rows).map((near) => near.map(({ place }) => place))).toEqual([
      [2],
      [],
      [0],
    ]);
  });

  it.each([
    ["stemmed TF-IDF", rankByTfIdf, [1, 0, 3, 2]],
    ["MiniSearch", rankByMiniSearch, [1, 0, 3, 2]],
  ])("by %s share words, and a line is not near itself", (_, rank, firsts) => {
    const nearest = rank(LINES);
    expect(nearest.map((near) => near[0]?.place)).toEqual(firsts);
    nearest.forEach((near, line) => {
      expect(near.every(({ place }) => place !== line)).toBe(true);
    });
  });
});
