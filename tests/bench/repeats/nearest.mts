/** The nearest of each line, by any similarity of pairs. */
import type { Near } from "./measures";

/** What a method finds: for each line at most `NEAREST` others, best first. */
export type Nearest = readonly (readonly Near[])[];

/** No group of any set is half as large; pairs that are not among them count as not found. */
export const NEAREST = 50;

/** Lines whose mean similarity says how crowded it is around a line. */
const CROWD = 10;

/** A row of numbers for each line; all rows of one length. */
export type Rows = readonly Float32Array[];

/** Takes scores of one line with others, in any order, gives the nearest; equal scores by place. */
export function keepNearest(scores: readonly Near[]): readonly Near[] {
  // Sorting bare numbers first is much faster than sorting everything.
  const rising = Float64Array.from(scores, ({ score }) => score).sort();
  const least = rising.at(-NEAREST) ?? -Infinity;
  return scores
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || x.place - y.place)
    .slice(0, NEAREST);
}

/**
 * By cosine, less half of what each line has on average with its ten nearest: CSLS (Conneau et al.,
 * "Word translation without parallel data", 2018). Rows are unit vectors, or zeros for a line about
 * which nothing is known: it is near to none.
 */
export function nearestByRows(rows: Rows): Nearest {
  const known = [...rows.keys()].filter((line) => rows[line]!.some((value) => value !== 0));
  const cosines = known.map(() => new Float32Array(known.length).fill(-1));
  known.forEach((line, a) => {
    for (let b = 0; b < a; b++) {
      cosines[a]![b] = cosines[b]![a] = dot(rows[line]!, rows[known[b]!]!);
    }
  });
  const crowds = cosines.map((row) => {
    // Itself, at -1, comes first; a cosine just as low would be one like it.
    const best = row.slice().sort().slice(1).slice(-CROWD);
    return best.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, best.length);
  });
  const nearest: (readonly Near[])[] = rows.map(() => []);
  known.forEach((line, a) => {
    const scores: Near[] = [];
    known.forEach((place, b) => {
      if (b === a) return;
      scores.push({ place, score: cosines[a]![b]! - (crowds[a]! + crowds[b]!) / 2 });
    });
    nearest[line] = keepNearest(scores);
  });
  return nearest;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
