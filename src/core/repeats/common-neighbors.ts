/** Whom two texts are near: a repeat has much the same neighbours as what it repeats. */

/** A text near another one, by its place, and their cosine, 0 to 1. */
export interface Ranked {
  readonly place: number;
  readonly cosine: number;
}

/** Whom a text is near: what is close in a lonely place means more than in a crowd. */
export interface Around {
  /** Mean cosine with the ten nearest by words, 0 to 1; missing ones count 0. */
  readonly lexical: number;
  /** The same by meaning; missing ones count as the floor from which texts are near. */
  readonly dense: number;
  /** At most twenty, nearest first. */
  readonly byWords: readonly Ranked[];
  readonly byMeaning: readonly Ranked[];
}

/** A text by its place, which is among the neighbours of others. */
export interface Placed {
  readonly place: number;
  readonly around: Around;
}

const NEAREST = 10;
const UNRANKED = 20;
/** How fast a neighbour counts less with its distance. */
const FADING = 0.25;
const NO_BRIDGE = -0.3;

/** How far down each stands in the other's list: 0 for the nearest of each other. */
export function rankBoth(a: Placed, b: Placed, of: (around: Around) => readonly Ranked[]): number {
  return logRank(of(a.around), b.place) + logRank(of(b.around), a.place);
}

const RANK_LOGS = Array.from({ length: UNRANKED + 1 }, (_, rank) => Math.log2(1 + rank));

function logRank(ranked: readonly Ranked[], place: number): number {
  let rank = 0;
  while (rank < ranked.length && rank < UNRANKED && ranked[rank]?.place !== place) rank++;
  return RANK_LOGS[rank === ranked.length ? UNRANKED : rank] ?? 0;
}

/**
 * How much the ten nearest of both are the same, and near to both: 0 to 1 (Jaccard with weights, as
 * in Zhong et al., "Re-ranking person re-identification with k-reciprocal encoding", 2017). Each text
 * counts among its own.
 */
export function overlap(
  a: Placed,
  b: Placed,
  near: readonly Ranked[],
  other: readonly Ranked[],
): number {
  let [both, left, right] = [0, WHOLE, WHOLE];
  for (let i = 0; i < near.length && i < NEAREST; i++) {
    const { place, cosine } = near[i] ?? NOBODY;
    const weight = fade(cosine);
    left += weight;
    both += Math.min(weight, place === b.place ? WHOLE : fadeOf(other, place));
  }
  for (let i = 0; i < other.length && i < NEAREST; i++) {
    const { place, cosine } = other[i] ?? NOBODY;
    right += fade(cosine);
    if (place === a.place) both += fade(cosine);
  }
  return both / (left + right - both);
}

const NOBODY: Ranked = { place: -1, cosine: 0 };

/** A weight of 1: weights are whole numbers, so that no order changes a sum. */
const WHOLE = 1 << 20;

function fade(cosine: number): number {
  return FADED[Math.round(Math.min(1, Math.max(0, cosine)) * FADE_STEPS)] ?? 0;
}

/** By cosine in steps of a 1024th. */
const FADE_STEPS = 1_024;
const FADED = Int32Array.from({ length: FADE_STEPS + 1 }, (_, step) =>
  Math.round(WHOLE * Math.exp((step / FADE_STEPS - 1) / FADING)),
);

function fadeOf(ranked: readonly Ranked[], place: number): number {
  for (let i = 0; i < ranked.length && i < NEAREST; i++) {
    const one = ranked[i] ?? NOBODY;
    if (one.place === place) return fade(one.cosine);
  }
  return 0;
}

/** How near the one is that stands between both, beyond the crowd of each. */
export function bridge(
  a: readonly Ranked[],
  b: readonly Ranked[],
  crowdA: number,
  crowdB: number,
): number {
  let best = NO_BRIDGE;
  for (let i = 0; i < a.length && i < NEAREST; i++) {
    const { place, cosine } = a[i] ?? NOBODY;
    for (let j = 0; j < b.length && j < NEAREST; j++) {
      const other = b[j] ?? NOBODY;
      if (other.place !== place) continue;
      best = Math.max(best, Math.min(cosine - crowdA, other.cosine - crowdB));
    }
  }
  return best;
}
