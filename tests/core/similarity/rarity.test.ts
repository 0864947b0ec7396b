import { describe, expect, it } from "vitest";
import { rarityOf, roundDown } from "../../../src/core/similarity/rarity";

describe("roundDown", () => {
  it.each([
    [0, 0],
    [0.9, 0],
    [1, 1],
    [1.9, 1],
    [2, 2],
    [7, 7],
    [8, 8],
    [9, 8],
    [10, 10],
    [11, 10],
    [12, 12],
    [14, 12],
    [15, 15],
    [17, 15],
    [18, 18],
    [22, 22],
    [1_000, 891],
  ])("takes a count of %d for %d", (count, rounded) => {
    expect(roundDown(count)).toBe(rounded);
  });

  it("never rises above the count, never lies a quarter below it, and keeps the order of counts", () => {
    let before = 0;
    for (let count = 1; count <= 3_000; count++) {
      const rounded = roundDown(count);
      expect(rounded).toBeLessThanOrEqual(count);
      expect(count).toBeLessThan(Math.max(rounded + 1, rounded * 1.25));
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
