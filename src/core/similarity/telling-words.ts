/** The words of a text that say what it is about, as numbers that are quick to compare. */
import type { Term } from "./terms";
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

/** Telling words that are compared: twice what a long lesson has, and an end for hostile texts. */
export const MOST_WORDS = 24;

/**
 * Reads them from the terms of a text. `signs` are those of `TellingWords`, by stem, 1 where one is missing;
 * `weightOf` is as for `readPairSide`. Linear in the terms, and in sorting them.
 */
export function readTellingWords(
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

/** 52 bits of FNV-1a in two lanes: two stems of a vault that share them are never seen. */
export function keyOf(word: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}
