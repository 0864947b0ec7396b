import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LexicalIndex, UNIT } from "../../../src/core/similarity/lexical-index";
import { toEntries, weighTerms } from "../../../src/core/similarity/term-weights";
import { patience, runs } from "../../fuzz/runs";
import { aTerm } from "./builders";

/** Numbers of terms; those from 6 on are in more texts than bring any two together. */
const someVector = fc
  .array(fc.record({ number: fc.nat(9), weight: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 8,
  })
  .map((terms) => new Map(terms.map(({ number, weight }) => [number, weight])))
  .map((weights) => {
    const numbers = Int32Array.from(weights.keys());
    const terms = [...weights.keys()].map((number) => aTerm(`t${number}`));
    return toEntries(
      numbers,
      weighTerms(terms, (_, i) => weights.get(numbers[i]!)!),
    );
  });

const isCommon = (term: number): boolean => term >= 6;
const frequencyOf = (term: number): number => (isCommon(term) ? 1_001 : 1_000);

const someDeed = fc.record({
  slot: fc.oneof(fc.nat(12), fc.constantFrom(1_023, 1_024, 3_000)),
  entries: fc.option(someVector, { freq: 4 }),
});

/** An index after its history, and what should be in it. */
function follow(deeds: readonly { slot: number; entries: Int32Array | null }[]) {
  const index = new LexicalIndex();
  const vectors = new Map<number, Int32Array>();
  for (const { slot, entries } of deeds) {
    if (entries === null) index.clear(slot);
    else index.set(slot, entries);
    vectors.set(slot, entries ?? new Int32Array());
  }
  return { index, vectors };
}

describe("LexicalIndex", { timeout: patience() }, () => {
  it("finds exactly the texts that comparing with all finds, each once, with the same cosine", () => {
    fc.assert(
      fc.property(
        fc.array(someDeed, { maxLength: 25 }),
        fc.array(someVector, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: UNIT }),
        (deeds, asked, floor) => {
          const { index, vectors } = follow(deeds);
          for (const entries of asked) {
            const found: [number, number][] = [];
            index.search(entries, floor, frequencyOf, (slot, cosine) => {
              found.push([slot, cosine]);
            });
            const expected = [...vectors].flatMap(([slot, vector]): [number, number][] => {
              const cosine = cosineOf(entries, vector);
              if (cosine < floor || tellingCosineOf(entries, vector) < floor / 2) return [];
              return [[slot, Math.min(UNIT, Math.round(cosine))]];
            });
            expect(found.sort(bySlot)).toEqual(expected.sort(bySlot));
          }
        },
      ),
      runs(),
    );
  });

  it("keeps each text's vector, and the texts of each term", () => {
    fc.assert(
      fc.property(fc.array(someDeed, { maxLength: 25 }), (deeds) => {
        const { index, vectors } = follow(deeds);
        for (const [slot, vector] of vectors) expect(index.entriesOf(slot)).toEqual(vector);
        for (let term = 0; term <= 9; term++) {
          const holding = [...vectors].filter(([, vector]) => weightIn(vector, term) > 0);
          expect([...index.slotsOf(term)].sort((a, b) => a - b)).toEqual(
            holding.map(([slot]) => slot).sort((a, b) => a - b),
          );
        }
      }),
      runs(),
    );
  });

  it("gives the same cosine from either side", () => {
    fc.assert(
      fc.property(someVector, someVector, (a, b) => {
        const { index } = follow([
          { slot: 0, entries: a },
          { slot: 1, entries: b },
        ]);
        expect(index.product(a, 1)).toBe(index.product(b, 0));
        expect(index.product(a, 1)).toBe(cosineOf(a, b));
      }),
      runs(),
    );
  });

  it("passes over texts that share nothing but common terms, and counts these for others", () => {
    const [common, rare] = [6, 0];
    const both = Int32Array.from([rare, 2_458, common, 3_277]);
    const { index } = follow([
      { slot: 0, entries: both },
      { slot: 1, entries: Int32Array.from([common, UNIT]) },
    ]);
    const found: [number, number][] = [];
    index.search(both, 1, frequencyOf, (slot, cosine) => found.push([slot, cosine]));
    expect(found).toEqual([[0, UNIT]]);
  });
});

function weightIn(entries: Int32Array, term: number): number {
  const at = entries.findIndex((number, i) => i % 2 === 0 && number === term);
  return at === -1 ? 0 : (entries[at + 1] ?? 0);
}

function cosineOf(a: Int32Array, b: Int32Array): number {
  let sum = 0;
  for (let term = 0; term <= 9; term++) sum += weightIn(a, term) * weightIn(b, term);
  return sum / UNIT;
}

/** What terms that are not common add to the cosine. */
function tellingCosineOf(a: Int32Array, b: Int32Array): number {
  const telling = [0, 1, 2, 3, 4, 5];
  // Only where the one asked for holds common terms are any left out.
  const hasCommon = [6, 7, 8, 9].some((term) => weightIn(a, term) > 0);
  const sum = telling.reduce((total, term) => total + weightIn(a, term) * weightIn(b, term), 0);
  return hasCommon || sum === 0 ? sum / UNIT : cosineOf(a, b);
}

function bySlot(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0];
}
