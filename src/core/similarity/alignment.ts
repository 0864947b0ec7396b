/** Words paired with their closest of the other text: how much of each text the other one covers. */
import { MOST_WORDS, type TellingWords } from "./telling-words";
import type { WordVectors } from "./word-vectors";

/** How well the words of one text are covered by the other. Shares are of the sum of rarity. */
export interface Cover {
  /** Sum of rarity times closeness to the closest word. */
  sum: number;
  /** The same with the square of closeness. */
  squares: number;
  /** Rarity of words whose closest is closer than each of `STEPS`. */
  readonly steps: Float64Array;
  /** Rarity times the logarithm of how many words are about as close as each of `KERNELS`. */
  readonly kernels: Float64Array;
  /** Rarity of the word that is covered least, times what it lacks. */
  worst: number;
}

/** Both ways, and the room that it takes to find them. */
export interface Alignment {
  readonly left: Cover;
  readonly right: Cover;
  /** Closeness of all words of a pair, row by row; what earlier pairs left in it is never read. */
  readonly grid: Float64Array;
}

/** Closeness from which a word stands for another: ever surer. */
const STEPS = [0.35, 0.42, 0.5, 0.6, 0.75] as const;

/** Centres of soft histograms of closeness. */
const KERNELS = [0.3, 0.5, 0.7] as const;
/** Twice the square of a kernel's width, 0.1. */
const SPREAD = 0.02;
const LEAST_KERNEL = 1e-3;

/** Kernels by closeness in steps of a 256th: they are read a hundred times a pair. */
const KERNEL_STEPS = 256;
const TABLES = KERNELS.map((centre) =>
  Float64Array.from({ length: KERNEL_STEPS + 1 }, (_, step) =>
    Math.exp(-((step / KERNEL_STEPS - centre) ** 2) / SPREAD),
  ),
);
const [LOW, MIDDLE, HIGH] = TABLES;

/**
 * Aligns both ways at once. The closeness of two words is 1 for one stem, else the cosine of their
 * vectors, 0 without. The best match a word and kernels over all matches are those of Xiong et al.,
 * "End-to-end neural ad-hoc ranking with kernel pooling", 2017. O(words of one × words of the other).
 *
 * @param into is overwritten
 */
export function alignWords(
  a: TellingWords,
  b: TellingWords,
  vectors: WordVectors | null,
  into: Alignment,
): void {
  const [rows, columns] = [a.keys.length, b.keys.length];
  const { grid } = into;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      grid[i * columns + j] = closenessOf(a, i, b, j, vectors);
    }
  }
  clear(into.left);
  clear(into.right);
  for (let i = 0; i < rows; i++)
    cover(a.rarity[i] ?? 0, grid, { from: i * columns, stride: 1, count: columns }, into.left);
  for (let j = 0; j < columns; j++)
    cover(b.rarity[j] ?? 0, grid, { from: j, stride: columns, count: rows }, into.right);
}

/** An empty alignment to write into. */
export function emptyAlignment(): Alignment {
  return {
    left: emptyCover(),
    right: emptyCover(),
    grid: new Float64Array(MOST_WORDS * MOST_WORDS),
  };
}

function emptyCover(): Cover {
  return {
    sum: 0,
    squares: 0,
    steps: new Float64Array(STEPS.length),
    kernels: new Float64Array(KERNELS.length),
    worst: 0,
  };
}

/** A stem in both texts. It is no evidence of near words. */
const SAME = 2;

/** 0 to 1 for words that are near, 2 for the same stem, below 0 for words of which nothing is known. */
export function closenessOf(
  a: TellingWords,
  i: number,
  b: TellingWords,
  j: number,
  vectors: WordVectors | null,
): number {
  if (a.keys[i] === b.keys[j]) return SAME;
  const [left, right] = [a.rows[i] ?? -1, b.rows[j] ?? -1];
  if (vectors === null || left < 0 || right < 0) return -1;
  // The product of two scales is rounded: one order for both directions.
  return vectors.closeness(Math.min(left, right), Math.max(left, right));
}

function clear(side: Cover): void {
  side.sum = 0;
  side.squares = 0;
  side.worst = 0;
  side.steps.fill(0);
  side.kernels.fill(0);
}

/** A row or a column of the grid. */
interface Line {
  readonly from: number;
  readonly stride: number;
  readonly count: number;
}

/** Adds one word, whose closeness to the others stands in the line. */
function cover(rarity: number, grid: Float64Array, line: Line, side: Cover): void {
  let best = 0;
  let [low, middle, high] = [0, 0, 0];
  for (let n = 0, at = line.from; n < line.count; n++, at += line.stride) {
    const closeness = grid[at] ?? -1;
    if (closeness > best) best = closeness;
    if (closeness < 0 || closeness === SAME) continue;
    const step = Math.round(Math.min(1, closeness) * KERNEL_STEPS);
    low += LOW?.[step] ?? 0;
    middle += MIDDLE?.[step] ?? 0;
    high += HIGH?.[step] ?? 0;
  }
  best = Math.min(1, best);
  side.sum += rarity * best;
  side.squares += rarity * best * best;
  side.worst = Math.max(side.worst, rarity * (1 - best));
  for (let step = 0; step < STEPS.length; step++) {
    if (best > (STEPS[step] ?? 1)) side.steps[step] = (side.steps[step] ?? 0) + rarity;
  }
  addKernel(side, 0, rarity, low);
  addKernel(side, 1, rarity, middle);
  addKernel(side, 2, rarity, high);
}

function addKernel(side: Cover, kernelAt: number, rarity: number, value: number): void {
  const before = side.kernels[kernelAt] ?? 0;
  side.kernels[kernelAt] = before + rarity * Math.log(Math.max(LEAST_KERNEL, value));
}
