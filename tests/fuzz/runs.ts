/**
 * How many cases a property is tried with: 1,000 in `npm test`, any number by `npm run fuzz`, which
 * says so through the environment. The only place that reads it.
 */
import type { Parameters } from "fast-check";

export const DEFAULT_RUNS = 1_000;

/** What `fc.assert` takes: without a seed it draws one, and names it when the property fails. */
export function runs(environment: NodeJS.ProcessEnv = process.env): Parameters<unknown> {
  const numRuns = wholeNumber(environment["DEBRIEF_RUNS"]) ?? DEFAULT_RUNS;
  const seed = wholeNumber(environment["DEBRIEF_SEED"]);
  return seed === null ? { numRuns } : { numRuns, seed };
}

/** Milliseconds that a slow property may take in `npm test`; as long as it needs in `npm run fuzz`. */
export function patience(environment: NodeJS.ProcessEnv = process.env): number {
  return wholeNumber(environment["DEBRIEF_RUNS"]) === null ? 60_000 : 0;
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
}
