/** For every text those that may say the same: near by words, or near by the meaning of words. */
import type { DenseIndex } from "../similarity/dense-index";
import { type LexicalIndex, UNIT } from "../similarity/lexical-index";
import { RowStore } from "../similarity/row-store";
import { BestNear, compareNear, type Near } from "./best-near";
import type { Steps } from "../steps";

/** Cosines from which two texts are near, in parts of `UNIT`. */
export interface Floors {
  readonly lexical: number;
  readonly dense: number;
}

/** What to search for. */
export interface Search {
  readonly floors: Floors;
  /** Slots from here on are passed over. */
  readonly slots: number;
  readonly isWanted: (slot: number) => boolean;
}

/** What the search for neighbours needs to know of the texts. */
export interface Surroundings {
  readonly lexical: LexicalIndex;
  readonly dense: DenseIndex;
  /** Texts that hold a term. */
  readonly frequencyOf: (term: number) => number;
  /** An order of slots by what they hold, the same in every history. */
  readonly compare: (a: number, b: number) => number;
}

/** Most neighbours of a text: far above any real neighbourhood, and an end for a vault of copies. */
export const MOST_NEAR = 64;

/** Numbers of an entry: slot, lexical, dense. */
const WIDTH = 3;

/** Slots that are compared between two steps. */
const SLOTS_A_STEP = 4_096;

/**
 * Two texts are neighbours when a cosine of theirs reaches its floor and each is among the best (64)
 * of the other (mutual nearest neighbours). That depends on the texts alone, never on the order in which
 * they came.
 */
export class Neighborhoods {
  private readonly rows = new RowStore();
  /** For slots whose rows are full, so that others may have been left out: the last that stayed. */
  private readonly worsts = new Map<number, Near>();

  /** @param most how many neighbours a text has at most */
  constructor(
    private readonly around: Surroundings,
    private readonly most: number,
  ) {}

  /** The neighbours of a slot that have it among theirs, in no order. */
  nearOf(slot: number): readonly Near[] {
    return this.rowOf(slot).filter((near) => this.isMutual(slot, near.slot));
  }

  /** What stands in a slot's own row: those that are among its best. */
  rowOf(slot: number): readonly Near[] {
    const { rows } = this;
    const row: Near[] = [];
    for (let at = rows.startOf(slot), end = rows.endOf(slot); at < end; at += WIDTH) {
      const [other = 0, lexical = 0, dense = 0] = rows.values.subarray(at, at + WIDTH);
      row.push({ slot: other, lexical, dense });
    }
    return row;
  }

  /** The best of the texts near the one with these vectors, best first. */
  *find(entries: Int32Array, direction: Int8Array | null, search: Search): Steps<readonly Near[]> {
    const best = new BestNear(this.most, this.around.compare);
    yield* this.visit(entries, direction, search, (near) => best.add(near));
    return best.take();
  }

  /**
   * Finds what is near a slot and makes each a neighbour of the other. No row may hold the slot yet,
   * and its own row is empty: `leave` sees to both.
   */
  *enter(slot: number, search: Search): Steps<readonly number[]> {
    const { lexical, dense } = this.around;
    const met: number[] = [];
    const [entries, direction] = [lexical.entriesOf(slot), dense.directionOf(slot)];
    yield* this.visit(entries, direction, search, (near) => {
      this.meet(slot, near);
      this.meet(near.slot, { ...near, slot });
      met.push(near.slot);
    });
    return met;
  }

  /** Gives a slot a row of its own: what `find` found. */
  put(slot: number, near: readonly Near[]): void {
    const row = near.flatMap((one) => [one.slot, one.lexical, one.dense]);
    this.rows.set(slot, row);
    this.noteWorst(slot, near.length >= this.most ? (near.at(-1) ?? null) : null);
  }

  /** Takes all neighbours away. */
  clear(slots: number): void {
    for (let slot = 0; slot < slots; slot++) this.rows.set(slot, []);
    this.worsts.clear();
  }

