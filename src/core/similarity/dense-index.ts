/** Which texts mean much the same by their word vectors: sketches of one bit a number come first. */

import { UNIT, type Visit } from "./lexical-index";

/** A direction is kept in steps of a 127th. */
export const STEPS = 127;

const BITS = 32;
const WORDS_A_TIME = 4;

/** Numbers of a vector in a word. */
const BYTES = 4;

/** What sketches may differ by beyond the mean for the floor: a fiftieth of the pairs differ by more. */
const SLACK = 5;

/** Slots of a page: what is there never moves, so that no vault is too large for a short step. */
const PAGE_BITS = 10;
const PAGE = 1 << PAGE_BITS;

interface Page {
  /** Four numbers a word, the first one lowest: a quarter of the loads. */
  readonly values: Int32Array;
  readonly sketches: Int32Array;
  /** Length of each row; 0 where there is none. */
  readonly lengths: Float64Array;
}

/**
 * A sketch holds the signs of a vector: the share of bits in which two differ tells their angle
 * (Charikar, "Similarity estimation techniques from rounding algorithms", 2002). A few exclusive ors
 * spare most pairs their product.
 */
export class DenseIndex {
  private readonly words: number;
  private readonly pages: (Page | undefined)[] = [];
  /** Slots beyond this one are empty. */
  private top = 0;

  /** Takes how many numbers a vector has: a multiple of 128. */
  constructor(private readonly dims: number) {
    this.words = dims / BITS;
  }

  /** Puts a direction into a slot, in steps; null for a text of which the table has no word. */
  set(slot: number, direction: Int8Array | null): void {
    const { dims, words } = this;
    if (direction === null && slot >= this.top) return;
    this.top = Math.max(this.top, slot + 1);
    const { values, sketches, lengths } = this.openPage(slot >>> PAGE_BITS);
    const row = slot & (PAGE - 1);
    lengths[row] = direction === null ? 0 : lengthOf(direction);
    if (direction === null) return;
    for (let i = 0, at = (row * dims) / BYTES; i < dims; i += BYTES) {
      values[at++] = packFour(direction, i);
    }
    sketches.set(sketchOf(direction), row * words);
  }

  /** Whether there is a direction in a slot. */
  has(slot: number): boolean {
    return (this.pages[slot >>> PAGE_BITS]?.lengths[slot & (PAGE - 1)] ?? 0) !== 0;
  }

  /** A copy of the direction in a slot; null where there is none. */
  directionOf(slot: number): Int8Array | null {
    const page = this.pages[slot >>> PAGE_BITS];
    if (page === undefined || !this.has(slot)) return null;
    const from = ((slot & (PAGE - 1)) * this.dims) / BYTES;
    const direction = new Int8Array(this.dims);
    for (let i = 0; i < direction.length; i++) {
      direction[i] = (page.values[from + (i >>> 2)] ?? 0) >> (8 * (i & 3));
    }
    return direction;
  }

  /**
   * Visits the slots from `from` up to `to` whose cosine is at least `floor` (in parts of `UNIT`), in
   * rising order, but for the few whose sketches differ too much. Linear in the slots.
   */
  search(direction: Int8Array, floor: number, from: number, to: number, visit: Visit): void {
    const asked = ask(direction);
    const most = Math.floor((this.dims * Math.acos(floor / UNIT)) / Math.PI) + SLACK;
    const end = Math.min(to, this.top);
    for (let slot = from; slot < end;) {
      const page = this.pages[slot >>> PAGE_BITS];
      const next = Math.min(end, ((slot >>> PAGE_BITS) + 1) << PAGE_BITS);
      for (; page !== undefined && slot < next; slot++) {
        const row = slot & (PAGE - 1);
        if ((page.lengths[row] ?? 0) === 0 || this.countTurned(asked, page, row) > most) continue;
        const cosine = this.cosine(asked, page, row);
        if (cosine >= floor) visit(slot, cosine);
      }
      slot = next;
    }
  }

  /** For one direction its cosine with the text of a slot in parts of `UNIT`, rounded; 0 where there is none. */
  comparer(direction: Int8Array): (slot: number) => number {
    const asked = ask(direction);
    return (slot) => {
      const page = this.pages[slot >>> PAGE_BITS];
      if (page === undefined || !this.has(slot)) return 0;
      return this.cosine(asked, page, slot & (PAGE - 1));
    };
  }

  get size(): number {
    let size = 0;
    for (const page of this.pages) {
      if (page === undefined) continue;
      size += page.values.byteLength + page.sketches.byteLength + page.lengths.byteLength;
    }
    return size;
  }

  /** Bits in which the sketches differ. */
  private countTurned({ sketch }: Asked, { sketches }: Page, row: number): number {
    const { words } = this;
    let differing = 0;
    for (let word = 0, at = row * words; word < words; word += WORDS_A_TIME, at += WORDS_A_TIME) {
      differing += countBits(
        (sketches[at] ?? 0) ^ (sketch[word] ?? 0),
        (sketches[at + 1] ?? 0) ^ (sketch[word + 1] ?? 0),
        (sketches[at + 2] ?? 0) ^ (sketch[word + 2] ?? 0),
        (sketches[at + 3] ?? 0) ^ (sketch[word + 3] ?? 0),
      );
    }
    return differing;
  }

  private cosine({ numbers, length }: Asked, page: Page, row: number): number {
    const { dims } = this;
    const { values } = page;
    // Two sums at a time: the next product need not wait for the last.
    let one = 0;
    let two = 0;
    for (let i = 0, at = (row * dims) / BYTES; i < dims; i += BYTES, at++) {
      const four = values[at] ?? 0;
      one +=
        Math.imul(numbers[i] ?? 0, (four << 24) >> 24) +
        Math.imul(numbers[i + 1] ?? 0, (four << 16) >> 24);
      two +=
        Math.imul(numbers[i + 2] ?? 0, (four << 8) >> 24) +
        Math.imul(numbers[i + 3] ?? 0, four >> 24);
    }
    return Math.round((UNIT * (one + two)) / (length * (page.lengths[row] ?? 1)));
  }

  private openPage(number: number): Page {
    return (this.pages[number] ??= {
      values: new Int32Array((PAGE * this.dims) / BYTES),
      sketches: new Int32Array(PAGE * this.words),
      lengths: new Float64Array(PAGE),
    });
  }
}

/** A direction that others are compared with. */
interface Asked {
  readonly numbers: Int32Array;
  readonly sketch: Int32Array;
  readonly length: number;
}

function ask(direction: Int8Array): Asked {
  return {
    numbers: Int32Array.from(direction),
    sketch: sketchOf(direction),
    length: lengthOf(direction),
  };
}

function packFour(direction: Int8Array, at: number): number {
  let four = 0;
  for (let i = BYTES - 1; i >= 0; i--) four = (four << 8) | ((direction[at + i] ?? 0) & 0xff);
  return four;
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
