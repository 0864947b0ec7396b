/** Which texts mean much the same by their word vectors: sketches of one bit a number come first. */

import { UNIT, type Visit } from "./lexical-index";

/** A direction is kept in steps of a 127th. */
export const STEPS = 127;

const BITS = 32;
const WORDS_A_TIME = 4;

/** What sketches may differ by beyond the mean for the floor: a fiftieth of the pairs differ by more. */
const SLACK = 5;

/**
 * A sketch holds the signs of a vector: the share of bits in which two differ tells their angle
 * (Charikar, "Similarity estimation techniques from rounding algorithms", 2002). A few exclusive ors
 * spare most pairs their product.
 */
export class DenseIndex {
  private readonly words: number;
  private values: Int8Array;
  private sketches: Int32Array;
  /** Length of each row; 0 where there is none. */
  private lengths: Float64Array;
  /** Slots beyond this one are empty. */
  private top = 0;

  /** Takes how many numbers a vector has: a multiple of 128. */
  constructor(private readonly dims: number) {
    this.words = dims / BITS;
    this.values = new Int8Array(1_024 * dims);
    this.sketches = new Int32Array(1_024 * this.words);
    this.lengths = new Float64Array(1_024);
  }

  /** Puts a direction into a slot, in steps; null for a text of which the table has no word. */
  set(slot: number, direction: Int8Array | null): void {
    if (slot >= this.lengths.length) this.grow(slot);
    this.top = Math.max(this.top, slot + 1);
    if (direction === null) {
      this.lengths[slot] = 0;
      return;
    }
    this.values.set(direction, slot * this.dims);
    this.lengths[slot] = lengthOf(direction);
    this.sketches.set(sketchOf(direction), slot * this.words);
  }

  /** The direction in a slot, a view that the next `set` may make stale; null where there is none. */
  directionOf(slot: number): Int8Array | null {
    if ((this.lengths[slot] ?? 0) === 0) return null;
    return this.values.subarray(slot * this.dims, (slot + 1) * this.dims);
  }

  /**
   * Visits the slots from `from` up to `to` whose cosine is at least `floor` (in parts of `UNIT`), in
   * rising order, but for the few whose sketches differ too much. Linear in the slots.
   */
  search(direction: Int8Array, floor: number, from: number, to: number, visit: Visit): void {
    const sketch = sketchOf(direction);
    const length = lengthOf(direction);
    const most = Math.floor((this.dims * Math.acos(floor / UNIT)) / Math.PI) + SLACK;
    const { sketches, lengths, words } = this;
    const end = Math.min(to, this.top);
    for (let slot = from; slot < end; slot++) {
      let differing = 0;
      for (
        let at = slot * words, word = 0;
        word < words;
        word += WORDS_A_TIME, at += WORDS_A_TIME
      ) {
        differing += countBits(
          (sketches[at] ?? 0) ^ (sketch[word] ?? 0),
          (sketches[at + 1] ?? 0) ^ (sketch[word + 1] ?? 0),
          (sketches[at + 2] ?? 0) ^ (sketch[word + 2] ?? 0),
          (sketches[at + 3] ?? 0) ^ (sketch[word + 3] ?? 0),
        );
      }
      if (differing > most || (lengths[slot] ?? 0) === 0) continue;
      const cosine = this.cosine(direction, length, slot);
      if (cosine >= floor) visit(slot, cosine);
    }
  }

  /** Cosine with the text of a slot in parts of `UNIT`, rounded; 0 where there is none. */
  compare(direction: Int8Array, slot: number): number {
    return (this.lengths[slot] ?? 0) === 0 ? 0 : this.cosine(direction, lengthOf(direction), slot);
  }

  get size(): number {
    return this.values.byteLength + this.sketches.byteLength + this.lengths.byteLength;
  }

  private cosine(direction: Int8Array, length: number, slot: number): number {
    const { values, dims } = this;
    // Four sums at a time: the next product need not wait for the last.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0, at = slot * dims; i < dims; i += 4, at += 4) {
      a += (direction[i] ?? 0) * (values[at] ?? 0);
      b += (direction[i + 1] ?? 0) * (values[at + 1] ?? 0);
      c += (direction[i + 2] ?? 0) * (values[at + 2] ?? 0);
      d += (direction[i + 3] ?? 0) * (values[at + 3] ?? 0);
    }
    const sum = a + b + c + d;
    return Math.round((UNIT * sum) / (length * (this.lengths[slot] ?? 1)));
  }

  private grow(slot: number): void {
    const slots = Math.max(slot + 1, 2 * this.lengths.length);
    const values = new Int8Array(slots * this.dims);
    values.set(this.values);
    const sketches = new Int32Array(slots * this.words);
    sketches.set(this.sketches);
    const lengths = new Float64Array(slots);
    lengths.set(this.lengths);
    this.values = values;
    this.sketches = sketches;
    this.lengths = lengths;
  }
}

/** A unit vector in steps; its length is then 127 or close to it. */
export function toSteps(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (value) => Math.round(value * STEPS));
}

function lengthOf(direction: Int8Array): number {
  let squares = 0;
  for (const value of direction) squares += value * value;
  return Math.sqrt(squares);
}

function sketchOf(direction: Int8Array): Int32Array {
  const sketch = new Int32Array(direction.length / BITS);
  direction.forEach((value, i) => {
    if (value > 0) sketch[i >>> 5] = (sketch[i >>> 5] ?? 0) | (1 << (i & 31));
  });
  return sketch;
}

/**
 * Number of bits that are set in four words: sums of two bits, of four and of eight side by side
 * (Warren, "Hacker's Delight", 2002, chapter 5). What four words add up to fits into a byte.
 */
function countBits(a: number, b: number, c: number, d: number): number {
  const low = countFours(a) + countFours(b);
  const high = countFours(c) + countFours(d);
  const bytes =
    (low & 0x0f0f0f0f) +
    ((low >>> 4) & 0x0f0f0f0f) +
    (high & 0x0f0f0f0f) +
    ((high >>> 4) & 0x0f0f0f0f);
  return Math.imul(bytes, 0x01010101) >>> 24;
}

/** Eight numbers of four bits: how many of each four are set. */
function countFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}
