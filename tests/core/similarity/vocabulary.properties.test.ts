import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Gains, NO_GAINS, Vocabulary } from "../../../src/core/similarity/vocabulary";
import { runs } from "../../fuzz/runs";
import { aTerm } from "./builders";

const STEMS = "ask call demo friday note promis ~not ~the __proto__ constructor".split(" ");

const GAINS: readonly Gains[] = [
  NO_GAINS,
  new Map([["ask", 1.2]]),
  new Map([
    ["ask", 0.8],
    ["demo", 1.5],
  ]),
];

/** A text that comes; one of those that are there leaves (`leaving`); weights are made (`gains`). */
const someDeed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ coming: fc.subarray(STEMS) }) },
  { weight: 3, arbitrary: fc.record({ leaving: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ gains: fc.constantFrom(...GAINS) }) },
);

const someHistory = fc.array(someDeed, { maxLength: 40 });

interface Text {
  readonly stems: readonly string[];
  readonly numbers: Int32Array;
}

/** Follows a history; before and after each settling it says what every stem weighs. */
function follow(
  history: readonly {
    readonly coming?: readonly string[];
    readonly leaving?: number;
    readonly gains?: Gains;
  }[],
  watch: (vocabulary: Vocabulary, gains: Gains) => void = (vocabulary, gains) =>
    void vocabulary.settle(gains),
): { readonly vocabulary: Vocabulary; readonly texts: readonly Text[] } {
  const vocabulary = new Vocabulary();
  const texts: Text[] = [];
  for (const { coming, leaving, gains } of history) {
    if (coming !== undefined) {
      texts.push({ stems: coming, numbers: vocabulary.add(coming.map((stem) => aTerm(stem))) });
    }
    if (leaving !== undefined) {
      const [text] = texts.splice(leaving % Math.max(1, texts.length), 1);
      if (text !== undefined) vocabulary.remove(text.numbers);
    }
    if (gains !== undefined) watch(vocabulary, gains);
  }
  return { vocabulary, texts };
}

const isSmall = (stem: string): boolean => stem.startsWith("~");

describe("Vocabulary", () => {
  it("weighs terms by the texts that are there, whatever came and went before", () => {
    fc.assert(
      fc.property(someHistory, fc.constantFrom(...GAINS), (history, gains) => {
        const { vocabulary, texts } = follow(history);
        vocabulary.settle(gains);
        const fresh = new Vocabulary();
        for (const { stems } of [...texts].reverse()) fresh.add(stems.map((stem) => aTerm(stem)));
        fresh.settle(gains);

        expect(vocabulary.size).toBe(fresh.size);
        for (const stem of STEMS) {
          expect(vocabulary.weightOfStem(stem, isSmall(stem))).toBe(
            fresh.weightOfStem(stem, isSmall(stem)),
          );
          expect(vocabulary.frequencyOf(vocabulary.find(stem))).toBe(
            fresh.frequencyOf(fresh.find(stem)),
          );
        }
      }),
      runs(),
    );
  });

  it("tells of every term that weighs something else than before, and of no other", () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        follow(history, (vocabulary, gains) => {
          const [size, before] = [vocabulary.size, weightsOf(vocabulary)];
          const told = vocabulary.settle(gains);
          const after = weightsOf(vocabulary);
          const moved = [...after.keys()].filter((number) => before[number] !== after[number]);
          if (told === null) expect(vocabulary.size).not.toBe(size);
          else expect([...told].sort((a, b) => a - b)).toEqual(moved);
        });
      }),
      runs(),
    );
  });

  it("weighs everything above 0, settled or not", () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const { vocabulary } = follow(history);
        for (const weight of weightsOf(vocabulary)) expect(weight).toBeGreaterThan(0);
        for (const stem of [...STEMS, "never seen"]) {
          expect(vocabulary.weightOfStem(stem, isSmall(stem))).toBeGreaterThan(0);
        }
      }),
      runs(),
    );
  });

  it("gives each stem one number, and knows what it stands for", () => {
    const vocabulary = new Vocabulary();
    const [ask, not] = vocabulary.add([aTerm("ask"), aTerm("~not")]);
    expect([...vocabulary.add([aTerm("~not"), aTerm("demo")])][0]).toBe(not);
    expect(vocabulary.find("ask")).toBe(ask);
    expect(vocabulary.find("__proto__")).toBe(-1);
    expect([ask, not].map((number) => vocabulary.stemOf(number!))).toEqual(["ask", "~not"]);
    expect([ask, not].map((number) => vocabulary.isSmall(number!))).toEqual([false, true]);
  });

  it("weighs rare terms, telling terms and gaining terms more than others", () => {
    const vocabulary = new Vocabulary();
    for (const stems of [["ask", "demo"], ["ask", "friday", "~not"], ["note"]]) {
      vocabulary.add(stems.map((stem) => aTerm(stem)));
    }
    vocabulary.settle(new Map([["friday", 1.25]]));
    const weightOf = (stem: string) => vocabulary.weightOf(vocabulary.find(stem));
    expect(weightOf("demo")).toBeGreaterThan(weightOf("ask"));
    expect(weightOf("demo")).toBe(weightOf("note"));
    expect(weightOf("~not")).toBeCloseTo(0.7 * weightOf("demo"), 12);
    expect(weightOf("friday")).toBeCloseTo(1.25 * weightOf("demo"), 12);
  });
});

function weightsOf(vocabulary: Vocabulary): number[] {
  const weights: number[] = [];
  for (let number = 0; vocabulary.stemOf(number) !== ""; number++) {
    weights.push(vocabulary.weightOf(number));
  }
  return weights;
}
