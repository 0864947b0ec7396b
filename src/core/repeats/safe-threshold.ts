/** From how sure a score on lessons are grouped unasked. */

/**
 * How often each log-odds occurs among the compared pairs of a vault: `counts[i]` pairs from
 * `LOWEST + i * STEP` on. Whole numbers, so that no order of pairs changes it.
 */
export type ScoreHistogram = Int32Array;

const LOWEST = -10;
const HIGHEST = 10;
const STEP = 0.125;
const BINS = (HIGHEST - LOWEST) / STEP;

/** Share of right pairs among those from the threshold on, as the scorer itself expects it. */
const EXPECTED = 0.75;

/** The estimate is trusted between these log-odds: outside, a vault is too small or too odd for it. */
const LEAST_ESTIMATE = -1;
const MOST_ESTIMATE = 3;

/** Pairs grow with the square of lessons, repeats do not: log-odds an e-fold of the vault. */
const GAIN = 0.3;
const REFERENCE_SIZE = 800;
/** Smaller vaults tell no more about themselves. */
const LEAST_SIZE = 50;

/** Log-odds that a whole strictness moves the threshold by: from even odds to one in five. */
const STRICTNESS = 1.4;

export function emptyHistogram(): ScoreHistogram {
  return new Int32Array(BINS);
}

/** Counts a pair by its log-odds, or takes one back with `by` -1. Odd numbers count at the ends. */
export function countScore(histogram: ScoreHistogram, logOdds: number, by: 1 | -1): void {
  const bin = Math.floor((logOdds - LOWEST) / STEP);
  const at = Number.isNaN(bin) ? 0 : Math.min(BINS - 1, Math.max(0, bin));
  histogram[at] = (histogram[at] ?? 0) + by;
}

/**
 * Log-odds from which the mean probability of two clusters is safe, for a vault with this many
 * different texts. Half of it is what the vault's own scores say: the lowest log-odds from which three
 * in four pairs are expected to be right. Half goes by the size of the vault. In vaults of 50 to 2,000
 * lessons drawn from seven kinds of text neither half was right alone: figures in
 * `src/assets/README.md`.
 *
 * @param strictness -1 (looser) to 1 (stricter); beyond them it is cut, and NaN is 0
 */
export function safeThreshold(
  histogram: ScoreHistogram,
  texts: number,
  strictness: number,
): number {
  const estimate = Math.min(MOST_ESTIMATE, Math.max(LEAST_ESTIMATE, estimateFrom(histogram)));
  const size = GAIN * Math.log(Math.max(LEAST_SIZE, texts) / REFERENCE_SIZE);
  const wish = Number.isNaN(strictness) ? 0 : Math.min(1, Math.max(-1, strictness));
  return (estimate + size) / 2 + STRICTNESS * wish;
}

/** The lowest log-odds from which the mean probability of all pairs is what is expected. */
function estimateFrom(histogram: ScoreHistogram): number {
  let [pairs, sum, lowest] = [0, 0, HIGHEST];
  for (let bin = BINS - 1; bin >= 0; bin--) {
    const count = histogram[bin] ?? 0;
    if (count <= 0) continue;
    const from = LOWEST + bin * STEP;
    pairs += count;
    sum += count / (1 + Math.exp(-(from + STEP / 2)));
    if (sum >= EXPECTED * pairs) lowest = from;
  }
  return lowest;
}
