/** For every text a row of those nearest to it: so many at most, and never one less near than another left out. */
import { RowStore } from "../similarity/row-store";
import { denseOf, lexicalOf, type Near, packCosines } from "./best-near";

/** Numbers of an entry: the slot, the cosines. */
const WIDTH = 2;

/** Most rows stay small or become full: a small room, and a large one. */
const FIRST_ROOM = 16;
const GROWTH = 8;

/** No text was left out of the row. */
const NO_BOUND = -0x80000000;
/** The text that the bound is of has gone since. */
const GONE = -1;

/** Told whenever one has come into a slot's row or has left it. */
export type OnChange = (slot: number, other: number) => void;

/**
 * A row that is full has a bound: whoever was left out of it is farther away than that. It holds as
 * long as the texts that are left out stay as they are, so that a row which loses a text and gets a
 * nearer one than the bound is complete again. Whoever changes leaves all rows first.
 */
export class NearRows {
  private readonly rows = new RowStore(FIRST_ROOM, GROWTH);
  /** Sum of the cosines of the bound, and its slot. */
  private bounds = new Int32Array(0);
  private boundSlots = new Int32Array(0);
  /** Slots whose rows may lack someone who is as near as a bound that is gone. */
  private readonly doubtful = new Set<number>();

  /** @param compare an order of slots by their texts, for those that are equally near */
  constructor(
    private readonly most: number,
    private readonly compare: (a: number, b: number) => number,
  ) {}

  /** In no order. */
  rowOf(slot: number): readonly Near[] {
    const { rows } = this;
    const page = rows.pageOf(slot);
    const row: Near[] = [];
    for (let at = rows.startOf(slot), end = rows.endOf(slot); at < end; at += WIDTH) {
      const cosines = page[at + 1] ?? 0;
      row.push({ slot: page[at] ?? 0, lexical: lexicalOf(cosines), dense: denseOf(cosines) });
    }
    return row;
  }

  holds(slot: number, other: number): boolean {
    const page = this.rows.pageOf(slot);
    for (let at = this.rows.startOf(slot), end = this.rows.endOf(slot); at < end; at += WIDTH) {
      if (page[at] === other) return true;
    }
    return false;
  }

  /** True if some text near the slot may stand in its own row only. */
  isBounded(slot: number): boolean {
    return (this.bounds[slot] ?? NO_BOUND) !== NO_BOUND;
  }

  /** True if a text that was left out may belong into the row. */
  hasGap(slot: number): boolean {
    if (this.doubtful.has(slot)) return true;
    return this.isBounded(slot) && this.rows.lengthOf(slot) < this.most * WIDTH;
  }

  /** Lets a text into a slot's row, if it is among the nearest. */
  meet(slot: number, other: number, cosines: number, onChange: OnChange): void {
    const { rows } = this;
    if (slot >= this.bounds.length) this.grow(slot);
    const sum = lexicalOf(cosines) + denseOf(cosines);
    const bound = this.bounds[slot] ?? NO_BOUND;
    if (sum < bound) return;
    const boundSlot = this.boundSlots[slot] ?? GONE;
    if (sum === bound && boundSlot === GONE) this.doubtful.add(slot);
    else if (sum === bound && this.compare(other, boundSlot) >= 0) return;
    else if (rows.lengthOf(slot) < this.most * WIDTH) rows.append(slot, other, cosines);
    else {
      // The bound of a full row is its last one.
      onChange(slot, boundSlot);
      rows.drop(slot, boundSlot);
      rows.append(slot, other, cosines);
    }
    this.noteBound(slot);
    onChange(slot, other);
  }

  /** Gives a slot the row that was found for it: all that are near, or as many as a row holds. */
  put(slot: number, near: readonly Near[], onChange: OnChange): void {
    if (slot >= this.bounds.length) this.grow(slot);
    const before = this.rowOf(slot);
    for (const one of near) if (!this.holds(slot, one.slot)) onChange(slot, one.slot);
    this.rows.set(
      slot,
      near.flatMap((one) => [one.slot, packCosines(one.lexical, one.dense)]),
    );
    for (const one of before) if (!this.holds(slot, one.slot)) onChange(slot, one.slot);
    this.forgetBound(slot);
    this.noteBound(slot);
  }

  /** Takes those that `isLeaving` marks out of a slot's row. */
  strike(slot: number, isLeaving: Uint8Array, onChange: OnChange): void {
    const { rows } = this;
    const page = rows.pageOf(slot);
    for (let at = rows.endOf(slot) - WIDTH; at >= rows.startOf(slot); at -= WIDTH) {
      const other = page[at] ?? 0;
      if (isLeaving[other] !== 1) continue;
      rows.drop(slot, other);
      onChange(slot, other);
    }
    if (isLeaving[this.boundSlots[slot] ?? GONE] === 1) this.boundSlots[slot] = GONE;
  }

  /** Empties a slot's own row. */
  empty(slot: number): void {
    this.rows.set(slot, []);
    this.forgetBound(slot);
  }

  clear(): void {
    this.rows.clear();
    this.bounds.fill(NO_BOUND);
    this.doubtful.clear();
  }

  get size(): number {
    return this.rows.size + this.bounds.byteLength + this.boundSlots.byteLength;
  }

  private forgetBound(slot: number): void {
    if (slot < this.bounds.length) this.bounds[slot] = NO_BOUND;
    this.doubtful.delete(slot);
  }

  /** The last of a full row is its bound. */
  private noteBound(slot: number): void {
    const { rows } = this;
    if (rows.lengthOf(slot) < this.most * WIDTH) return;
    const page = rows.pageOf(slot);
    let last = GONE;
    let least = Infinity;
    for (let at = rows.startOf(slot), end = rows.endOf(slot); at < end; at += WIDTH) {
      const other = page[at] ?? 0;
      const sum = lexicalOf(page[at + 1] ?? 0) + denseOf(page[at + 1] ?? 0);
      if (sum > least || (sum === least && this.compare(other, last) <= 0)) continue;
      last = other;
      least = sum;
    }
    this.bounds[slot] = least;
    this.boundSlots[slot] = last;
  }

  private grow(slot: number): void {
    const slots = Math.max(slot + 1, 2 * this.bounds.length);
    const bounds = new Int32Array(slots).fill(NO_BOUND);
    bounds.set(this.bounds);
    const boundSlots = new Int32Array(slots).fill(GONE);
    boundSlots.set(this.boundSlots);
    this.bounds = bounds;
    this.boundSlots = boundSlots;
  }
}
