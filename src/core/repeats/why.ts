/** Why two texts may say the same, and what speaks against it. */
import { sharedWords } from "../similarity/explain";
import { readText } from "../similarity/terms";
import { findNearWords } from "../similarity/near-words";
import type { Reason, Why } from "./grouping";
import type { PairSide } from "../similarity/pair-side";
import type { PairModel } from "./pair-model";
import type { Shelved } from "./shelf";
import type { VaultTexts } from "./vault-texts";

/** Most words, and most pairs of words, that a reason names: enough to see what it is about. */
const WORDS_SHOWN = 5;
const NEAR_SHOWN = 3;

/** Share of words that makes two parts the same. */
const MOST_OF = 0.6;

/** What both texts say in so many words, or nearly; without the people, who are the lessons' own. */
export function explainPair(
  a: Shelved,
  b: Shelved,
  sides: readonly [PairSide, PairSide],
  texts: VaultTexts,
  model: PairModel,
): Omit<Why, "people"> {
  return {
    shared: wordsOf(a, b, texts),
    near: findNearWords(a.reading.terms, b.reading.terms, texts.vectors, WORDS_SHOWN),
    sameCue: saysSame(a.wording.cue, b.wording.cue, texts),
    sameMove: saysSame(a.wording.move, b.wording.move, texts),
    ...model.contrast(sides[0], sides[1]),
  };
}

/** True if both are there and share most of their telling words, as they are or by near ones. */
function saysSame(a: string | null, b: string | null, texts: VaultTexts): boolean {
  if (a === null || b === null) return false;
  const [left, right] = [a, b].map((text) =>
    readText({ text, names: [] }, texts.fallback).terms.filter(({ isSmall }) => !isSmall),
  );
  if (!left || !right || left.length === 0 || right.length === 0) return false;
  const stems = new Set(right.map(({ stem }) => stem));
  const shared = left.filter(({ stem }) => stems.has(stem)).length;
  const near = findNearWords(left, right, texts.vectors, left.length).length;
  return shared + near >= MOST_OF * Math.max(left.length, right.length);
}

/**
 * The reason of a pair: the telling words that both have; else pairs of words that are near each
 * other, with a dash between; else the small words that both have.
 */
export function reasonOf(a: Shelved, b: Shelved, texts: VaultTexts): Reason {
  const shared = wordsOf(a, b, texts);
  const small = new Set(
    a.reading.terms.filter(({ isSmall }) => isSmall).map(({ surface }) => surface),
  );
  if (shared.some((word) => !small.has(word))) return { kind: "words", words: shared };
  const near = findNearWords(a.reading.terms, b.reading.terms, texts.vectors, NEAR_SHOWN);
  if (near.length === 0) return { kind: "words", words: shared };
  return { kind: "words", words: near.map((pair) => `${pair.a} – ${pair.b}`) };
}

function wordsOf(a: Shelved, b: Shelved, texts: VaultTexts): readonly string[] {
  const explained = {
    terms: [a.reading.terms, b.reading.terms],
    weights: [texts.weightsOf(a), texts.weightsOf(b)],
  };
  const both = [
    { place: 0, lessons: 1 },
    { place: 1, lessons: 1 },
  ];
  return sharedWords(explained, both, WORDS_SHOWN);
}
