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
  /** 1 for a small word, 0 for any other, by term number. */
  readonly small: Uint8Array;
  /** One a text, in the order given. */
  readonly vectors: readonly Vector[];
}

/**
 * What a small word weighs beside a telling one as rare as it. Rewordings keep the frame of a
 * sentence ("without a but", "one day before"): on lessons in nearly the same words, pair F1 is .87
 * without small words, .90 at 0.7 and .88 with full weight, and MAP@10 rises from .96 to .98.
 */
const SMALL_WEIGHT = 0.7;

/** Most terms that a vector keeps, weightiest first: a lesson has ten, and hostile texts have an end. */
const MAX_TERMS = 64;

/**
 * Takes the terms of each text, gives their TF-IDF vectors with length 1.
 *
 * weight = (1 + ln count) · (1 + ln((n + 1) / (f + 1))), n texts of which f hold the term, times
 * 0.7 for a small word: sublinear term frequency and inverse document frequency (Salton and Buckley,
 * "Term-weighting approaches in automatic text retrieval", 1988), smoothed as if one more text held
 * every term.
 *
 * Terms are numbered by rarity and letters, never by occurrence, and sums run in that order: the
 * order of texts changes no bit of a weight. O(t log t) for t terms.
 */
export function buildVectors(texts: readonly (readonly Term[])[]): VectorSpace {
  const counts = new Map<string, number>();
  const smallStems = new Set<string>();
  for (const terms of texts) {
    for (const { stem, isSmall } of terms) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      if (isSmall) smallStems.add(stem);
    }
  }
  const ranked = [...counts].sort(([a, f], [b, g]) => f - g || compareText(a, b));
  const numbers = new Map(ranked.map(([stem], number) => [stem, number]));
  const frequencies = Int32Array.from(ranked, ([, frequency]) => frequency);
  const small = Uint8Array.from(ranked, ([stem]) => (smallStems.has(stem) ? 1 : 0));
  const rarity = Float64Array.from(
    frequencies,
    (f, term) =>
      (1 + Math.log((1 + texts.length) / (1 + f))) * (small[term] === 1 ? SMALL_WEIGHT : 1),
  );
  return {
    stems: ranked.map(([stem]) => stem),
    frequencies,
    small,
    vectors: texts.map((terms) => vectorOf(terms, numbers, rarity)),
  };
}

/** Numbers of the terms that both hold, rising. Linear in the terms of both. */
export function sharedTerms(a: Vector, b: Vector): readonly number[] {
  const held = new Set(a.terms);
  return [...b.terms].filter((term) => held.has(term));
}

/** Cosine, 0 to 1; the same bits whichever comes first. Linear in the terms of both. */
export function cosineOf(a: Vector, b: Vector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const left = a.terms[i] ?? 0;
    const right = b.terms[j] ?? 0;
    if (left === right) {
      sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return Math.min(1, sum);
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
