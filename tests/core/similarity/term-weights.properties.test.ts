import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNIT } from "../../../src/core/similarity/lexical-index";
import { toEntries, weighTerms } from "../../../src/core/similarity/term-weights";
import { runs } from "../../fuzz/runs";
import { aTerm } from "./builders";

const MOST = 64;

/** Terms of one text, some with equal weights, up to many more than are kept. */
const someTerms = fc
  .array(
    fc.record({
      count: fc.constantFrom(1, 1, 1, 2, 9, 1_000),
      weight: fc.oneof(fc.constantFrom(1, 2, 3), fc.double({ min: 0.5, max: 16, noNaN: true })),
    }),
    { maxLength: 120 },
  )
  .map((terms) =>
    terms.map(({ count, weight }, i) => ({ term: aTerm(`t${i}`, { count }), weight })),
  );

type Weighted = readonly { readonly term: ReturnType<typeof aTerm>; readonly weight: number }[];

function weigh(terms: Weighted): Int32Array {
  const weights = new Map(terms.map(({ term, weight }) => [term.stem, weight]));
  return weighTerms(
    terms.map(({ term }) => term),
    ({ stem }) => weights.get(stem)!,
  );
}

describe("weighTerms", () => {
  it("makes every text as long as any other, but for rounding, and one without terms empty", () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const length = Math.hypot(...weigh(terms));
        if (terms.length === 0) expect(length).toBe(0);
        else expect(Math.abs(length - UNIT)).toBeLessThanOrEqual(Math.sqrt(MOST) / 2);
      }),
      runs(),
    );
  });

  it("weighs a term alike wherever it stands in the text", () => {
    fc.assert(
      fc.property(someTerms, fc.nat(), (terms, by) => {
        const turned = terms.map((_, i) => terms[(i + by) % terms.length]!);
        const weights = weigh(terms);
        weigh(turned).forEach((weight, i) => {
          const before = weights[(i + by) % terms.length]!;
          expect(weight === 0).toBe(before === 0);
          // Sums in another order may round otherwise.
          expect(Math.abs(weight - before)).toBeLessThanOrEqual(1);
        });
      }),
      runs(),
    );
  });

  it("keeps the 64 weightiest terms", () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const weights = weigh(terms);
        const raw = terms.map(({ term, weight }) => (1 + Math.log(term.count)) * weight);
        const kept = raw.filter((_, i) => weights[i]! > 0);
        const dropped = raw.filter((_, i) => weights[i] === 0);
        expect(kept).toHaveLength(Math.min(MOST, terms.length));
        expect(Math.min(...kept)).toBeGreaterThanOrEqual(Math.max(0, ...dropped));
      }),
      runs(),
    );
  });

  it("keeps those of equally weighty terms that come first by their letters", () => {
    const stems = Array.from({ length: 80 }, (_, i) => `t${String(i).padStart(2, "0")}`);
    const terms = [...stems].reverse().map((stem) => aTerm(stem));
    const weights = weighTerms(terms, () => 1);
    const kept = terms.filter((_, i) => weights[i]! > 0).map(({ stem }) => stem);
    expect(kept.sort()).toEqual(stems.slice(0, MOST));
  });

  it("counts a term that occurs again more, but not twice as much", () => {
    const terms = [aTerm("ask", { count: 2 }), aTerm("call")];
    const [ask = 0, call = 0] = weighTerms(terms, () => 3);
    expect(ask / call).toBeCloseTo(1 + Math.log(2), 2);
  });

  it("asks for each weight by the term and its place", () => {
    const weights = weighTerms([aTerm("ask"), aTerm("call")], (_, place) => 1 + place);
    expect([...weights]).toEqual([1_832, 3_664]);
  });
});

describe("toEntries", () => {
  it("gives the numbers in rising order, each with its weight, and none that weighs nothing", () => {
    const entries = toEntries(Int32Array.from([7, 0, 12, 3]), Int32Array.from([10, 20, 0, 30]));
    expect([...entries]).toEqual([0, 20, 3, 30, 7, 10]);
    expect(toEntries(new Int32Array(), new Int32Array())).toHaveLength(0);
  });
});
