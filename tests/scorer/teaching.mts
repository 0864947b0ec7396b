/** Sets of lines to what the network learns from, and to networks that never saw what they score. */
import { FEATURES } from "../../src/core/repeats/pair-features";
import { type PairNetwork, runNetwork } from "../../src/core/repeats/pair-scorer";
import type { WordVectors } from "../../src/core/similarity/word-vectors";
import { createRandom } from "../bench/lessons.mts";
import { drawVault, type LineSet, PARTS } from "./lines.mts";
import { type Pairs, readPairs } from "./pairs.mts";
import { type Lesson, teach } from "./training.mts";

/** What a set counts, however many pairs it has: what is like a vault counts most. */
const SET_WEIGHTS: ReadonlyMap<string, number> = new Map([
  ["own", 1.3],
  ["lessons-near", 0.5],
  ["lessons-mix", 1],
  ["lessons-far", 0.7],
  ["clinc-1k", 1],
  ["flickr-2k", 1],
  ["banking-200", 0.3],
]);

/** Smaller vaults drawn of each set, because a crowd is another one there. */
const SMALLER = [
  [60, 5],
  [200, 2],
] as const;

/** What vaults without word vectors count beside those with them. */
const WORDS_ALONE = 0.15;
/** What a pair with a neighbour or an opposite counts: there are few, and they are what goes wrong. */
const HARD_WEIGHT = 2.5;
const SMALLER_WEIGHT = 0.4;
const WIDTH = FEATURES.length;

export interface Taught {
  readonly set: LineSet;
  /** The whole set, then smaller vaults of it, then the set without word vectors. */
  readonly vaults: readonly { readonly pairs: Pairs; readonly weight: number }[];
}

export function readTaught(set: LineSet, vectors: WordVectors): Taught {
  const random = createRandom(7);
  const smaller = SMALLER.flatMap(([size, count]) =>
    size * 2 > set.lines.length
      ? []
      : Array.from({ length: count }, () => readPairs(drawVault(set.lines, size, random), vectors)),
  );
  return {
    set,
    vaults: [
      { pairs: readPairs(set.lines, vectors), weight: 1 },
      ...smaller.map((pairs) => ({ pairs, weight: SMALLER_WEIGHT / smaller.length })),
      { pairs: readPairs(set.lines, null), weight: WORDS_ALONE },
    ],
  };
}

/** All pairs of the sets that have no line in the part; all of them for null. */
export function gather(sets: readonly Taught[], part: number | null): Lesson {
  const features: Float32Array[] = [];
  const isSame: number[] = [];
  const weights: number[] = [];
  for (const { set, vaults } of sets) {
    for (const { pairs, weight } of vaults) {
      const same = pairs.isSame.reduce((sum, one) => sum + one, 0);
      const each = (weight * (SET_WEIGHTS.get(set.name) ?? 0.7)) / Math.max(20, same);
      pairs.isSame.forEach((one, i) => {
        if (pairs.parts[0][i] === part || pairs.parts[1][i] === part) return;
        features.push(pairs.features.subarray(i * WIDTH, (i + 1) * WIDTH));
        isSame.push(one);
        weights.push(isHard(pairs, i) ? HARD_WEIGHT * each : each);
      });
    }
  }
  const all = new Float32Array(features.length * WIDTH);
  features.forEach((row, i) => all.set(row, i * WIDTH));
  return { features: all, isSame: Uint8Array.from(isSame), weights: Float32Array.from(weights) };
}

function isHard({ lines, left, right, isSame }: Pairs, i: number): boolean {
  const isNear = lines[left[i]!]!.src === "hardneg" || lines[right[i]!]!.src === "hardneg";
  return isNear && isSame[i] === 0;
}

/** Networks by part: each never saw a line of it. */
export function teachParts(taught: readonly Taught[]): readonly PairNetwork[] {
  return Array.from({ length: PARTS }, (_, part) => teach(gather(taught, part)));
}

/** Networks by family: each never saw a line of its sets. */
export function teachFamilies(taught: readonly Taught[]): ReadonlyMap<string, PairNetwork> {
  const families = new Set(taught.map(({ set }) => set.family));
  return new Map(
    [...families].map((family) => {
      const others = taught.filter(({ set }) => set.family !== family);
      return [family, teach(gather(others, null))];
    }),
  );
}

/** Log-odds of all pairs. */
export function score(pairs: Pairs, networkOf: (pair: number) => PairNetwork): Float64Array {
  const row = new Float64Array(WIDTH);
  return Float64Array.from(pairs.isSame, (_, i) => {
    row.set(pairs.features.subarray(i * WIDTH, (i + 1) * WIDTH));
    return runNetwork(networkOf(i), row);
  });
}

/** Scores each pair by the network of its left line's part, which the pair taught nothing. */
export function scoreByParts(pairs: Pairs, parts: readonly PairNetwork[]): Float64Array {
  return score(pairs, (i) => parts[pairs.parts[0][i]!]!);
}
