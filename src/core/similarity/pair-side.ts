/** What comparing two texts needs of one of them, read once a text. */
import {
  type LessonParts,
  readLessonParts,
  splitIntoParts,
  type StructuredText,
} from "./lesson-parts";
import { normalizeText } from "./normalize";
import { readNumber } from "./numbers";
import { readSides, readSigns } from "./polarity";
import { createStem } from "./stem";
import type { Language } from "./stop-words";
import { keyOf, readTellingWords, type TellingWords } from "./telling-words";
import type { Term } from "./terms";
import type { WordVectors } from "./word-vectors";
import type { Word } from "./words";

export interface PairSide {
  readonly words: TellingWords;
  /**
   * Whether the table knows what the text is about: it is English, and half of what it tells or more
   * stands there. A sentence of another language shares a word or two with English, which say nothing.
   */
  readonly hasMeaning: boolean;
  /** Sum of the rarity of the telling words. */
  readonly rarity: number;
  /** Names of telling words that follow each other, small words between them left out. */
  readonly bigrams: Float64Array;
  readonly numbers: readonly number[];
  /** Sides of opposites that the text takes, see `readSides`. */
  readonly sides: readonly number[];
  readonly parts: LessonParts;
}

/** A text and what was read of it. */
export interface SideSource {
  readonly text: StructuredText;
  readonly terms: readonly Term[];
  /** Language that the terms were read in. */
  readonly language: Language;
}

const MOST_BIGRAMS = 32;

/** Share of the rarity of its telling words that the table must know. */
const LEAST_KNOWN = 0.5;

const stem = createStem();

/**
 * Reads one side. `weightOf` is what a term weighs in the vault, above 0, small words less than
 * telling ones; `table` is null where there is no table. Pure; linear in the text.
 */
export function readPairSide(
  { text, terms, language }: SideSource,
  table: WordVectors | null,
  weightOf: (term: Term) => number,
): PairSide {
  const vectors = language === "en" ? table : null;
  const normalized = normalizeText(text.text, text.names);
  const folded = foldedOf(normalized.words);
  const parted = splitIntoParts(text, normalized.language);
  const signs = readSigns(folded, [foldedOf(parted.cue ?? []), foldedOf(parted.move ?? [])]);
  const stems = folded.map((word) => stem(word, language));
  const telling = new Set(terms.filter(({ isSmall }) => !isSmall).map((term) => term.stem));
  const words = readTellingWords(terms, signsOf(stems, signs), vectors, weightOf);
  const rarity = sumOf(words.rarity);
  return {
    words,
    hasMeaning: isKnown(words, rarity),
    rarity,
    bigrams: readBigrams(stems.filter((word) => telling.has(word))),
    numbers: [...new Set(folded.flatMap((word) => readNumber(word) ?? []))],
    sides: readSides(folded, signs),
    parts: readLessonParts(parted, { terms, words, rarity, language }, vectors, weightOf),
  };
}

/** As `PairSide.hasMeaning`, for whoever needs no more of it. */
export function hasMeaning(
  { terms, language }: Pick<SideSource, "terms" | "language">,
  table: WordVectors | null,
  weightOf: (term: Term) => number,
): boolean {
  if (language !== "en" || table === null) return false;
  const words = readTellingWords(terms, new Map(), table, weightOf);
  return isKnown(words, sumOf(words.rarity));
}

function foldedOf(words: readonly Word[]): readonly string[] {
  return words.map(({ folded }) => folded);
}

function isKnown({ rarity, rows }: TellingWords, whole: number): boolean {
  const known = sumOf(rarity.map((value, i) => ((rows[i] ?? -1) < 0 ? 0 : value)));
  return whole > 0 && known >= LEAST_KNOWN * whole;
}

function signsOf(stems: readonly string[], signs: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  stems.forEach((word, i) => {
    const sign = signs[i] ?? 1;
    const known = found.get(word) ?? sign;
    found.set(word, known === sign ? sign : 0);
  });
  return found;
}

function readBigrams(stems: readonly string[]): Float64Array {
  const keys = new Set<number>();
  for (let i = 0; i + 1 < stems.length && keys.size < MOST_BIGRAMS; i++) {
    keys.add(keyOf(`${stems[i] ?? ""} ${stems[i + 1] ?? ""}`));
  }
  return Float64Array.from(keys);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
