/** What comparing two texts needs of one of them, read once a text. */
import { normalizeText } from "./normalize";
import { readNumber } from "./numbers";
import { readSides, readSigns } from "./polarity";
import { createStem } from "./stem";
import type { Language } from "./stop-words";
import type { NamedText, Term } from "./terms";
import type { WordVectors } from "./word-vectors";

/** The telling words of a text: parallel arrays, rarest first, equally rare ones by key. */
export interface TellingWords {
  /** A number that names the stem: the same on every device, in every history. */
  readonly keys: Float64Array;
  /** What each weighs in the vault, above 0. */
  readonly rarity: Float64Array;
  /** What each weighs in the text's own vector of length 1. */
  readonly weights: Float64Array;
  /** Row in the table of word vectors, -1 for a word that it lacks. */
  readonly rows: Int32Array;
  /** 1; -1 for a word that the text turns ("never lend"); 0 for one that it does both with. */
  readonly signs: Int8Array;
}

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
}

/** A text and what was read of it. */
export interface SideSource {
  readonly text: NamedText;
  readonly terms: readonly Term[];
  /** Language that the terms were read in. */
  readonly language: Language;
}

/** Telling words that are compared: twice what a long lesson has, and an end for hostile texts. */
export const MOST_WORDS = 24;
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
  const folded = normalizeText(text.text, text.names).words.map((word) => word.folded);
  const signs = readSigns(folded);
  const stems = folded.map((word) => stem(word, language));
  const telling = new Set(terms.filter(({ isSmall }) => !isSmall).map((term) => term.stem));
  const words = readWords(terms, signsOf(stems, signs), vectors, weightOf);
  const rarity = sumOf(words.rarity);
  return {
    words,
    hasMeaning: isKnown(words, rarity),
    rarity,
    bigrams: readBigrams(stems.filter((word) => telling.has(word))),
    numbers: [...new Set(folded.flatMap((word) => readNumber(word) ?? []))],
    sides: readSides(folded, signs),
  };
}

/** As `PairSide.hasMeaning`, for whoever needs no more of it. */
export function hasMeaning(
  { terms, language }: Pick<SideSource, "terms" | "language">,
  table: WordVectors | null,
  weightOf: (term: Term) => number,
): boolean {
  if (language !== "en" || table === null) return false;
  const words = readWords(terms, new Map(), table, weightOf);
  return isKnown(words, sumOf(words.rarity));
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

function readWords(
  terms: readonly Term[],
  signs: ReadonlyMap<string, number>,
  vectors: WordVectors | null,
  weightOf: (term: Term) => number,
): TellingWords {
  let squares = 0;
  const weighed = terms.map((term) => {
    const rarity = weightOf(term);
    const weight = (1 + Math.log(term.count)) * rarity;
    squares += weight * weight;
    return { term, rarity, weight, key: keyOf(term.stem) };
  });
  const length = Math.sqrt(squares);
  const kept = weighed
    .filter(({ term }) => !term.isSmall)
    .sort((x, y) => y.rarity - x.rarity || x.key - y.key)
    .slice(0, MOST_WORDS);
  return {
    keys: Float64Array.from(kept, ({ key }) => key),
    rarity: Float64Array.from(kept, ({ rarity }) => rarity),
    weights: Float64Array.from(kept, ({ weight }) => (length === 0 ? 0 : weight / length)),
    rows: Int32Array.from(kept, ({ term }) => vectors?.rowOf(term.stem) ?? -1),
    signs: Int8Array.from(kept, ({ term }) => signs.get(term.stem) ?? 1),
  };
}

function readBigrams(stems: readonly string[]): Float64Array {
  const keys = new Set<number>();
  for (let i = 0; i + 1 < stems.length && keys.size < MOST_BIGRAMS; i++) {
    keys.add(keyOf(`${stems[i] ?? ""} ${stems[i + 1] ?? ""}`));
  }
  return Float64Array.from(keys);
}

/** 52 bits of FNV-1a in two lanes: two stems of a vault that share them are never seen. */
function keyOf(word: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
