/** Words to terms: the stems of a text, each once, with the word that stood for it. */
import { guessLanguage, mainLanguage } from "./language";
import { createNormalize } from "./normalize";
import { createStem, type Stem } from "./stem";
import { STOP_WORDS, type Language } from "./stop-words";
import type { Word } from "./words";

/** No word holds it, so that no telling word has the stem of a small one. */
const SMALL_MARK = "~";

export interface Term {
  /** Names the term in every text; a small word's begins with a mark. */
  readonly stem: string;
  /** How the text writes it first: what a reason shows. */
  readonly surface: string;
  /** Times that it occurs, 1 or more. */
  readonly count: number;
  /** True for a small word of the text's language (`STOP_WORDS`): it says how rather than what. */
  readonly isSmall: boolean;
}

/** A text to compare and the names that must not make it alike. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * Gives the terms of each text, in order of their first occurrence. A small word and a telling one
 * of one stem are two terms: `will` beside `willing`, the German `die` beside the English one.
 *
 * The language is guessed a text; one that gives no hint is read in the main language of all of
 * them. A text without words has no terms. Linear in the length of all texts.
 */
export function readTerms(texts: readonly NamedText[]): readonly (readonly Term[])[] {
  const normalize = createNormalize();
  const words = texts.map(({ text, names }) => normalize(text, names));
  const guesses = words.map(guessLanguage);
  const main = mainLanguage(guesses);
  const stem = createStem();
  return words.map((list, i) => termsOf(list, guesses[i] ?? main, stem));
}

function termsOf(words: readonly Word[], language: Language, stem: Stem): readonly Term[] {
  const stopWords = STOP_WORDS[language];
  const terms = new Map<string, Term>();
  for (const word of words) {
    const isSmall = stopWords.has(word.folded);
    const stemmed = stem(word.folded, language);
    const key = isSmall ? `${SMALL_MARK}${stemmed}` : stemmed;
    const known = terms.get(key);
    const surface =
      known?.surface ?? (word === words[0] ? startLower(word, language) : word.surface);
    terms.set(key, { stem: key, surface, count: (known?.count ?? 0) + 1, isSmall });
  }
  return [...terms.values()];
}

/** The capital of a sentence's first word goes, but not in German, where it may be a noun. */
function startLower(word: Word, language: Language): string {
  const [first = "", ...rest] = word.surface;
  const tail = rest.join("");
  const isCapitalised = tail !== "" && tail === tail.toLowerCase();
  return language !== "de" && isCapitalised ? first.toLowerCase() + tail : word.surface;
}
