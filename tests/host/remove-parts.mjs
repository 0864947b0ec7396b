// node tests/host/remove-parts.mjs [--unit | --specs] [--at-once] [WORD…]
// Takes each part of the workbench away, in a copy of the sources, and says which test notices.
// WORDs choose parts by their names. Parts that only a page can show start a browser each.
// The tests must pass with all parts there; `--at-once` trusts that they do.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { isSpec, REMOVALS } from "./removals/removal.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const LINKED = "node_modules";
/** Folders that are large, made, or no part of what is tried. */
const LEFT_OUT = new Set([LINKED, ".git", ".stryker-tmp", "coverage", "dist", "reports"]);
/** What the report says of a test that ran out of time. */
const WAITED = /timed out|STACK_TRACE_ERROR/;
/** Where nothing is taken away but the page does not start, this spec fails too. */
const STARTS = { test: "workbench.spec.ts", only: "has the clock and the zone" };
/** Milliseconds for a test: that waits for what never comes, or that has its part. */
const PATIENCE = { without: "15000", whole: "60000" };

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const has = (/** @type {string} */ flag) => process.argv.includes(flag);
const chosen = REMOVALS.filter((removal) => {
  const isWanted = words.length === 0 || words.some((word) => removal[0].includes(word));
  return isWanted && !(has("--unit") && isSpec(removal)) && !(has("--specs") && !isSpec(removal));
});

const copy = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-without-"));
process.on("SIGINT", () => process.exit(130));
process.on("exit", () => fs.rmSync(copy, { recursive: true, force: true }));
copySources();

const broken = has("--at-once") ? [] : failuresOf(chosen, PATIENCE.whole);
if (broken.length > 0) {
  const names = broken.map(({ name }) => name).join("\n");
  console.log(`Nothing is taken away yet, and these fail:\n${names}`);
  process.exit(1);
}
let unnoticed = 0;
for (const removal of chosen) {
  const noticed = take(removal);
  if (noticed === null) unnoticed++;
  console.log(
    noticed === null ? `NOBODY   ${removal[0]}` : `noticed  ${removal[0]}\n         ${noticed}`,
  );
}
console.log(
  `${chosen.length - unnoticed} of ${chosen.length} parts are missed when they are gone.`,
);
process.exitCode = unnoticed > 0 ? 1 : 0;

/** Packages are linked one by one, so that nothing is written beside them. */
function copySources() {
  for (const name of fs.readdirSync(repository)) {
    if (LEFT_OUT.has(name)) continue;
    fs.cpSync(path.join(repository, name), path.join(copy, name), { recursive: true });
  }
  fs.mkdirSync(path.join(copy, LINKED));
  for (const name of fs.readdirSync(path.join(repository, LINKED))) {
    if (name.startsWith(".") && name !== ".bin") continue;
    fs.symlinkSync(path.join(repository, LINKED, name), path.join(copy, LINKED, name));
  }
}

/**
 * The test that notices; null when none does.
 *
 * @param {import("./removals/removal.mjs").Removal} removal
 */
function take(removal) {
  const [part, file, text, becomes] = removal;
  const place = path.join(copy, "tests/host", file);
  const source = fs.readFileSync(place, "utf8");
  if (source.split(text).length !== 2) throw new Error(`${part}: not once in ${file}: ${text}`);
  fs.writeFileSync(
    place,
    source.replace(text, () => becomes),
  );
  try {
    const failures = failuresOf([removal], PATIENCE.without);
    const [first] = failures;
    if (first === undefined) return null;
    // Who waits in vain may wait for the page itself.
    const isClear = failures.some(({ reason }) => !WAITED.test(reason));
    if (isSpec(removal) && !isClear && failuresOfSpecs([STARTS], PATIENCE.whole).length > 0) {
      throw new Error(`${part}: without it the page does not even start.`);
    }
    return isClear ? first.name : `${first.name} (it waits in vain)`;
  } finally {
    fs.writeFileSync(place, source);
  }
}

/**
 * @typedef {{ name: string, reason: string }} Failure
 *
 * @param {readonly import("./removals/removal.mjs").Removal[]} removals
 * @param {string} patience
 */
function failuresOf(removals, patience) {
  const units = removals.filter((each) => !isSpec(each)).map(([, , , , test]) => test);
  const specs = removals.filter(isSpec).map(([, , , , test, only = ""]) => ({ test, only }));
  const files = [...new Set(units)].map((test) => `tests/host/${test}`);
  return [
    ...(units.length > 0 ? run("vitest.config.mjs", [...files, "--project", "unit"]) : []),
    ...(specs.length > 0 ? failuresOfSpecs(specs, patience) : []),
  ];
}

/**
 * @param {readonly { test: string, only: string }[]} specs
 * @param {string} patience
 */
function failuresOfSpecs(specs, patience) {
  const files = new Set(specs.map(({ test }) => `tests/e2e/${test}`));
  const names = new Set(specs.map(({ only }) => only));
  const options = ["-t", [...names].join("|"), "--testTimeout", patience];
  return run("vitest.e2e.config.mjs", [...files, ...options]);
}

/**
 * @param {string} config
 * @param {readonly string[]} options
 * @returns {Failure[]}
 */
function run(config, options) {
  const report = path.join(copy, "report.json");
  fs.rmSync(report, { force: true });
  const vitest = path.join(copy, LINKED, "vitest/vitest.mjs");
  const { stderr } = spawnSync(
    process.execPath,
    [
      ...[vitest, "run", "--config", `.config/${config}`, ...options],
      ...["--reporter", "json", "--outputFile", report],
    ],
    { cwd: copy, encoding: "utf8" },
  );
  if (!fs.existsSync(report)) throw new Error(`The tests did not run:\n${stderr}`);
  const { testResults } = JSON.parse(fs.readFileSync(report, "utf8"));
  return testResults.flatMap(({ name, message, assertionResults }) => {
    // A file that cannot be read says nothing about a part.
    if (assertionResults.length === 0) throw new Error(`${name}: ${message}`);
    return assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => ({
        name: `${path.basename(name)}: ${fullName}`,
        reason: failureMessages.join("\n"),
      }));
  });
}
