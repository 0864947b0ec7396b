/** How sure it is that two texts say the same: learned from lines that do and lines that do not. */
import type { WordVectors } from "../similarity/word-vectors";
import {
  type Cosines,
  createFeatureReader,
  FEATURES,
  type PairEnd,
  readFeatures,
} from "./pair-features";

export interface PairScorer {
  /**
   * Log-odds that the two say the same, the same whichever comes first, never NaN: 0 is as likely as
   * not among the lines that it was trained on, where about one compared pair in eighty does.
   */
  readonly score: (a: PairEnd, b: PairEnd, cosines: Cosines) => number;
}

/** A network with one hidden layer beside a straight line, as numbers. */
export interface PairNetwork {
  readonly hidden: number;
  /** By feature: what is taken from it, and what it is multiplied with then. */
  readonly centres: Float64Array;
  readonly factors: Float64Array;
  /** One row a hidden unit: the weight of each feature, then the bias. */
  readonly layer: Float64Array;
  /** What each hidden unit counts. */
  readonly outputs: Float64Array;
  /** What each feature counts on its own, then the bias. */
  readonly line: Float64Array;
}

/** Features are cut at this many standard deviations, so that odd texts stay where it has learned. */
const FARTHEST = 4;

/**
 * Takes the text of `src/assets/pair-scorer.ts`. Throws on one that is no such network, because the
 * build made it. A pair costs as `readFeatures` does.
 */
export function createPairScorer(source: string, vectors: WordVectors | null): PairScorer {
  const network = readNetwork(source);
  const reader = createFeatureReader(vectors);
  const features = new Float64Array(FEATURES.length);
  return {
    score: (a, b, cosines) => {
      readFeatures(a, b, cosines, reader, features);
      return runNetwork(network, features);
    },
  };
}

/** Overwrites the features with what they are scaled to. Linear in the numbers of the network. */
export function runNetwork(network: PairNetwork, features: Float64Array): number {
  const { hidden, centres, factors, layer, outputs, line } = network;
  const width = features.length;
  let sum = line[width] ?? 0;
  for (let i = 0; i < width; i++) {
    const scaled = ((features[i] ?? 0) - (centres[i] ?? 0)) * (factors[i] ?? 0);
    const cut = Math.min(FARTHEST, Math.max(-FARTHEST, scaled));
    features[i] = cut;
    sum += cut * (line[i] ?? 0);
  }
  for (let unit = 0, at = 0; unit < hidden; unit++) {
    let input = 0;
    for (let i = 0; i < width; i++) input += (features[i] ?? 0) * (layer[at++] ?? 0);
    input += layer[at++] ?? 0;
    // x / (1 + |x|) rather than tanh: every device gives the same bits.
    sum += ((outputs[unit] ?? 0) * input) / (1 + Math.abs(input));
  }
  return sum;
}

/** Numbers with blanks between: how many features, how many hidden units, then as in `PairNetwork`. */
export function readNetwork(source: string): PairNetwork {
  const numbers = Float64Array.from(source.trim().split(/\s+/u), Number);
  const [width = 0, hidden = 0] = numbers;
  let at = 2;
  const take = (count: number): Float64Array => numbers.slice(at, (at += count));
  const network = {
    hidden,
    centres: take(width),
    factors: take(width),
    layer: take(hidden * (width + 1)),
    outputs: take(hidden),
    line: take(width + 1),
  };
  if (width !== FEATURES.length || at !== numbers.length || numbers.some(Number.isNaN)) {
    throw new Error("This is no pair scorer.");
  }
  return network;
}
