/** The scores of a vault in a few numbers: what its threshold is chosen by. */
import type { PairTable } from "./pair-table";
import type { Steps } from "../steps";
import { ODDS_UNIT } from "./scores";

/** Bins of a quarter of log-odds, from -8 to 8; what lies beyond counts in the last ones. */
export const BIN = ODDS_UNIT / 4;
export const LOWEST_BIN = -8 * ODDS_UNIT;
export const BINS = 64;

const SLOTS_A_STEP = 1_024;

export interface ScoreSummary {
  /** Pairs by score: bin `i` holds those from `LOWEST_BIN + i · BIN` on. */
  readonly histogram: Int32Array;
}

/** Counts every pair once. Linear in the pairs. */
export function* summarizeScores(table: PairTable, slots: number): Steps<ScoreSummary> {
  const histogram = new Int32Array(BINS);
  for (let slot = 0; slot < slots; slot++) {
    for (const { score } of table.pairsFrom(slot)) {
      const bin = Math.min(BINS - 1, Math.max(0, Math.floor((score - LOWEST_BIN) / BIN)));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
    if (slot % SLOTS_A_STEP === 0) yield { done: slot, total: slots };
  }
  return { histogram };
}
