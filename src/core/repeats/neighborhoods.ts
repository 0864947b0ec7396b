/** For every text those that may say the same: near by words, or near by the meaning of words. */
import type { DenseIndex } from "../similarity/dense-index";
import { type LexicalIndex, UNIT } from "../similarity/lexical-index";
import type { Steps } from "../steps";
import { BestNear, denseOf, lexicalOf, type Near, packCosines } from "./best-near";
import { NearRows, type OnChange } from "./near-rows";

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
export interface SearchedTexts {
  readonly lexical: LexicalIndex;
  readonly dense: DenseIndex;
  /** Texts that hold a term. */
  readonly frequencyOf: (term: number) => number;
  /** An order of slots by what they hold, the same in every history. */
  readonly compare: (a: number, b: number) => number;
}

/** Most neighbours of a text: far above any real neighbourhood, and an end for a vault of copies. */
export const MOST_NEAR = 64;

/** Slots that are compared, and slots whose rows are gone through, between two steps. */
const COMPARED_A_STEP = 1_024;
const STRUCK_A_STEP = 512;

/**
 * Two texts are neighbours when a cosine of theirs reaches its floor and each is among the best (64)
 * of the other (mutual nearest neighbours). That depends on the texts alone, never on the order in which
 * they came.
 */
export class Neighborhoods {
  private readonly rows: NearRows;
  /** Which slots a search has seen, all 0; null while one is using it. */
  private seen: Uint8Array | null = null;

  /** @param most how many neighbours a text has at most */
  constructor(
    private readonly texts: SearchedTexts,
    private readonly most: number,
  ) {
    this.rows = new NearRows(most, texts.compare);
  }

  /** The neighbours of a slot that have it among theirs, in no order. */
  nearOf(slot: number): readonly Near[] {
    return this.rowOf(slot).filter((near) => this.knows(near.slot, slot));
  }

  /** What stands in a slot's own row: those that are among its best. */
  rowOf(slot: number): readonly Near[] {
    return this.rows.rowOf(slot);
  }

  /** Whether a text has another one that is near it among its best. */
  knows(slot: number, other: number): boolean {
    // Only a row that is bounded can lack someone.
    return !this.rows.isBounded(slot) || this.rows.holds(slot, other);
  }

  /** True if a row has lost someone, so that another one may have the place: it is to be `refill`ed. */
  hasGap(slot: number): boolean {
    return this.rows.hasGap(slot);
  }

  /** The best of the texts near the one with these vectors, best first. */
  *find(entries: Int32Array, direction: Int8Array | null, search: Search): Steps<readonly Near[]> {
    const best = new BestNear(this.most, this.texts.compare);
    yield* this.visit(entries, direction, search, (slot, cosines) => {
      best.add({ slot, lexical: lexicalOf(cosines), dense: denseOf(cosines) });
    });
    return best.take();
  }

  /**
   * Finds what is near a slot and makes each a neighbour of the other, all at once when all are found.
   * No row may hold the slot yet, and its own row is empty: `leave` sees to both.
   */
  *enter(slot: number, search: Search, onChange: OnChange): Steps<void> {
    const { lexical, dense } = this.texts;
    const found: number[] = [];
    yield* this.visit(
      lexical.entriesOf(slot),
      dense.directionOf(slot),
      search,
      (other, cosines) => {
        found.push(other, cosines);
      },
    );
    for (let at = 0; at < found.length; at += 2) {
      const [other, cosines] = [found[at] ?? 0, found[at + 1] ?? 0];
      this.rows.meet(slot, other, cosines, onChange);
      this.rows.meet(other, slot, cosines, onChange);
    }
  }

  /** Finds the whole row of a slot anew. */
  *refill(slot: number, search: Search, onChange: OnChange): Steps<void> {
    const { lexical, dense } = this.texts;
    const near = yield* this.find(lexical.entriesOf(slot), dense.directionOf(slot), search);
    this.rows.put(slot, near, onChange);
  }

  /** Takes all neighbours away. */
  clear(): void {
    this.rows.clear();
  }

  /**
   * Takes slots out of the rows of others, and empties their own. May be put down and taken up again.
   * Linear in what they are near to; in all slots, if the row of one that leaves is bounded.
   *
   * @param slots all slots are below this
   */
  *leave(leaving: ReadonlySet<number>, slots: number, onChange: OnChange): Steps<void> {
    const { rows } = this;
    if (leaving.size === 0) return;
    const isLeaving = new Uint8Array(slots);
    let isBounded = false;
    for (const slot of leaving) {
      isLeaving[slot] = 1;
      isBounded ||= rows.isBounded(slot);
    }
    let done = 0;
    if (isBounded) {
      for (let slot = 0; slot < slots; slot++) {
        rows.strike(slot, isLeaving, onChange);
        if (++done % STRUCK_A_STEP === 0) yield { done, total: slots };
      }
    } else {
      for (const slot of leaving) {
        for (const near of rows.rowOf(slot)) rows.strike(near.slot, isLeaving, onChange);
        if (++done % STRUCK_A_STEP === 0) yield { done, total: leaving.size };
      }
    }
    for (const slot of leaving) rows.empty(slot);
  }

  get size(): number {
    return this.rows.size + (this.seen?.byteLength ?? 0);
  }

  /**
   * Visits every text near the one with these vectors once. Linear in the slots, with a few steps for
   * most of them.
   */
  private *visit(
    entries: Int32Array,
    direction: Int8Array | null,
    { floors, slots, isWanted }: Search,
    visit: (slot: number, cosines: number) => void,
  ): Steps<void> {
    const { lexical, dense, frequencyOf } = this.texts;
    const seen = this.takeSeen(slots);
    const compare = direction === null ? null : dense.comparer(direction);
    const byWords: number[] = [];
    lexical.search(entries, floors.lexical, frequencyOf, (slot, cosine) => {
      if (slot >= slots || !isWanted(slot)) return;
      seen[slot] = 1;
      byWords.push(slot);
      visit(slot, packCosines(cosine, compare === null ? 0 : compare(slot)));
    });
    for (let from = 0; direction !== null && from < slots; from += COMPARED_A_STEP) {
      const to = Math.min(slots, from + COMPARED_A_STEP);
      dense.search(direction, floors.dense, from, to, (slot, cosine) => {
        if (seen[slot] === 1 || !isWanted(slot)) return;
        const shared = Math.min(UNIT, Math.round(lexical.product(entries, slot)));
        visit(slot, packCosines(shared, cosine));
      });
      if (to < slots) yield { done: to, total: slots };
    }
    for (const slot of byWords) seen[slot] = 0;
    this.seen = seen;
  }

  /** Room of its own for each search: one that is put down may never end. */
  private takeSeen(slots: number): Uint8Array {
    const { seen } = this;
    this.seen = null;
    return seen !== null && seen.length >= slots ? seen : new Uint8Array(2 * slots);
  }
}
