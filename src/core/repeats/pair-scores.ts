/** The scores that matter, by text: pairs that are surely no repeats are kept nowhere. */
import { RowStore } from "../similarity/row-store";
import { NOTABLE } from "./scores";

export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** Log-odds in thousandths. */
  readonly score: number;
}

/** Numbers of an entry: the other slot, the score. */
const WIDTH = 2;

export class PairScores {
  private readonly rows = new RowStore();

  /** Pairs of a slot with those of a larger number: over all slots, each pair once. */
  pairsFrom(slot: number): readonly ScoredPair[] {
    const { rows } = this;
    const pairs: ScoredPair[] = [];
    const page = rows.pageOf(slot);
    for (let at = rows.startOf(slot), end = rows.endOf(slot); at < end; at += WIDTH) {
      const other = page[at] ?? 0;
      if (other > slot) pairs.push({ a: slot, b: other, score: page[at + 1] ?? 0 });
    }
    return pairs;
  }

  /** Takes a slot's scores away, on both ends; gives the other ends. */
  forget(slot: number): readonly number[] {
    const { rows } = this;
    const others: number[] = [];
    const page = rows.pageOf(slot);
    for (let at = rows.startOf(slot), end = rows.endOf(slot); at < end; at += WIDTH) {
      others.push(page[at] ?? 0);
    }
    for (const other of others) rows.drop(other, slot);
    rows.set(slot, []);
    return others;
  }

  /** Gives a pair its score, in place of the one that it has; says whether either is kept. */
  rate(a: number, b: number, score: number): boolean {
    const wasKept = this.rows.drop(a, b);
    this.rows.drop(b, a);
    if (score < NOTABLE) return wasKept;
    this.rows.append(a, b, score);
    this.rows.append(b, a, score);
    return true;
  }
}
