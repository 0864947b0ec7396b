import { describe, expect, it } from "vitest";
import {
  COPIES,
  STRANGERS,
  toChance,
  toProbability,
  toScore,
} from "../../../src/core/repeats/scores";

describe("toScore", () => {
  it.each([
    [0, 0],
    [1, 1_000],
    [-2.5, -2_500],
    [0.000_4, 0],
    [0.000_6, 1],
    [12, COPIES],
    [12.1, COPIES],
    [Infinity, COPIES],
    [-12.1, -COPIES],
    [-Infinity, -COPIES],
    [Number.NaN, STRANGERS],
  ])("makes %d of log-odds %d", (logOdds, score) => {
    expect(toScore(logOdds)).toBe(score);
  });

  it("has no zero below zero, which would be another one to whoever compares", () => {
    expect(toScore(-0.000_4)).toBe(0);
  });
});

describe("toProbability", () => {
  it.each([
    [0, 0.5],
    [1_000, 0.731],
    [-1_000, 0.269],
    [COPIES, 1],
    [STRANGERS, 0.002],
    [-1e9, 0],
    [1e9, 1],
  ])("takes a score of %d for a probability of %d", (score, probability) => {
    expect(toProbability(score)).toBeCloseTo(probability, 3);
  });

  it("is the more the surer, and as sure of the opposite", () => {
    const scores = Array.from({ length: 241 }, (_, i) => 100 * (i - 120));
    scores.forEach((score, i) => {
      expect(toProbability(score) + toProbability(-score)).toBeCloseTo(1, 12);
      if (i > 0) expect(toProbability(score)).toBeGreaterThan(toProbability(scores[i - 1]!));
    });
  });
});

describe("toChance", () => {
  it("is the probability in whole millionths", () => {
    expect([0, 1_000, COPIES, -COPIES].map(toChance)).toEqual([500_000, 731_059, 999_994, 6]);
  });
});
