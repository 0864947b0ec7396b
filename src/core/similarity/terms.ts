/** Words to terms: the stems of a text, each once, with the word that stood for it. */
import { guessLanguage, mainLanguage } from "./language";
import { createNormalize } from "./normalize";
import { createStem, type Stem } from "./stem";
import { STOP_WORDS, type Language } from "./stop-words";
import type { Word } from "./words";

export interface Term {
  readonly stem: string;
  /** How the text writes it first: what a reason shows. */
  readonly surface: string;
  /** Times that it occurs, 1 or more. */
  readonly count: number;
}

/** A text to compare and the names that must not make it alike. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * Gives the terms of each text, in order of their first occurrence.
 *
 * The language is guessed a text; one that gives no hint is read in the main language of all of
 * them. A text of nothing but stop words keeps them, so that "Do it now" can meet its like.
 * A text without words has no terms. Linear in the length of all texts.
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
  const telling = words.filter((word) => !stopWords.has(word.folded));
  const terms = new Map<string, Term>();
  for (const word of telling.length === 0 ? words : telling) {
    const key = stem(word.folded, language);
    const known = terms.get(key);
    const surface =
      known?.surface ?? (word === words[0] ? startLower(word, language) : word.surface);
    terms.set(key, { stem: key, surface, count: (known?.count ?? 0) + 1 });
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
