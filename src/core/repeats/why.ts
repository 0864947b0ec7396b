/** Why two texts may say the same, and what speaks against it. */
import { sharedWords } from "../similarity/explain";
import { findNearWords } from "../similarity/near-words";
import type { Reason, Why } from "./grouping";
import type { PairModel, PairSide } from "./pair-model";
import type { Shelved } from "./shelf";
import type { VaultTexts } from "./vault-texts";

/** Most words, and most pairs of words, that a reason names: enough to see what it is about. */
const WORDS_SHOWN = 5;

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
    ...model.compareParts(sides[0], sides[1]),
  };
}

/** The reason of a pair: the words that both have, else those of the first that are near others. */
export function reasonOf(a: Shelved, b: Shelved, texts: VaultTexts): Reason {
  const shared = wordsOf(a, b, texts);
  if (shared.length > 0) return { kind: "words", words: shared };
  const near = findNearWords(a.reading.terms, b.reading.terms, texts.vectors, WORDS_SHOWN);
  return { kind: "words", words: near.map((pair) => pair.a) };
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
