/** Which pairs are safe to put together unasked. */
import type { NearPair } from "../similarity/neighbors";
import { EMPTY_VECTOR, sharedTerms, type VectorSpace } from "../similarity/vectors";
import type { Wording } from "../similarity/wordings";
import type { Known } from "./describe";
import type { Edge } from "./linkage";
import type { Units } from "./units";

/**
 * The threshold of a vault with `REFERENCE_SIZE` wordings: on 774 lessons in nearly the same words
 * the highest pair F1, .90; a twentieth less or more costs .01 to .02.
 */
const REFERENCE_THRESHOLD = 0.48;
const REFERENCE_SIZE = 800;

/**
 * What the threshold gains each time the vault grows e-fold. Pairs grow with the square of lessons,
 * and the chance ones among them do too: a fixed threshold would be wrong more often every year. The
 * best threshold was .34 at 50 lessons, .40 at 200 and .48 at 800.
 */
const GAIN = 0.05;

/** Lower ones were never tried; higher ones leave little but copies. */
const LOWEST_THRESHOLD = 0.35;
const HIGHEST_THRESHOLD = 0.7;

/**
 * Words that two texts must share: with one alone, as two verdicts on one topic, they are not safe.
 * Of the links with fewer, most are right in long texts; in short ones ("Listen", "Don't listen")
 * they are opposites. Costs .004 of F1.
 */
const LEAST_SHARED = 2;

/** What a small word counts among them, so that "Thank the caller" is not "Ask the caller". */
const SMALL_SHARE = 0.5;

/**
 * Mean cosine from which lessons are grouped unasked, 0.35 to 0.7, for a vault with this many
 * different wordings. Chosen for precision: in vaults of 50 to 850 lessons among opposite and
 * neighbouring advice nine links in ten or more are right, in near wordings and in mixed ones.
 */
export function safeThreshold(wordings: number): number {
  const threshold = REFERENCE_THRESHOLD + GAIN * Math.log(Math.max(1, wordings) / REFERENCE_SIZE);
  return Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, threshold));
}

/**
 * Gives the pairs of units that are safe: units of one wording, and those of two wordings whose
 * cosine reaches the threshold and that share two words (a small word is half of one), or differ in
 * nothing but punctuation. Units of two lesson notes are never one group, and those of one always are, so that every edge
 * has an end without a lesson note. Linear in the edges and the terms of the pairs.
 */
export function findEdges(
  pairs: readonly NearPair[],
  { all, ofWording }: Units,
  { wordings, space }: Known,
  threshold: number,
): readonly Edge[] {
  const edges: Edge[] = [];
  // Without a lesson note comes first, if it is there.
  const free = ofWording.map(([first]) =>
    first !== undefined && all[first]?.lessonNote === null ? first : null,
  );
  const connect = (a: number | null, place: number, score: number, except: number | null): void => {
    if (a === null) return;
    for (const b of ofWording[place] ?? []) if (b !== except) edges.push({ a, b, score });
  };

  free.forEach((unit, place) => connect(unit, place, 1, unit));
  for (const { a, b, score } of pairs) {
    if (score < threshold) continue;
    const [left, right] = [space.vectors[a] ?? EMPTY_VECTOR, space.vectors[b] ?? EMPTY_VECTOR];
    const words = countWords(sharedTerms(left, right), space);
    if (words < LEAST_SHARED && !areSpelledAlike(wordings[a], wordings[b])) continue;
    connect(free[a] ?? null, b, score, null);
    connect(free[b] ?? null, a, score, free[a] ?? null);
  }
  return edges;
}

function countWords(terms: readonly number[], { small }: VectorSpace): number {
  return terms.reduce((sum, term) => sum + (small[term] === 1 ? SMALL_SHARE : 1), 0);
}

/** True if the letters, marks and digits of both are the same: "Ask first" and "Ask first!". */
function areSpelledAlike(a: Wording | undefined, b: Wording | undefined): boolean {
  return a !== undefined && b !== undefined && spellingOf(a) === spellingOf(b);
}

function spellingOf({ folded }: Wording): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
