/**
 * How well repeats are found on sets of lines with known groups, beside what else there is.
 *
 *     npm run bench:repeats [-- --data DIR]…
 *
 * Measures the project's own `tests/fixtures/lessons.jsonl`, the sets of `../shared/eval` where that
 * folder is there, and those of each DIR (files `*.jsonl`, see `repeats/sets.mts`). Prints a table a
 * set and writes all of them to `tests/bench/repeats.md`.
 */
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { HEAD, listPeers, PEER_VERSION } from "./repeats/page.mts";
import { embedTexts } from "./repeats/embedding.mts";
import { describeSet, measureSet } from "./repeats/figures.mts";
import { readSet, readSets, type LineSet } from "./repeats/sets.mts";
import { measureVaults, VAULTS_NOTE } from "./repeats/vaults.mts";
import { formatTable, printTable, type Row } from "./table.mts";

const OWN_SET = "tests/fixtures/lessons.jsonl";
const SHARED = "../shared/eval";
const PAGE = "tests/bench/repeats.md";

const read = readAll(process.argv.slice(2));
if (typeof read === "string") {
  console.error(read);
  process.exitCode = 1;
} else {
  await measureAll(read);
}

/** The sets to measure, or a sentence that says what is wrong with what was asked for. */
function readAll(args: readonly string[]): readonly LineSet[] | string {
  const folders = readFolders(args);
  if (typeof folders === "string") return folders;
  const sets: LineSet[] = [];
  if (existsSync(OWN_SET)) {
    const own = readSet(OWN_SET);
    if (typeof own === "string") return own;
    sets.push(own);
  } else {
    console.log(`skipped: no ${OWN_SET}`);
  }
  if (existsSync(SHARED)) folders.unshift(SHARED);
  else console.log("skipped: no ../shared");
  for (const folder of folders) {
    const found = readSets(folder);
    if (typeof found === "string") return found;
    sets.push(...found);
  }
  return sets;
}

/** The folders of `--data`, meant from where the command was given, or what is wrong with the options. */
function readFolders(args: readonly string[]): string[] | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: "string", multiple: true, default: [] } },
    });
    return values.data.map((folder) => path.resolve(process.env["INIT_CWD"] ?? ".", folder));
  } catch {
    return `Only “--data DIR” is understood, as often as you like; this was given: ${args.join(" ")}`;
  }
}

async function measureAll(sets: readonly LineSet[]): Promise<void> {
  const page = [HEAD];
  let isPeerMissing = false;
  for (const set of sets) {
    const vectors = await embedTexts(
      set.lines.map(({ text }) => text),
      PEER_VERSION,
    );
    if (vectors === null && !isPeerMissing) {
      isPeerMissing = true;
      console.log("skipped: the embedding peer is not installed");
    }
    const rows = measureSet(set, vectors);
    console.log(`\n${set.name}: ${describeSet(set)}`);
    printTable(rows);
    page.push(`## ${set.name}`, describeSet(set), formatTable(rows));
  }
  const vaults: Row[] = sets.flatMap(measureVaults);
  console.log(`\n${VAULTS_NOTE}`);
  printTable(vaults);
  page.push("## Vaults of several sizes", VAULTS_NOTE, formatTable(vaults));
  page.push("## Methods", listPeers(isPeerMissing));
  writeFileSync(PAGE, `${page.join("\n\n")}\n`);
  console.log(`\nWritten to ${PAGE}.`);
}
