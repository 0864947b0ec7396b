/** What speaks for and against two texts saying the same, as numbers. */
import { type Alignment, alignWords, type Cover, emptyAlignment } from "../similarity/alignment";
import { nameOtherNumbers } from "../similarity/numbers";
import type { PairSide } from "../similarity/pair-side";
import { countOpposites } from "../similarity/polarity";
import type { WordVectors } from "../similarity/word-vectors";
import { type Around, bridge, overlap, type Placed, rankBoth } from "./common-neighbors";
import { readPairStructure, STRUCTURE_FEATURES } from "./pair-structure";

/** One text of a pair. */
export interface PairEnd extends Placed {
  readonly side: PairSide;
}

/** What the cheap look at a pair takes of one text. */
export interface Outline {
  readonly hasMeaning: boolean;
  readonly around: Around;
}

/** Cosines of the two texts, 0 to 1. */
export interface Cosines {
  readonly lexical: number;
  /** Anything for texts without meaning. */
  readonly dense: number;
}

/** In the order of the numbers. */
export const FEATURES = [
  "lexical cosine",
  "lexical cosine less crowd",
  "dense cosine",
  "dense cosine less crowd",
  "both have meaning",
  "aligned",
  "aligned the worse way",
  "aligned, squared",
  "contained",
  "rarest shared",
  "shared, squared",
  "shared words",
  "shared bigrams",
  "ranks by words",
  "ranks by meaning",
  "same neighbours by words",
  "same neighbours by meaning",
  "bridge by words",
  "bridge by meaning",
  "stands for above .35",
  "stands for above .42",
  "stands for above .5",
  "stands for above .6",
  "stands for above .75",
  "about .3 close",
  "about .5 close",
  "about .7 close",
  "least covered",
  "least covered, the better way",
  "aligned rarity",
  "small words",
  "turned",
  "opposites",
  "other numbers",
  ...STRUCTURE_FEATURES,
] as const;

/** What a pair without meaning is given: as far apart as strangers mostly are. */
const NO_DENSE = 0.3;
const NO_DENSE_GAIN = -0.3;

/** What a pair has at least beyond the crowd, by words or by meaning, to be worth its score. */
const LEAST_LEXICAL_GAIN = 0;
const LEAST_DENSE_GAIN = -0.05;

/**
 * A cheap look before a score: false for three pairs in four, of which one in a hundred or fewer would
 * be surer than one in twenty. For groups and proposals; whoever ranks a text's neighbours scores all.
 */
export function mayRepeat(a: Outline, b: Outline, { lexical, dense }: Cosines): boolean {
  if (lexical - (a.around.lexical + b.around.lexical) / 2 >= LEAST_LEXICAL_GAIN) return true;
  if (!a.hasMeaning || !b.hasMeaning) return false;
  return dense - (a.around.dense + b.around.dense) / 2 >= LEAST_DENSE_GAIN;
}

/** What reading features takes: the table, and room for a pair at a time. */
export interface FeatureReader {
  readonly vectors: WordVectors | null;
  readonly alignment: Alignment;
}

export function createFeatureReader(vectors: WordVectors | null): FeatureReader {
  return { vectors, alignment: emptyAlignment() };
}

/**
 * Writes the features of a pair into `out`, from 0 on: finite numbers, the same whichever text comes
 * first. O(words of one × words of the other).
 */
