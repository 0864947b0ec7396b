import { describe, expect, it } from "vitest";
import { readStructure } from "../../../src/core/parse/structure";
import { readPairStructure, STRUCTURE_FEATURES } from "../../../src/core/repeats/pair-structure";
import { alignWords, emptyAlignment } from "../../../src/core/similarity/alignment";
import { type PairSide, readPairSide } from "../../../src/core/similarity/pair-side";
import { readText } from "../../../src/core/similarity/terms";

type Feature = (typeof STRUCTURE_FEATURES)[number];

function sideOf(text: string): PairSide {
  const { cue, move } = readStructure(text);
  const { terms, language } = readText({ text, names: [] }, "en");
  const source = { text: { text, names: [], cue, move }, terms, language: language ?? "en" };
  return readPairSide(source, null, () => 1);
}

const WHOLE = 0.37;

function compare(one: string, other: string): ReadonlyMap<Feature, number> {
  const read = (a: PairSide, b: PairSide) => {
    const alignment = emptyAlignment();
    alignWords(a.words, b.words, null, alignment);
    const values: number[] = [];
    const texts = { grid: alignment.grid, columns: b.words.keys.length, vectors: null };
    readPairStructure(a, b, texts, WHOLE, (value) => values.push(value));
    return new Map(STRUCTURE_FEATURES.map((feature, i) => [feature, values[i] ?? NaN]));
  };
  const [a, b] = [sideOf(one), sideOf(other)];
  const features = read(a, b);
  expect(read(b, a)).toEqual(features);
  return features;
}

const RULE = "When a parent starts shouting, lower the voice.";

describe("the structure of a pair, whichever comes first,", () => {
  it("shows the same cue and another move", () => {
    const features = compare(RULE, "When a parent starts shouting, fetch a colleague.");
    expect(features.get("cues aligned")).toBe(1);
    expect(features.get("moves aligned")).toBe(0);
    expect(features.get("verbs of the moves")).toBe(0);
    expect(features.get("objects of the moves")).toBe(0);
  });

  it("shows the same move for another cue", () => {
    const features = compare(RULE, "When the baby sleeps, lower the voice.");
    expect(features.get("moves aligned")).toBe(1);
    expect(features.get("cues aligned")).toBe(0);
    expect(features.get("verbs of the moves")).toBe(1);
    expect(features.get("objects of the moves")).toBe(1);
  });

  it("shows a move that is the other's cue", () => {
    const features = compare(RULE, "When the voice gets lower, shout at the parent.");
    expect(features.get("move in the other's cue")).toBeGreaterThan(0.9);
    expect(compare(RULE, RULE).get("move in the other's cue")).toBe(0);
  });

  it("compares the whole of a text without a cue with the other's move", () => {
    const features = compare(RULE, "Lower the voice.");
    expect(features.get("moves aligned")).toBe(1);
    expect(features.get("both have a cue")).toBe(0);
  });

  it("is what the whole says where neither has a cue", () => {
    const features = compare("Lower the voice.", "Fetch a colleague.");
    expect(features.get("moves aligned")).toBe(WHOLE);
    expect(features.get("both have a cue")).toBe(0);
  });
});
