// @ts-check
/**
 * Tries the properties with as many cases as wanted: `npm run fuzz -- --runs N [--seed S]`. They are
 * those of `npm test`, in every file named `properties.test.ts`; the seed is printed first, so that
 * a failing run can be had again.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");

/** @returns {{ runs: string, seed: string }} */
function readOptions() {
  const { values } = parseArgs({
    args: joinValues(process.argv.slice(2)),
    options: { runs: { type: "string", default: "100000" }, seed: { type: "string" } },
  });
  const { runs, seed = String(randomInt(2 ** 31)) } = values;
  if (!/^[1-9]\d*$/.test(runs)) throw new Error(`--runs takes a whole number, not “${runs}”.`);
  if (!/^-?\d+$/.test(seed)) throw new Error(`--seed takes a whole number, not “${seed}”.`);
  return { runs, seed };
}

/**
 * A seed may be negative, and a value that begins with a dash must be joined to its option.
 * @param {string[]} args
 */
function joinValues(args) {
  const at = args.indexOf("--seed");
  const value = args[at + 1];
  if (at === -1 || value === undefined) return args;
  return [...args.slice(0, at), `--seed=${value}`, ...args.slice(at + 2)];
}

try {
  const { runs, seed } = readOptions();
  console.log(`${Number(runs).toLocaleString("en")} cases a property, seed ${seed}`);
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const options = ["--config", ".config/vitest.config.mjs", "--testTimeout", "0"];
  const { status } = spawnSync(
    process.execPath,
    [vitest, "run", ...options, "properties.test.ts"],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, DEBRIEF_RUNS: runs, DEBRIEF_SEED: seed },
    },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Usage: npm run fuzz -- --runs N [--seed S]");
  process.exitCode = 1;
}
