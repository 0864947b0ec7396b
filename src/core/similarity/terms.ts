/** Words to terms: the stems of a text, each once, with the word that stood for it. */
import { fitToScript, mainLanguage } from "./language";
import { splitParts } from "./ngrams";
import { normalizeText } from "./normalize";
import { createStem, hasParts } from "./stem";
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

/** What a text says, and the language that it says it in. */
export interface TextReading {
  /** In order of their first occurrence; none for a text without words. */
  readonly terms: readonly Term[];
  /** As far as the text says; null where it gives no hint. */
  readonly language: Language | null;
}

/** Stems depend on nothing but the word: one memory serves all. */
const stem = createStem();

/**
 * Reads one text. `fallback` is the language to read it in where it gives no hint: the main one of
 * the vault, English for null; a text with a language of its own is read alike whatever it is.
 * Pure: the same arguments give the same terms. Linear in the text.
 *
 * A small word and a telling one of one stem are two terms: `will` beside `willing`, the German
 * `die` beside the English one. In a language without a stemmer a word gives several terms, its
 * parts, which all show the whole word.
 */
export function readText({ text, names }: NamedText, fallback: Language | null): TextReading {
  const { words, language } = normalizeText(text, names);
  return { terms: termsOf(words, language ?? fitToScript(words, fallback ?? "en")), language };
}

/**
 * Gives the terms of each text, as `readText` does with the main language of all as fallback.
 * Linear in the length of all texts.
 */
export function readTerms(texts: readonly NamedText[]): readonly (readonly Term[])[] {
  const read = texts.map(({ text, names }) => normalizeText(text, names));
  const main = mainLanguage(read.map(({ language }) => language));
  return read.map(({ words, language }) => termsOf(words, language ?? fitToScript(words, main)));
}

/** As `readText`, for words whose language is known. */
export function termsOf(words: readonly Word[], language: Language): readonly Term[] {
  const stopWords = STOP_WORDS[language];
  const terms = new Map<string, Term>();
  words.forEach((word, at) => {
    const isSmall = stopWords.has(word.folded);
    for (const key of keysOf(word.folded, language, isSmall)) {
      const known = terms.get(key);
      const surface = known?.surface ?? (at === 0 ? startLower(word, language) : word.surface);
      terms.set(key, { stem: key, surface, count: (known?.count ?? 0) + 1, isSmall });
    }
  });
  return [...terms.values()];
}

function keysOf(word: string, language: Language, isSmall: boolean): readonly string[] {
  if (isSmall) return [`${SMALL_MARK}${stem(word, language)}`];
  return hasParts(word, language) ? splitParts(word) : [stem(word, language)];
}

/** The capital of a sentence's first word goes, but not in German, where it may be a noun. */
function startLower(word: Word, language: Language): string {
  const [first = "", ...rest] = word.surface;
  const tail = rest.join("");
  const isCapitalised = tail !== "" && tail === tail.toLowerCase();
  return language !== "de" && isCapitalised ? first.toLowerCase() + tail : word.surface;
}
