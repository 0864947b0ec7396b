import { describe, expect, it } from "vitest";
import { rarityOf, roundDown } from "../../../src/core/similarity/rarity";

describe("roundDown", () => {
  it.each([
    [0, 0],
    [0.9, 0],
    [1, 1],
    [1.9, 1],
    [2, 2],
    [3, 2],
    [4, 4],
    [7, 4],
    [8, 8],
    [15, 8],
    [16, 16],
    [1_000, 512],
    [1_023, 512],
    [1_024, 1_024],
  ])("takes a count of %d for %d", (count, rounded) => {
    expect(roundDown(count)).toBe(rounded);
  });

  it("never rises above the count, never falls to half of it, and keeps the order of counts", () => {
    let before = 0;
    for (let count = 1; count <= 3_000; count++) {
      const rounded = roundDown(count);
      expect(rounded).toBeLessThanOrEqual(count);
      expect(count).toBeLessThan(2 * rounded);
      expect(rounded).toBeGreaterThanOrEqual(before);
      expect(roundDown(rounded)).toBe(rounded);
      before = rounded;
    }
  });
});

describe("rarityOf", () => {
  it("weighs a term that every text holds 1, and each rarer one more", () => {
    expect(rarityOf(100, 100, false)).toBe(1);
    const weights = [80, 10, 2, 1, 0].map((frequency) => rarityOf(100, frequency, false));
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(new Set(weights).size).toBe(weights.length);
    expect(rarityOf(99, 9, false)).toBeCloseTo(1 + Math.log(10), 12);
  });

  it("weighs a small word seven tenths of a telling one", () => {
    expect(rarityOf(99, 9, true)).toBeCloseTo(0.7 * rarityOf(99, 9, false), 12);
  });
});
