// @ts-check
/**
 * Prints how many small faults in `src/core/edit` its tests would find: `npm run mutation`, or
 * `npm run mutation -- --mutate src/core/edit/compose.ts` for one file. Properties are tried with
 * fewer cases than in `npm test`, always the same ones, so that two runs agree.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const stryker = path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const { status } = spawnSync(
  process.execPath,
  [stryker, "run", ".config/stryker.config.mjs", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit", env: { ...process.env, DEBRIEF_RUNS: "50", DEBRIEF_SEED: "2" } },
);
process.exitCode = status ?? 1;