export function readFeatures(
  a: PairEnd,
  b: PairEnd,
  cosines: Cosines,
  { vectors, alignment }: FeatureReader,
  out: Float64Array,
): void {
  const hasMeaning = a.side.hasMeaning && b.side.hasMeaning;
  alignWords(a.side.words, b.side.words, vectors, alignment);
  const shared = readShared(a.side, b.side);
  const least = Math.min(a.side.rarity, b.side.rarity);
  let at = 0;
  const add = (value: number): void => {
    out[at++] = value;
  };
  add(cosines.lexical);
  add(cosines.lexical - (a.around.lexical + b.around.lexical) / 2);
  add(hasMeaning ? cosines.dense : NO_DENSE);
  add(hasMeaning ? cosines.dense - (a.around.dense + b.around.dense) / 2 : NO_DENSE_GAIN);
  add(hasMeaning ? 1 : 0);
  const cover = coverer(alignment, a.side, b.side);
  const [left, right] = [cover.left((one) => one.sum), cover.right((one) => one.sum)];
  add((left + right) / 2);
  add(Math.min(left, right));
  add(cover.mean((one) => one.squares));
  add(least === 0 ? 0 : shared.sum / least);
  add(shared.rarest);
  add(Math.sqrt(shared.squares));
  add(Math.min(6, shared.count));
  add(Math.min(3, countBigrams(a.side.bigrams, b.side.bigrams)));
  add(rankBoth(a, b, (around) => around.byWords));
  add(rankBoth(a, b, (around) => around.byMeaning));
  add(overlap(a, b, a.around.byWords, b.around.byWords));
  add(overlap(a, b, a.around.byMeaning, b.around.byMeaning));
  add(bridge(a.around.byWords, b.around.byWords, a.around.lexical, b.around.lexical));
  add(bridge(a.around.byMeaning, b.around.byMeaning, a.around.dense, b.around.dense));
  for (let step = 0; step < 5; step++) add(cover.mean((one) => one.steps[step] ?? 0));
  for (let kernel = 0; kernel < 3; kernel++) add(cover.mean((one) => one.kernels[kernel] ?? 0));
  add(Math.max(alignment.left.worst, alignment.right.worst));
  add(Math.min(alignment.left.worst, alignment.right.worst));
  add((alignment.left.sum + alignment.right.sum) / 2);
  add(Math.max(0, cosines.lexical - shared.cosine));
  add(shared.sum === 0 ? 0 : shared.turned / shared.sum);
  add(Math.min(2, countOpposites(a.side.sides, b.side.sides)));
  add(nameOtherNumbers(a.side.numbers, b.side.numbers) ? 1 : 0);
  const texts = { grid: alignment.grid, columns: b.side.words.keys.length, vectors };
  readPairStructure(a.side, b.side, texts, (left + right) / 2, add);
}

function coverer({ left, right }: Alignment, a: PairSide, b: PairSide) {
  const share = (value: number, whole: number): number => (whole === 0 ? 0 : value / whole);
  return {
    left: (read: (cover: Cover) => number) => share(read(left), a.rarity),
    right: (read: (cover: Cover) => number) => share(read(right), b.rarity),
    mean: (read: (cover: Cover) => number) =>
      (share(read(left), a.rarity) + share(read(right), b.rarity)) / 2,
  };
}

/** Whether one may say the opposite of the other: shared words are turned, or opposites face each other. */
export function mayOppose(a: PairSide, b: PairSide): boolean {
  const { sum, turned } = readShared(a, b);
  return (sum > 0 && turned / sum > 0.5) || countOpposites(a.sides, b.sides) > 0;
}

interface Shared {
  count: number;
  /** Sum of the rarity of shared telling words, and of its squares. */
  sum: number;
  squares: number;
  rarest: number;
  /** Rarity of those that one text turns and the other does not. */
  turned: number;
  /** What they add to the cosine. */
  cosine: number;
}

/** The rarity that one text gives a word is the other's too, so that the order is that of `a`: sums are
 * taken over sorted words, rarest first, in both. */
function readShared({ words: a }: PairSide, { words: b }: PairSide): Shared {
  const shared = { count: 0, sum: 0, squares: 0, rarest: 0, turned: 0, cosine: 0 };
  for (let i = 0; i < a.keys.length; i++) {
    const j = b.keys.indexOf(a.keys[i] ?? 0);
    if (j === -1) continue;
    const rarity = a.rarity[i] ?? 0;
    shared.count++;
    shared.sum += rarity;
    shared.squares += rarity * rarity;
    shared.rarest = Math.max(shared.rarest, rarity);
    shared.cosine += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if ((a.signs[i] ?? 1) * (b.signs[j] ?? 1) < 0) shared.turned += rarity;
  }
  return shared;
}

function countBigrams(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (const key of a) if (b.includes(key)) count++;
  return count;
}
