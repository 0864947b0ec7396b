/** The scores of a vault in a few numbers: what its threshold is chosen by. */
import type { Steps } from "../steps";
import type { PairTable } from "./pair-table";
import { countScore, emptyHistogram, type ScoreHistogram } from "./safe-threshold";
import { ODDS_UNIT } from "./scores";

const SLOTS_A_STEP = 1_024;

/** Counts every notable pair once. Linear in those. */
export function* summarizeScores(table: PairTable, slots: number): Steps<ScoreHistogram> {
  const histogram = emptyHistogram();
  for (let slot = 0; slot < slots; slot++) {
    for (const { score } of table.pairsFrom(slot)) countScore(histogram, score / ODDS_UNIT, 1);
    if (slot % SLOTS_A_STEP === 0) yield { done: slot, total: slots };
  }
  return histogram;
}
