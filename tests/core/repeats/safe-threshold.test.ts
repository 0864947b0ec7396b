import { describe, expect, it } from "vitest";
import {
  countScore,
  emptyHistogram,
  safeThreshold,
} from "../../../src/core/repeats/safe-threshold";

function histogramOf(scores: readonly number[]) {
  const histogram = emptyHistogram();
  for (const score of scores) countScore(histogram, score, 1);
  return histogram;
}

const SURE = [4, 3, 3, 2, -5, -5, -5];

describe("the safe threshold", () => {
  it("rises with strictness, with the size of the vault, and with doubt in its pairs", () => {
    const sure = safeThreshold(histogramOf(SURE), 800, 0);
    expect(safeThreshold(histogramOf(SURE), 800, 0.5)).toBeGreaterThan(sure);
    expect(safeThreshold(histogramOf(SURE), 800, -0.5)).toBeLessThan(sure);
    expect(safeThreshold(histogramOf(SURE), 8_000, 0)).toBeGreaterThan(sure);
    expect(safeThreshold(histogramOf([0, 0, 0, 0]), 800, 0)).toBeGreaterThan(sure);
  });

  it.each([0, 1, 1e9])("is a finite number for a vault of %d texts without pairs", (texts) => {
    expect(Number.isFinite(safeThreshold(emptyHistogram(), texts, 0))).toBe(true);
  });

  it("cuts a strictness beyond its ends, and passes over one that is no number", () => {
    const histogram = histogramOf(SURE);
    expect(safeThreshold(histogram, 100, 9)).toBe(safeThreshold(histogram, 100, 1));
    expect(safeThreshold(histogram, 100, -9)).toBe(safeThreshold(histogram, 100, -1));
    expect(safeThreshold(histogram, 100, Number.NaN)).toBe(safeThreshold(histogram, 100, 0));
  });

  it("is that of a vault in which a pair was never counted once it is taken back", () => {
    const histogram = histogramOf(SURE);
    for (const odd of [7, -99, 99, Number.NaN]) {
      countScore(histogram, odd, 1);
      countScore(histogram, odd, -1);
    }
    expect([...histogram]).toEqual([...histogramOf(SURE)]);
  });
});
