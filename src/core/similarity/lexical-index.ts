/** Which texts share telling words: an inverted index over unit vectors of whole numbers. */
import { RowStore } from "./row-store";

/** A weight of 1. Products of weights are added as whole numbers, so that no order changes a sum. */
export const UNIT = 4_096;

/**
 * A term in more texts than this brings no two texts together; it still counts in their score. So
 * a vault in which every lesson has the same word costs at most this many steps a term.
 */
const MOST_POSTINGS = 1_000;

/** Share of the floor that other terms must reach, for common ones to be looked at. */
const TELLING_SHARE = 0.5;

/** A sparse unit vector: pairs of a term and its weight in parts of `UNIT`, by rising term. */
export type Entries = Int32Array;

/** A text by its slot, and its cosine with the one asked for in parts of `UNIT`, above 0. */
export type Visit = (slot: number, cosine: number) => void;

/**
 * Each text is looked up in the postings of its terms, which add up partial scores ("term at a time"
 * in Zobel and Moffat, "Inverted files for text search engines", 2006).
 */
export class LexicalIndex {
  private readonly vectors = new RowStore();
  private readonly postings = new RowStore();
  private partial: Int32Array = new Int32Array(1_024);
  private touched: Int32Array = new Int32Array(1_024);

  /** Puts a text's vector into its slot, in place of the one that is there. */
  set(slot: number, entries: Entries): void {
    this.clear(slot);
    this.vectors.set(slot, entries);
    for (let i = 0; i < entries.length; i += 2) {
      this.postings.append(entries[i] ?? 0, slot, entries[i + 1] ?? 0);
    }
    if (slot >= this.partial.length) {
      this.partial = new Int32Array(2 * slot);
      this.touched = new Int32Array(2 * slot);
    }
  }

  clear(slot: number): void {
    const { vectors } = this;
    const page = vectors.pageOf(slot);
    const end = vectors.endOf(slot);
    for (let at = vectors.startOf(slot); at < end; at += 2) {
      this.postings.drop(page[at] ?? 0, slot);
    }
    vectors.set(slot, []);
  }

  /** A copy of a slot's vector. */
  entriesOf(slot: number): Entries {
    return this.vectors.pageOf(slot).slice(this.vectors.startOf(slot), this.vectors.endOf(slot));
  }

  /** Slots of the texts that hold the term. */
  slotsOf(term: number): readonly number[] {
    const slots: number[] = [];
    const page = this.postings.pageOf(term);
    const end = this.postings.endOf(term);
    for (let at = this.postings.startOf(term); at < end; at += 2) slots.push(page[at] ?? 0);
    return slots;
  }

  /**
   * Visits every text with a cosine of at least `floor` (in parts of `UNIT`, above 0) once, in any
   * order; those that owe less than half of the floor to terms in at most 1,000 texts (`frequencyOf`)
   * are passed over. O(terms · min(1000, postings)).
   */
  search(
    entries: Entries,
    floor: number,
    frequencyOf: (term: number) => number,
    visit: Visit,
  ): void {
    const { partial, touched, postings } = this;
    let count = 0;
    let hasCommon = false;
    for (let i = 0; i < entries.length; i += 2) {
      const term = entries[i] ?? 0;
      const weight = entries[i + 1] ?? 0;
      if (frequencyOf(term) > MOST_POSTINGS) {
        hasCommon = true;
        continue;
      }
      const page = postings.pageOf(term);
      for (let at = postings.startOf(term), end = postings.endOf(term); at < end; at += 2) {
        const slot = page[at] ?? 0;
        const before = partial[slot] ?? 0;
        if (before === 0) touched[count++] = slot;
        partial[slot] = before + weight * (page[at + 1] ?? 0);
      }
    }
    for (let i = 0; i < count; i++) {
      const slot = touched[i] ?? 0;
      let cosine = (partial[slot] ?? 0) / UNIT;
      partial[slot] = 0;
      if (hasCommon && cosine >= TELLING_SHARE * floor) cosine = this.product(entries, slot);
      if (cosine >= floor) visit(slot, Math.min(UNIT, Math.round(cosine)));
    }
  }

  /** Cosine with the text of a slot, in parts of `UNIT`, not rounded. Linear in the terms of both. */
  product(entries: Entries, slot: number): number {
    const values = this.vectors.pageOf(slot);
    const end = this.vectors.endOf(slot);
    let at = this.vectors.startOf(slot);
    let sum = 0;
    for (let i = 0; i < entries.length && at < end;) {
      const left = entries[i] ?? 0;
      const right = values[at] ?? 0;
      if (left === right) sum += (entries[i + 1] ?? 0) * (values[at + 1] ?? 0);
      if (left <= right) i += 2;
      if (right <= left) at += 2;
    }
    return sum / UNIT;
  }

  /** Bytes that the index takes up. */
  get size(): number {
    return this.vectors.size + this.postings.size + 2 * this.partial.byteLength;
  }
}
