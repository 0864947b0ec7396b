/** Terms to unit vectors: what a text shares with others counts by how rare it is in the vault. */
import { compareText } from "../text";
import type { Term } from "./terms";

/** A sparse unit vector: parallel arrays by rising term number; empty for a text without terms. */
export interface Vector {
  readonly terms: Int32Array;
  /** Each above 0; the squares add up to 1. */
  readonly weights: Float64Array;
}

export const EMPTY_VECTOR: Vector = { terms: new Int32Array(), weights: new Float64Array() };

export interface VectorSpace {
  /** Stem of each term number: rarest first, equally rare ones by their letters. */
  readonly stems: readonly string[];
  /** Number of texts that hold the term, by term number. */
  readonly frequencies: Int32Array;
  /** One a text, in the order given. */
  readonly vectors: readonly Vector[];
}

/**
 * Every vault is weighed as if it stood among this many further texts, one of which holds each term.
 * Without them all words of a small vault would be about as rare as each other, and a score would
 * mean one thing at fifty lessons and another at five thousand.
 */
const BACKGROUND = 1_000;

/** Most terms that a vector keeps, weightiest first: a lesson has ten, and hostile texts have an end. */
const MAX_TERMS = 64;

/**
 * Takes the terms of each text, gives their TF-IDF vectors with length 1.
 *
 * weight = (1 + ln count) · (1 + ln((n + 1001) / (f + 2))), n texts of which f hold the term:
 * sublinear term frequency and inverse document frequency (Salton and Buckley, "Term-weighting
 * approaches in automatic text retrieval", 1988), smoothed as if one more text held every term and
 * with the background added to both counts.
 *
 * Terms are numbered by rarity and letters, never by occurrence, and sums run in that order: the
 * order of texts changes no bit of a weight. O(t log t) for t terms.
 */
export function buildVectors(texts: readonly (readonly Term[])[]): VectorSpace {
  const counts = new Map<string, number>();
  for (const terms of texts) {
    for (const { stem } of terms) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, f], [b, g]) => f - g || compareText(a, b));
  const numbers = new Map(ranked.map(([stem], number) => [stem, number]));
  const frequencies = Int32Array.from(ranked, ([, frequency]) => frequency);
  const total = 1 + texts.length + BACKGROUND;
  const rarity = Float64Array.from(frequencies, (f) => 1 + Math.log(total / (2 + f)));
  return {
    stems: ranked.map(([stem]) => stem),
    frequencies,
    vectors: texts.map((terms) => vectorOf(terms, numbers, rarity)),
  };
}

/** How much two vectors of one space have in common; the same bits whichever comes first. */
export interface Overlap {
  /** 0 to 1. */
  readonly cosine: number;
  /** Number of terms that both hold. */
  readonly terms: number;
}

/** Linear in the terms of both. */
export function compareVectors(a: Vector, b: Vector): Overlap {
  let sum = 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const left = a.terms[i] ?? 0;
    const right = b.terms[j] ?? 0;
    if (left === right) {
      sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      shared++;
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return { cosine: Math.min(1, sum), terms: shared };
}

function vectorOf(
  terms: readonly Term[],
  numbers: ReadonlyMap<string, number>,
  rarity: Float64Array,
): Vector {
  let entries = terms.map(({ stem, count }) => {
    const term = numbers.get(stem) ?? 0;
    return { term, weight: (1 + Math.log(count)) * (rarity[term] ?? 0) };
  });
  if (entries.length > MAX_TERMS) {
    entries.sort((a, b) => b.weight - a.weight || a.term - b.term);
    entries = entries.slice(0, MAX_TERMS);
  }
  entries.sort((a, b) => a.term - b.term);
  const vector: Vector = {
    terms: new Int32Array(entries.length),
    weights: new Float64Array(entries.length),
  };
  let squares = 0;
  for (const { weight } of entries) squares += weight * weight;
  const length = Math.sqrt(squares);
  entries.forEach(({ term, weight }, i) => {
    vector.terms[i] = term;
    vector.weights[i] = weight / length;
  });
  return vector;
}
