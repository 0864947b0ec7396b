/** Lessons grouped a second, end to end from text, in vaults of two sizes and in hostile ones. */
import { Bench } from "tinybench";
import { groupLessons } from "../../src/core/repeats/group";
import type { GroupInput } from "../../src/core/repeats/grouping";
import { makeLessons } from "./lessons.mts";
import { printTable } from "./table.mts";

const SMALL = 1_000;
const LARGE = 10_000;

const cases: readonly (readonly [string, readonly GroupInput[]])[] = [
  [`${SMALL} lessons`, makeLessons(SMALL, 1)],
  [`${LARGE} lessons`, makeLessons(LARGE, 1)],
  [`${LARGE} equal texts`, repeat(LARGE, () => "Write down what was agreed before hanging up.")],
  [`${LARGE} texts that share a word`, repeat(LARGE, (i) => `Listen ${i.toString(36)}x`)],
  [`${LARGE} texts of thirty words`, repeat(LARGE, (i) => few(i, 30))],
  ["one text of 1 MB", [lesson(0, "escalating caller hopes ".repeat(42_000)), lesson(1, "Ask.")]],
];

const bench = new Bench({ warmupIterations: 1, iterations: 5, time: 1_000, warmupTime: 0 });
for (const [name, lessons] of cases) bench.add(name, () => void groupLessons(lessons, []));
await bench.run();

const medians = bench.tasks.map(({ result }) => ("latency" in result ? result.latency.p50 : NaN));
printTable(
  cases.map(([name, lessons], i) => ({
    "grouping, end to end from text": name,
    "median ms": medians[i]!.toFixed(1),
    "lessons a second": Math.round((lessons.length / medians[i]!) * 1000).toLocaleString("en"),
    "time a lesson": lessons.length < SMALL ? "" : timeALesson(medians[i]!, lessons.length),
    groups: String(groupLessons(lessons, []).groups.length),
  })),
);

/** Beside a lesson of the small vault. */
function timeALesson(median: number, count: number): string {
  return `${(median / count / (medians[0]! / SMALL)).toFixed(2)}×`;
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
