/**
 * How sure it is that two lessons say the same: log-odds in whole thousandths, so that sums and
 * comparisons are exact. 0 is even odds in the vaults that the scorer was trained on.
 */

/** Log-odds of 1. */
export const ODDS_UNIT = 1_000;

/** Copies, and texts that differ in nothing but punctuation. */
export const COPIES = 12 * ODDS_UNIT;

/** Pairs below are kept nowhere: fewer than one in fifty of them is a repeat. */
export const NOTABLE = -4 * ODDS_UNIT;

/** Two texts that are no neighbours, or whose score is below `NOTABLE`. */
export const STRANGERS = -6 * ODDS_UNIT;

/** Log-odds as a probability, 0 to 1. */
export function toProbability(score: number): number {
  return 1 / (1 + Math.exp(-score / ODDS_UNIT));
}

/** The same in whole millionths, so that sums are exact. */
export function toChance(score: number): number {
  return Math.round(1e6 * toProbability(score));
}

/** Takes log-odds, any number; gives whole thousandths, at most as sure as copies. */
export function toScore(logOdds: number): number {
  // Plus 0, because -0 would be another number to whoever compares answers.
  const score = Math.round(logOdds * ODDS_UNIT) + 0;
  return Math.min(COPIES, Math.max(-COPIES, Number.isNaN(score) ? STRANGERS : score));
}
