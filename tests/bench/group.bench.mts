/**
 * How fast lessons are grouped, end to end from text: vaults of several sizes beside what search
 * libraries would take, one lesson more in the largest, memory a lesson, and hostile vaults.
 *
 *     npm run bench -- group [LARGEST]
 *
 * LARGEST, in lessons, leaves out larger vaults; 100,000 where nothing is given.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Bench } from "tinybench";
import { WORD_VECTORS } from "../../src/assets/word-vectors";
import { createRepeatIndex } from "../../src/core/repeats/create-repeat-index";
import type { GroupInput, Grouping } from "../../src/core/repeats/grouping";
import type { RepeatIndex } from "../../src/core/repeats/repeat-index";
import type { Steps } from "../../src/core/steps";
import { makeLessons } from "./lessons.mts";
import { estimateFlexSearch, estimateMiniSearch } from "./repeats/search-peers.mts";
import { printTable } from "./table.mts";

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000] as const;
/** Up to this size the median of five runs counts, above it the only one. */
const REPEATED = 10_000;
const RUNS = 5;
/** The slope begins here: in smaller vaults what is done once weighs. */
const SLOPE_FROM = 3_000;

/** One lesson more: as many as fit in the time, at most so many. */
const CHANGES = 300;
const CHANGES_MS = 5_000;

const HOSTILE = 10_000;

/** The engine with its word vectors, and with words alone. */
const ENGINES = [
  ["with vectors", () => WORD_VECTORS],
  ["words alone", () => null],
] as const;

const largest = Number(process.argv[2] ?? SIZES.at(-1));
const sizes = SIZES.filter((size) => size <= largest);
if (sizes.length === 0) throw new Error(`LARGEST is a number of ${SIZES[0]} or more.`);

measureSizes();
console.log();
measureChanges(sizes.at(-1)!);
console.log();
await measureHostile();

function measureSizes(): void {
  const seconds = ENGINES.map(() => new Map<number, number>());
  const rows = sizes.map((size) => {
    const lessons = makeLessons(size, 1);
    const texts = lessons.map(({ text }) => text);
    const own = ENGINES.map(([, table], engine) => {
      const runs = Array.from({ length: size > REPEATED ? 1 : RUNS }, () =>
        timeOf(() => groupAll(createRepeatIndex(table), lessons)),
      );
      seconds[engine]!.set(size, percentile(runs, 0.5) / 1000);
      return seconds[engine]!.get(size)!;
    });
    const peers = [estimateMiniSearch(texts), estimateFlexSearch(texts)];
    return Object.fromEntries([
      ["lessons, end to end from text", size.toLocaleString("en")],
      ...ENGINES.map(([name], i) => [`${name}, s`, own[i]!.toFixed(3)]),
      ["MiniSearch, s", peers[0]!.toFixed(1)],
      ["FlexSearch, s", peers[1]!.toFixed(1)],
    ]) as Record<string, string>;
  });
  printTable(rows);
  console.log("Search libraries: all texts indexed and each looked up, estimated from a sample.");
  ENGINES.forEach(([name], i) => {
    const points = [...seconds[i]!].filter(([size]) => size >= SLOPE_FROM);
    if (points.length > 1) console.log(`log-log slope ${name}: ${slopeOf(points).toFixed(2)}`);
  });
}

/** One lesson more in a vault of `size`: taken in, and looked up; and what the vault weighs. */
function measureChanges(size: number): void {
  const lessons = makeLessons(size, 1);
  const others = makeLessons(CHANGES, 2).map((lesson) => ({ ...lesson, id: `new ${lesson.id}` }));
  const rows = ENGINES.map(([name, table]) => {
    const before = measureMemory();
    const index = createRepeatIndex(table);
    // What it answers is the caller's, not the index's.
    groupAll(index, lessons);
    const bytes = (measureMemory() - before) / size;
    const put = timeEach(others, (lesson) => groupAll(index, [lesson]));
    const near = timeEach(others, (lesson) => run(index.nearest(lesson, 5)));
    return {
      [`one lesson among ${size.toLocaleString("en")}`]: name,
      "taken in, p50 ms": percentile(put, 0.5).toFixed(2),
      "p95 ms": percentile(put, 0.95).toFixed(2),
      "looked up, p50 ms": percentile(near, 0.5).toFixed(2),
      "looked up, p95 ms": percentile(near, 0.95).toFixed(2),
      measured: `${put.length} / ${near.length}`,
      "bytes a lesson": bytes.toFixed(0),
    };
  });
  printTable(rows);
}

async function measureHostile(): Promise<void> {
  const cases: readonly (readonly [string, readonly GroupInput[]])[] = [
    [`${HOSTILE} lessons`, makeLessons(HOSTILE, 1)],
    [
      `${HOSTILE} equal texts`,
      repeat(HOSTILE, () => "Write down what was agreed before hanging up."),
    ],
    [`${HOSTILE} texts that share a word`, repeat(HOSTILE, (i) => `Listen ${i.toString(36)}x`)],
    [`${HOSTILE} texts of thirty words`, repeat(HOSTILE, (i) => few(i, 30))],
    ["one text of 1 MB", [lesson(0, "escalating caller hopes ".repeat(42_000)), lesson(1, "Ask.")]],
  ];
  const group = (lessons: readonly GroupInput[]): Grouping =>
    groupAll(
      createRepeatIndex(() => WORD_VECTORS),
      lessons,
    );
  const bench = new Bench({ warmupIterations: 1, iterations: 3, time: 1_000, warmupTime: 0 });
  for (const [name, lessons] of cases) bench.add(name, () => void group(lessons));
  await bench.run();
  const medians = bench.tasks.map(({ result }) => ("latency" in result ? result.latency.p50 : NaN));
  printTable(
    cases.map(([name, lessons], i) => ({
      "hostile vaults": name,
      "median ms": medians[i]!.toFixed(1),
      "beside common lessons":
        lessons.length < HOSTILE ? "" : `${(medians[i]! / medians[0]!).toFixed(2)}×`,
      groups: String(group(lessons).groups.length),
    })),
  );
}

function groupAll(index: RepeatIndex, put: readonly GroupInput[]): Grouping {
  return run(index.update({ removed: [], put, judgements: null, options: null }));
}

function run<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function timeEach<T>(items: readonly T[], work: (item: T) => unknown): readonly number[] {
  const started = performance.now();
  const times: number[] = [];
  for (const item of items) {
    if (performance.now() - started > CHANGES_MS) break;
    times.push(timeOf(() => work(item)));
  }
  return times;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Of the straight line through the logarithms, by least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return rise / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

/** Bytes in use, on the heap and in typed arrays, after what is not needed was thrown away. */
function measureMemory(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function repeat(count: number, write: (i: number) => string): readonly GroupInput[] {
  return Array.from({ length: count }, (_, i) => lesson(i, write(i)));
}

/** Four of `words` words, so that everything is near to much else. */
function few(i: number, words: number): string {
  const picks = [i, Math.floor(i / 7), Math.floor(i / 49), i * 13].map((n) => `word${n % words}`);
  return picks.join(" ");
}

function lesson(i: number, text: string): GroupInput {
  return {
    id: String(i),
    note: `${i}.md`,
    text,
    lessonNote: null,
    names: [],
    cue: null,
    move: null,
    people: [],
  };
}
