/** Which texts are near which: an inverted index over unit vectors. */
import type { GroupInput } from "../repeats/grouping";
import { readTerms } from "./terms";
import { buildVectors, cosineOf, EMPTY_VECTOR, type Vector, type VectorSpace } from "./vectors";
import { collectWordings } from "./wordings";

/** Two texts by their place in the space, `a < b`, and their cosine, above 0 to 1. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

export interface Neighbor {
  readonly id: string;
  /** Cosine, above 0 to 1. */
  readonly score: number;
}

/**
 * A term in more texts than this brings no two texts together; it still counts in their score. So
 * a vault in which every lesson has the same word costs at most this many steps a term.
 */
const MAX_POSTINGS = 1_000;

/** A hair more than a pair can reach, so that rounding never loses one. */
const ROUNDING = 1e-9;

/** Most pairs that are kept for one text with those before it: far above any real neighbourhood. */
const MAX_PAIRS = 64;

/**
 * Gives the pairs with a cosine of at least `floor` (above 0, at most 1), by `b`, then by score.
 *
 * Each text is looked up in the postings of its terms, which add up partial scores; what could reach
 * the floor is compared in full ("term at a time" in Zobel and Moffat, "Inverted files for text
 * search engines", 2006). Exact, but for pairs that share nothing except terms in more than 1,000
 * texts, and beyond the 64 best pairs of a text with earlier ones.
 * O(terms · min(1000, postings)).
 */
export function findPairs(space: VectorSpace, floor: number): readonly NearPair[] {
  const { vectors, frequencies } = space;
  const postings = new Postings(frequencies);
  const score = new DenseScorer(frequencies.length);
  const partial = new Float64Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  /** By text: length of what its common terms are, which no posting is read of. */
  const common = Float64Array.from(vectors, (vector) => commonLength(vector, frequencies));
  const pairs: NearPair[] = [];
  vectors.forEach((vector, b) => {
    let count = 0;
    for (let i = 0; i < vector.terms.length; i++) {
      const term = vector.terms[i] ?? 0;
      if ((frequencies[term] ?? 0) > MAX_POSTINGS) break;
      const weight = vector.weights[i] ?? 0;
      for (let at = postings.startOf(term), end = postings.endOf(term); at < end; at++) {
        const a = postings.places[at] ?? 0;
        const before = partial[a] ?? 0;
        if (before === 0) touched[count++] = a;
        partial[a] = before + weight * (postings.weights[at] ?? 0);
      }
    }
    score.load(vector);
    const found: NearPair[] = [];
    for (let i = 0; i < count; i++) {
      const a = touched[i] ?? 0;
      // By Cauchy and Schwarz the common terms add no more than the product of their lengths.
      const reach = (partial[a] ?? 0) + (common[a] ?? 0) * (common[b] ?? 0) + ROUNDING;
      partial[a] = 0;
      if (reach < floor) continue;
      const cosine = score.against(vectors[a] ?? EMPTY_VECTOR);
      if (cosine >= floor) found.push({ a, b, score: cosine });
    }
    score.unload(vector);
    found.sort((x, y) => y.score - x.score || x.a - y.a);
    for (const pair of found.slice(0, MAX_PAIRS)) pairs.push(pair);
    postings.add(b, vector);
  });
  return pairs;
}

function commonLength({ terms, weights }: Vector, frequencies: Int32Array): number {
  let squares = 0;
  terms.forEach((term, i) => {
    if ((frequencies[term] ?? 0) > MAX_POSTINGS) squares += (weights[i] ?? 0) ** 2;
  });
  return Math.sqrt(squares);
}

/**
 * For every lesson its nearest others, best first, equal scores by wording and id; at most `limit`,
 * fewer when fewer share a word. Lessons with the same text come first, with score 1.
 * Cost as in `findPairs` with a floor just above 0.
 */
export function rankNearest(
  lessons: readonly GroupInput[],
  limit: number,
): ReadonlyMap<string, readonly Neighbor[]> {
  const wordings = collectWordings(lessons);
  const space = buildVectors(readTerms(wordings));
  const postings = new Postings(space.frequencies);
  space.vectors.forEach((vector, place) => postings.add(place, vector));
  const ranked = new Map<string, readonly Neighbor[]>();
  wordings.forEach((wording, place) => {
    // One more than the limit: the lesson itself is among those of its own wording.
    const own = wording.lessons.slice(0, limit + 1).map(({ id }) => ({ id, score: 1 }));
    const others = nearestTo(place, space, postings, limit).flatMap(({ place: near, score }) =>
      (wordings[near]?.lessons ?? []).slice(0, limit).map(({ id }) => ({ id, score })),
    );
    const all = [...own, ...others];
    for (const { id } of wording.lessons) {
      ranked.set(id, all.filter((neighbor) => neighbor.id !== id).slice(0, limit));
    }
  });
  return ranked;
}

/** Cosines of one loaded vector with many others, each in the time that the other's terms take. */
class DenseScorer {
  private readonly weights: Float64Array;

  constructor(terms: number) {
    this.weights = new Float64Array(terms);
  }

  load({ terms, weights }: Vector): void {
    for (let i = 0; i < terms.length; i++) this.weights[terms[i] ?? 0] = weights[i] ?? 0;
  }

  /** Adds in order of term, as `cosineOf` does: the same bits. */
  against({ terms, weights }: Vector): number {
    let sum = 0;
    for (let i = 0; i < terms.length; i++) {
      sum += (this.weights[terms[i] ?? 0] ?? 0) * (weights[i] ?? 0);
    }
    return Math.min(1, sum);
  }

  unload({ terms }: Vector): void {
    for (const term of terms) this.weights[term] = 0;
  }
}

/** The vectors that were added, by term, in the order in which they came. */
class Postings {
  readonly places: Int32Array;
  readonly weights: Float64Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(frequencies: Int32Array) {
    this.starts = new Int32Array(frequencies.length);
    let total = 0;
    frequencies.forEach((frequency, term) => {
      this.starts[term] = total;
      total += frequency;
    });
    this.ends = this.starts.slice();
    this.places = new Int32Array(total);
    this.weights = new Float64Array(total);
  }

  startOf(term: number): number {
    return this.starts[term] ?? 0;
  }

  endOf(term: number): number {
    return this.ends[term] ?? 0;
  }

  add(place: number, { terms, weights }: Vector): void {
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      const at = this.ends[term] ?? 0;
      this.places[at] = place;
      this.weights[at] = weights[i] ?? 0;
      this.ends[term] = at + 1;
    }
  }
}

function nearestTo(
  place: number,
  space: VectorSpace,
  postings: Postings,
  limit: number,
): readonly { place: number; score: number }[] {
  const vector = space.vectors[place];
  if (vector === undefined) return [];
  const places = new Set<number>();
  for (const term of vector.terms) {
    if ((space.frequencies[term] ?? 0) > MAX_POSTINGS) continue;
    const end = postings.endOf(term);
    for (let at = postings.startOf(term); at < end; at++) places.add(postings.places[at] ?? 0);
  }
  places.delete(place);
  return [...places]
    .map((near) => ({
      place: near,
      score: cosineOf(vector, space.vectors[near] ?? vector),
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit);
}
