/** Why texts are alike: the words that they share, as they are written. */
import type { Term } from "./terms";
import type { VectorSpace } from "./vectors";

/** Texts of a space, the wording that speaks for them first. */
export interface Explained {
  readonly space: VectorSpace;
  /** The terms that the space was built from. */
  readonly terms: readonly (readonly Term[])[];
}

/** A text by its place in the space, and the number of lessons that have it (1 or more). */
export interface Weighed {
  readonly place: number;
  readonly lessons: number;
}

/**
 * Gives at most `limit` words that two or more of the lessons share, weightiest first: a word weighs
 * what it adds to the cosines of all pairs of lessons; equal words go by rarity. Small words stand
 * only where nothing else is shared. Each is written as in the first of the texts that holds it.
 * Linear in the terms of the texts.
 */
export function sharedWords(
  { space, terms }: Explained,
  texts: readonly Weighed[],
  limit: number,
): readonly string[] {
  const shares = new Map<
    number,
    { sum: number; squares: number; lessons: number; place: number }
  >();
  for (const { place, lessons } of texts) {
    const vector = space.vectors[place];
    vector?.terms.forEach((term, i) => {
      const weight = vector.weights[i] ?? 0;
      const share = shares.get(term) ?? { sum: 0, squares: 0, lessons: 0, place };
      share.sum += lessons * weight;
      share.squares += lessons * weight * weight;
      share.lessons += lessons;
      shares.set(term, share);
    });
  }
  const shared = [...shares].filter(([, share]) => share.lessons > 1);
  const telling = shared.filter(([term]) => space.small[term] === 0);
  return (telling.length > 0 ? telling : shared)
    .map(([term, share]) => ({ term, place: share.place, gain: gainOf(share) }))
    .sort((a, b) => b.gain - a.gain || a.term - b.term)
    .slice(0, limit)
    .map(({ term, place }) => surfaceOf(space.stems[term] ?? "", terms[place] ?? []));
}

/** Sum of products over all pairs: half of (square of the sum less the sum of squares). */
function gainOf({ sum, squares }: { readonly sum: number; readonly squares: number }): number {
  return (sum * sum - squares) / 2;
}

function surfaceOf(stem: string, terms: readonly Term[]): string {
  return terms.find((term) => term.stem === stem)?.surface ?? stem;
}
