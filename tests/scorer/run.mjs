// @ts-check
/**
 * Trains and measures the pair scorer: `node tests/scorer/run.mjs train DIR`, `… evaluate DIR`. What they
 * do: `scorer.mts`.
 */
import path from "node:path";
import { runBundled } from "../bench/run-bundled.mjs";

process.exitCode = await runBundled(
  path.join(import.meta.dirname, "scorer.mts"),
  process.argv.slice(2),
);