  /**
   * Takes a slot out of the rows of others and empties its own. Gives those that it was near to, and
   * among them those whose rows must be found anew (`find`, `put`), because they were full and another
   * text may have its place now.
   */
  leave(slot: number, slots: number): { readonly left: number[]; readonly bereft: number[] } {
    const { rows } = this;
    const left: number[] = [];
    const bereft: number[] = [];
    const others: number[] = [];
    if (this.worsts.has(slot)) for (let other = 0; other < slots; other++) others.push(other);
    else {
      for (let at = rows.startOf(slot), end = rows.endOf(slot); at < end; at += WIDTH) {
        others.push(rows.values[at] ?? 0);
      }
    }
    for (const other of others) {
      if (!rows.drop(other, slot, WIDTH)) continue;
      left.push(other);
      if (this.worsts.has(other)) bereft.push(other);
    }
    rows.set(slot, []);
    this.worsts.delete(slot);
    return { left, bereft };
  }

  /** Brings a row that met others back to its size. */
  cut(slot: number): void {
    const { rows } = this;
    if (rows.lengthOf(slot) < this.most * WIDTH) return;
    const best = new BestNear(this.most, this.around.compare);
    for (const near of this.rowOf(slot)) best.add(near);
    const kept = best.take();
    rows.set(
      slot,
      kept.flatMap((one) => [one.slot, one.lexical, one.dense]),
    );
    this.noteWorst(slot, kept.at(-1) ?? null);
  }

  get size(): number {
    return this.rows.size;
  }

  /**
   * Visits every text near the one with these vectors once. Linear in the slots, with a few steps for
   * most of them.
   */
  private *visit(
    entries: Int32Array,
    direction: Int8Array | null,
    { floors, slots, isWanted }: Search,
    visit: (near: Near) => void,
  ): Steps<void> {
    const { lexical, dense, frequencyOf } = this.around;
    const seen = new Set<number>();
    lexical.search(entries, floors.lexical, frequencyOf, (slot, cosine) => {
      if (slot >= slots || !isWanted(slot)) return;
      seen.add(slot);
      const other = direction === null ? 0 : dense.compare(direction, slot);
      visit({ slot, lexical: cosine, dense: other });
    });
    if (direction === null) return;
    for (let from = 0; from < slots; from += SLOTS_A_STEP) {
      const to = Math.min(slots, from + SLOTS_A_STEP);
      dense.search(direction, floors.dense, from, to, (slot, cosine) => {
        if (seen.has(slot) || !isWanted(slot)) return;
        const shared = Math.min(UNIT, Math.round(lexical.product(entries, slot)));
        visit({ slot, lexical: shared, dense: cosine });
      });
      if (to < slots) yield { done: to, total: slots };
    }
  }

  /** Adds a neighbour to a slot's own row, unless those that are there are all better. */
  private meet(slot: number, near: Near): void {
    const worst = this.worsts.get(slot);
    if (worst !== undefined && compareNear(near, worst, this.around.compare) >= 0) return;
    this.rows.append(slot, near.slot, near.lexical, near.dense);
    // Now and then, so that the order in which neighbours come costs little.
    if (this.rows.lengthOf(slot) >= 2 * this.most * WIDTH) this.cut(slot);
  }

  private noteWorst(slot: number, worst: Near | null): void {
    if (worst === null) this.worsts.delete(slot);
    else this.worsts.set(slot, worst);
  }

  private isMutual(slot: number, other: number): boolean {
    // Only a row that was cut can lack someone.
    if (!this.worsts.has(other)) return true;
    return this.placeOf(other, slot) !== -1;
  }

  private placeOf(slot: number, other: number): number {
    const { rows } = this;
    for (let at = rows.startOf(slot), end = rows.endOf(slot); at < end; at += WIDTH) {
      if (rows.values[at] === other) return at;
    }
    return -1;
  }
}
