/**
 * How time grows when a hostile note doubles: linear reading takes twice as long, and 2.4 times is
 * the most that noise and memory may add. Each family is printed; those above it are marked.
 * An argument names families: `npm run bench -- hostile fences`.
 */
import { isMainThread, Worker } from "node:worker_threads";
import { parseNote } from "../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { PROPERTIES } from "./hostile-properties.mts";
import { type Family, TEXTS } from "./hostile-texts.mts";
import { startTable } from "./table.mts";

const MOST = 2.4;
/** A note is made larger until reading it takes so long, or until its family ends. */
const LONG_ENOUGH_MS = 20;
const SMALLEST = 10_000;
/** Below that a clock is blunt, so reading is repeated. */
const SHORTEST_MS = 5;
/** The quickest of so many readings counts: nothing but the work itself makes every one slower. */
const ROUNDS = 7;
/** A factor that is too high is measured on: noise goes away, growth does not. */
const MOST_ROUNDS = 40;

interface Growth {
  readonly n: number;
  readonly once: number;
  readonly twice: number;
}

/** Milliseconds of a processor for one reading: what others do with the machine does not count. */
function timeOf(text: string, repeats = 1): number {
  const start = process.cpuUsage();
  for (let i = 0; i < repeats; i++) parseNote("Note.md", text, DEFAULT_SETTINGS);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / repeats;
}

/** The first reading is the compiler's, and says nothing of the text. */
function quickest(text: string): number {
  return Math.min(timeOf(text), timeOf(text), timeOf(text));
}

/** The text of size `n`, copied: one of repeated parts is flattened by whoever reads it first. */
function textOf(family: Family, n: number): string {
  return Buffer.from(family.make(n)).toString();
}

/** Large enough to be timed, and no larger: what is not linear would take minutes. */
function sizeOf(family: Family): number {
  let n = family.from ?? Math.min(SMALLEST, family.upTo);
  while (n * 2 <= family.upTo && quickest(textOf(family, n)) < LONG_ENOUGH_MS) n *= 2;
  return n;
}

/** Both sizes in turn, so that a busy moment spoils neither alone. */
function grow(family: Family): Growth {
  const n = sizeOf(family);
  const small = textOf(family, n);
  const large = textOf(family, 2 * n);
  timeOf(large);
  const repeats = Math.ceil(SHORTEST_MS / timeOf(small));
  let growth = { n, once: Infinity, twice: Infinity };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round >= ROUNDS && factorOf(growth) <= MOST) break;
    growth = {
      n,
      once: Math.min(growth.once, timeOf(small, repeats)),
      twice: Math.min(growth.twice, timeOf(large, repeats)),
    };
  }
  return growth;
}

function factorOf({ once, twice }: Growth): number {
  return twice / once;
}

/**
 * Measures in a thread with room for all that a reading makes. Elsewhere a larger note has more of
 * it copied about by the collector, and that grows faster than the note.
 */
function main(): void {
  if (isMainThread) {
    const resourceLimits = { maxYoungGenerationSizeMb: 1_024 };
    new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), resourceLimits });
  } else printGrowth(process.argv[2] ?? "");
}

function printGrowth(wanted: string): void {
  const families = [...TEXTS, ...PROPERTIES].filter(({ says }) => says.includes(wanted));
  const printRow = startTable({
    family: Math.max(...families.map(({ says }) => says.length)),
    n: 10,
    "ms at n": 8,
    "ms at 2n": 8,
    factor: 6,
    "": 4,
  });
  let over = 0;
  for (const family of families) {
    const growth = grow(family);
    const isOver = factorOf(growth) > MOST;
    if (isOver) over++;
    printRow([
      family.says,
      growth.n.toLocaleString("en"),
      growth.once.toFixed(2),
      growth.twice.toFixed(2),
      `${factorOf(growth).toFixed(2)}×`,
      isOver ? "OVER" : "",
    ]);
  }
  console.log(`\n${families.length} families, ${over} over ${MOST}×`);
}

main();
