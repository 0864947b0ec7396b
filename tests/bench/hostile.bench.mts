/**
 * How time grows when a hostile note doubles: linear reading takes twice as long, and 2.4 times is
 * the most that noise and memory may add. Each family is printed; those above it are marked.
 * An argument names families: `npm run bench -- hostile fences`.
 */
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
const SHORTEST_MS = 10;
const ROUNDS = 5;
/** A factor that is too high is measured anew: noise goes away, growth does not. */
const TRIES = 4;

interface Growth {
  readonly n: number;
  readonly once: number;
  readonly twice: number;
}

function timeOf(text: string, repeats = 1): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) parseNote("Note.md", text, DEFAULT_SETTINGS);
  return (performance.now() - start) / repeats;
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

/** The best of several rounds of each, in turn, so that a busy moment spoils neither alone. */
function measure(family: Family, n: number): Growth {
  const small = textOf(family, n);
  const large = textOf(family, 2 * n);
  timeOf(large);
  const repeats = Math.ceil(SHORTEST_MS / timeOf(small));
  let once = Infinity;
  let twice = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    once = Math.min(once, timeOf(small, repeats));
    twice = Math.min(twice, timeOf(large, repeats));
  }
  return { n, once, twice };
}

function factorOf({ once, twice }: Growth): number {
  return twice / once;
}

function grow(family: Family): Growth {
  const n = sizeOf(family);
  let least = measure(family, n);
  for (let tries = 1; tries < TRIES && factorOf(least) > MOST; tries++) {
    const again = measure(family, n);
    if (factorOf(again) < factorOf(least)) least = again;
  }
  return least;
}

const [wanted = ""] = process.argv.slice(2);
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
