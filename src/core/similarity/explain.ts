/** Why texts are alike: the words that they share, as they are written. */
import { compareText } from "../text";
import type { Term } from "./terms";

/** Texts by their places, and what each term of theirs weighs, in the same order. */
export interface Explained {
  readonly terms: readonly (readonly Term[])[];
  readonly weights: readonly ArrayLike<number>[];
}

/** A text by its place in the space, and the number of lessons that have it (1 or more). */
export interface Weighed {
  readonly place: number;
  readonly lessons: number;
}

/**
 * Gives at most `limit` words that two or more of the lessons share, weightiest first: a word weighs
 * what it adds to the cosines of all pairs of lessons; equal words go by their letters. Small words stand
 * only where nothing else is shared. Each is written as in the first of the texts that holds it.
 * O(n log n) for the n terms of the texts.
 */
export function sharedWords(
  { terms, weights }: Explained,
  texts: readonly Weighed[],
  limit: number,
): readonly string[] {
  const shares = new Map<string, Share>();
  for (const { place, lessons } of texts) {
    terms[place]?.forEach(({ stem, surface, isSmall }, i) => {
      const weight = weights[place]?.[i] ?? 0;
      const known = shares.get(stem);
      const share = known ?? { stem, surface, isSmall, sum: 0, squares: 0, lessons: 0 };
      share.sum += lessons * weight;
      share.squares += lessons * weight * weight;
      share.lessons += lessons;
      shares.set(stem, share);
    });
  }
  const shared = [...shares.values()].filter((share) => share.lessons > 1);
  const telling = shared.filter(({ isSmall }) => !isSmall);
  const ranked = (telling.length > 0 ? telling : shared).sort(
    (a, b) => gainOf(b) - gainOf(a) || compareText(a.stem, b.stem),
  );
  return [...new Set(ranked.map(({ surface }) => surface))].slice(0, limit);
}

interface Share {
  readonly stem: string;
  /** As in the first text that holds it. */
  readonly surface: string;
  readonly isSmall: boolean;
  sum: number;
  squares: number;
  lessons: number;
}

/** Sum of products over all pairs: half of (square of the sum less the sum of squares). */
function gainOf({ sum, squares }: Share): number {
  return (sum * sum - squares) / 2;
}
