import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAIR_SCORER } from "../../../src/assets/pair-scorer";
import { WORD_VECTORS } from "../../../src/assets/word-vectors";
import type { Around } from "../../../src/core/repeats/common-neighbors";
import { mayRepeat, type PairEnd } from "../../../src/core/repeats/pair-features";
import { createPairScorer } from "../../../src/core/repeats/pair-scorer";
import { readPairSide } from "../../../src/core/similarity/pair-side";
import { readText } from "../../../src/core/similarity/terms";
import { createWordVectors } from "../../../src/core/similarity/word-vectors";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";

const vectors = createWordVectors(WORD_VECTORS);
const withTable = createPairScorer(PAIR_SCORER, vectors);
const withoutTable = createPairScorer(PAIR_SCORER, null);

const LONELY: Around = { lexical: 0, dense: 0.3, byWords: [], byMeaning: [] };

function endOf(text: string, place: number, around: Around, table = true): PairEnd {
  const named = { text, names: [], cue: null, move: null };
  const { terms, language } = readText(named, "en");
  const source = { text: named, terms, language: language ?? "en" };
  const side = readPairSide(source, table ? vectors : null, ({ stem }) => 1 + (stem.length % 5));
  return { side, place, around };
}

const words = fc
  .array(
    fc.constantFrom(
      "read",
      "the",
      "error",
      "message",
      "never",
      "mail",
      "call",
      "2",
      "drei",
      "früh",
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(" "));
const texts = fc.oneof(words, fc.string({ unit: anyCharacter }), fc.string());
const cosines = fc.double({ min: 0, max: 1, noNaN: true });
const ranked = fc
  .uniqueArray(fc.record({ place: fc.nat(30), cosine: cosines }), {
    maxLength: 20,
    selector: ({ place }) => place,
  })
  .map((list) => list.sort((x, y) => y.cosine - x.cosine || x.place - y.place));
/** Neighbours of the text at a place: it is none of its own. */
const aroundOf = (own: number): fc.Arbitrary<Around> =>
  fc.record({
    lexical: cosines,
    dense: cosines,
    byWords: ranked.map((list) => list.filter(({ place }) => place !== own)),
    byMeaning: ranked.map((list) => list.filter(({ place }) => place !== own)),
  });

describe("the score of a pair", () => {
  it("is a number, and the same bits whichever comes first, for any texts and neighbours", () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        aroundOf(0),
        aroundOf(1),
        cosines,
        cosines,
        fc.boolean(),
        (a, b, x, y, lexical, dense, table) => {
          const scorer = table ? withTable : withoutTable;
          const [one, two] = [endOf(a, 0, x, table), endOf(b, 1, y, table)];
          const score = scorer.score(one, two, { lexical, dense });
          expect(Number.isFinite(score)).toBe(true);
          expect(scorer.score(two, one, { lexical, dense })).toBe(score);
        },
      ),
      runs(),
    );
  });

  it("takes no account of what a pair without meaning has for a dense cosine", () => {
    fc.assert(
      fc.property(texts, texts, cosines, fc.double(), (a, b, lexical, dense) => {
        const [one, two] = [endOf(a, 0, LONELY, false), endOf(b, 1, LONELY, false)];
        const score = withoutTable.score(one, two, { lexical, dense });
        expect(score).toBe(withoutTable.score(one, two, { lexical, dense: 0 }));
      }),
      runs(),
    );
  });
});

describe("the look before a score", () => {
  it("lets pairs through that stand out by words or by meaning, and no others", () => {
    const crowd: Around = { lexical: 0.3, dense: 0.5, byWords: [], byMeaning: [] };
    const one = { hasMeaning: true, around: crowd };
    const two = { hasMeaning: true, around: crowd };
    expect(mayRepeat(one, two, { lexical: 0.3, dense: 0 })).toBe(true);
    expect(mayRepeat(one, two, { lexical: 0, dense: 0.5 })).toBe(true);
    expect(mayRepeat(one, two, { lexical: 0.2, dense: 0.4 })).toBe(false);
    const unknown = { hasMeaning: false, around: crowd };
    expect(mayRepeat(one, unknown, { lexical: 0, dense: 0.9 })).toBe(false);
  });
});

describe("the shipped scorer", () => {
  const near = (place: number, cosine: number): Around => ({
    lexical: 0.2,
    dense: 0.4,
    byWords: [{ place, cosine }],
    byMeaning: [{ place, cosine }],
  });
  const scoreOf = (a: string, b: string, cosine: number, table: boolean) =>
    (table ? withTable : withoutTable).score(
      endOf(a, 0, near(1, cosine), table),
      endOf(b, 1, near(0, cosine), table),
      { lexical: cosine, dense: cosine },
    );

  it.each([true, false])("finds a rewording surer than a neighbour (word vectors: %s)", (table) => {
    const rule = "Read the whole error message before asking.";
    const same = scoreOf(rule, "Before asking, read the error message.", 0.8, table);
    const other = scoreOf(rule, "Write messages that a customer understands.", 0.3, table);
    expect(same).toBeGreaterThan(other + 2);
  });
});
