/** Teaches the network of `src/core/repeats/pair-scorer.ts` from pairs with known answers. */
import { FEATURES } from "../../src/core/repeats/pair-features";
import type { PairNetwork } from "../../src/core/repeats/pair-scorer";
import { createRandom, type Random } from "../bench/lessons.mts";

/** Pairs to learn from, row by row. */
export interface Lesson {
  readonly features: Float32Array;
  readonly isSame: Uint8Array;
  readonly weights: Float32Array;
}

const WIDTH = FEATURES.length;
const HIDDEN = 16;
const ROUNDS = 7;
const BATCH = 512;
const RATE = 0.01;
/** Keeps weights small (L2), so that two pairs of features that differ little score alike. */
const DECAY = 1e-3;
const FARTHEST = 4;

/** Adam: Kingma and Ba, "Adam: a method for stochastic optimization", 2015. */
const [FIRST, SECOND, EPSILON] = [0.9, 0.999, 1e-8];

/**
 * Networks that differ in nothing but where they begin, and are heard together: one alone is sure of
 * something else each time where it has seen little, as in vaults of three lessons.
 */
const VOICES = 4;

/** The mean of several networks, which is one again. The same pairs give the same numbers. */
export function teach(lesson: Lesson): PairNetwork {
  const scales = scale(lesson);
  const scaled = scaleAll(lesson.features, scales.centres, scales.factors);
  const voices = Array.from({ length: VOICES }, (_, i) => teachOne(lesson, scales, scaled, i + 1));
  const share = (values: Float64Array) => values.map((value) => value / VOICES);
  return {
    hidden: VOICES * HIDDEN,
    ...scales,
    layer: concat(voices.map(({ layer }) => layer)),
    outputs: concat(voices.map(({ outputs }) => share(outputs))),
    line: voices
      .map(({ line }) => share(line))
      .reduce((sum, line) => sum.map((value, i) => value + line[i]!)),
  };
}

function concat(arrays: readonly Float64Array[]): Float64Array {
  return Float64Array.from(arrays.flatMap((values) => [...values]));
}

function teachOne(
  lesson: Lesson,
  { centres, factors }: Pick<PairNetwork, "centres" | "factors">,
  scaled: Float32Array,
  seed: number,
): PairNetwork {
  const random = createRandom(seed);
  const layer = Float64Array.from(
    { length: HIDDEN * (WIDTH + 1) },
    () => normal(random) / Math.sqrt(WIDTH),
  );
  for (let unit = 0; unit < HIDDEN; unit++) layer[unit * (WIDTH + 1) + WIDTH] = 0;
  const outputs = Float64Array.from({ length: HIDDEN }, () => 0.3 * normal(random));
  const line = new Float64Array(WIDTH + 1);
  line[WIDTH] = -2;
  const network = { hidden: HIDDEN, centres, factors, layer, outputs, line };

  const rows = lesson.isSame.length;
  let mean = 0;
  for (const weight of lesson.weights) mean += weight / rows;
  const steps = ROUNDS * Math.floor(rows / BATCH);
  const optimizers = [layer, outputs, line].map((values) => createAdam(values));
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (let from = 0; from + BATCH <= rows; from += BATCH) {
      const gradients = learn(network, scaled, lesson, order.subarray(from, from + BATCH), mean);
      step++;
      const rate = RATE * Math.min(1, 3 * (1 - step / steps) + 0.02);
      optimizers.forEach((optimizer, i) => optimizer(gradients[i]!, rate, step));
    }
  }
  return network;
}

/** Gradients of the weighted log loss of a batch: of the layer, the outputs and the line. */
function learn(
  { layer, outputs, line }: PairNetwork,
  scaled: Float32Array,
  { isSame, weights }: Lesson,
  batch: Int32Array,
  meanWeight: number,
): readonly [Float64Array, Float64Array, Float64Array] {
  const ofLayer = layer.map((weight) => DECAY * weight);
  const ofOutputs = outputs.map((weight) => DECAY * weight);
  const ofLine = new Float64Array(line.length);
  const inputs = new Float64Array(HIDDEN);
  for (const row of batch) {
    const from = row * WIDTH;
    let sum = line[WIDTH]!;
    for (let i = 0; i < WIDTH; i++) sum += line[i]! * scaled[from + i]!;
    for (let unit = 0, at = 0; unit < HIDDEN; unit++) {
      let input = 0;
      for (let i = 0; i < WIDTH; i++) input += layer[at++]! * scaled[from + i]!;
      input += layer[at++]!;
      inputs[unit] = input;
      sum += (outputs[unit]! * input) / (1 + Math.abs(input));
    }
    const error =
      ((weights[row]! / meanWeight) * (1 / (1 + Math.exp(-sum)) - isSame[row]!)) / batch.length;
    for (let i = 0; i < WIDTH; i++) ofLine[i]! += error * scaled[from + i]!;
    ofLine[WIDTH]! += error;
    for (let unit = 0, at = 0; unit < HIDDEN; unit++) {
      const size = 1 + Math.abs(inputs[unit]!);
      ofOutputs[unit]! += (error * inputs[unit]!) / size;
      const slope = (error * outputs[unit]!) / (size * size);
      for (let i = 0; i < WIDTH; i++) ofLayer[at++]! += slope * scaled[from + i]!;
      ofLayer[at++]! += slope;
    }
  }
  return [ofLayer, ofOutputs, ofLine];
}

function createAdam(values: Float64Array) {
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  return (gradient: Float64Array, rate: number, step: number): void => {
    const [one, two] = [1 - FIRST ** step, 1 - SECOND ** step];
    for (let i = 0; i < values.length; i++) {
      first[i]! += (1 - FIRST) * (gradient[i]! - first[i]!);
      second[i]! += (1 - SECOND) * (gradient[i]! ** 2 - second[i]!);
      values[i]! -= (rate * (first[i]! / one)) / (Math.sqrt(second[i]! / two) + EPSILON);
    }
  };
}

/** Mean and standard deviation of each feature, every pair counting alike. */
function scale({ features, isSame }: Lesson) {
  const rows = isSame.length;
  const centres = new Float64Array(WIDTH);
  const squares = new Float64Array(WIDTH);
  for (let i = 0; i < features.length; i++) {
    centres[i % WIDTH]! += features[i]! / rows;
    squares[i % WIDTH]! += features[i]! ** 2 / rows;
  }
  const factors = squares.map(
    (square, i) => 1 / Math.sqrt(Math.max(1e-4, square - centres[i]! ** 2)),
  );
  return { centres, factors };
}

function scaleAll(
  features: Float32Array,
  centres: Float64Array,
  factors: Float64Array,
): Float32Array {
  return features.map((value, i) => {
    const scaled = (value - centres[i % WIDTH]!) * factors[i % WIDTH]!;
    return Math.min(FARTHEST, Math.max(-FARTHEST, scaled));
  });
}

function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Box and Muller, 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
