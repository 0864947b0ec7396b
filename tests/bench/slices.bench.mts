/**
 * How long the repeat engine keeps its thread: its longest steps by stage, for a whole vault and for
 * one lesson more. The aim of a slice is 8 ms, in which the longest step must fit.
 *
 *     npm run bench -- slices [LESSONS [RUNS]]
 *
 * Steps are the same in every run, so that the shortest of some runs counts for each: a collection of
 * garbage is no fault of the step. Time is that of the processor, whatever else the machine did.
 */
import { WORD_VECTORS } from "../../src/assets/word-vectors";
import { DEFAULT_OPTIONS } from "../../src/core/repeats/grouping";
import { createRepeatIndex } from "../../src/core/repeats/create-repeat-index";
import { NO_DECISIONS } from "../../src/core/repeats/decisions";
import { MOST_NEAR } from "../../src/core/repeats/neighborhoods";
import { createPairModel } from "../../src/core/repeats/pair-model";
import { PairTable } from "../../src/core/repeats/pair-table";
import { findPossible } from "../../src/core/repeats/possible";
import { summarizeScores } from "../../src/core/repeats/score-summary";
import { VaultGroups } from "../../src/core/repeats/vault-groups";
import { VaultTexts } from "../../src/core/repeats/vault-texts";
import { createWordVectors, decodeWordVectors } from "../../src/core/similarity/word-vectors";
import { runToEnd, type Steps } from "../../src/core/steps";
import { makeLessons } from "./lessons.mts";
import { printTable } from "./table.mts";

const LONG = 4;
const SLICE = 8;
/** One lesson more, so many times. */
const CHANGES = 10;

const size = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
const lessons = makeLessons(size, 1);
const others = makeLessons(CHANGES, 2).map((lesson) => ({ ...lesson, id: `new ${lesson.id}` }));
const vectors = createWordVectors(WORD_VECTORS);

/** Milliseconds of every step, by name. */
type Times = Map<string, number[]>;

// The decoded table is kept: the first index would have steps that the next ones lack.
runToEnd(createRepeatIndex(() => WORD_VECTORS).preview([]));
const runs = Array.from({ length: rounds }, measure);
printTable([...shortestOf(runs)].map(([name, times]) => describe(name, times)));
console.log(`${size.toLocaleString("en")} lessons, milliseconds, the shortest of ${rounds} runs.`);

function measure(): Times {
  const times: Times = new Map();
  const take = <T,>(name: string, steps: Steps<T>): T => takeSteps(steps, listOf(times, name));
  take("decode the table", decodeWordVectors(WORD_VECTORS));
  const model = createPairModel(vectors);
  const texts = new VaultTexts(vectors);
  const pairs = new PairTable(texts, model, MOST_NEAR);
  const groups = new VaultGroups(texts, pairs);
  const settle = (when: string): void => {
    take(`${when}: texts`, texts.settle());
    take(`${when}: pairs`, pairs.settle());
    const summary = take(`${when}: threshold`, summarizeScores(pairs, texts.shelf.top));
    const threshold = model.thresholdOf(summary, texts.shelf.size, 0);
    take(`${when}: groups`, groups.group(threshold, NO_DECISIONS));
    const reasonFor = () => ({ kind: "words", words: [] }) as const;
    const asked = { groupOf: new Map(), decisions: NO_DECISIONS, reasonFor };
    take(`${when}: possible repeats`, findPossible(texts, pairs, asked));
  };
  texts.tell([], lessons);
  settle("whole vault");
  for (const lesson of others) {
    texts.tell([], [lesson]);
    settle("one more");
  }
  measureIndex(take);
  return times;
}

/** What goes through the index itself. */
function measureIndex(take: <T>(name: string, steps: Steps<T>) => T): void {
  const index = createRepeatIndex(() => WORD_VECTORS);
  const change = { removed: [], put: lessons, judgements: null, options: DEFAULT_OPTIONS };
  take("index: update", index.update(change));
  for (const lesson of others) take("index: nearest", index.nearest(lesson, 5));
  take("index: preview", index.preview([-1, 0, 1]));
  take(
    "index: explain",
    index.explain(lessons.slice(0, 100).map(({ id }, i) => [id, lessons[i + 1]!.id])),
  );
  const removed = lessons.slice(0, size / 2).map(({ id }) => id);
  take("index: half removed", index.update({ ...change, removed, put: [] }));
}

function takeSteps<T>(steps: Steps<T>, times: number[]): T {
  for (;;) {
    const started = process.cpuUsage();
    const step = steps.next();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    if (step.done === true) return step.value;
  }
}

function shortestOf([first = new Map(), ...more]: readonly Times[]): Times {
  for (const [name, times] of first) {
    for (const other of more) {
      const same = listOf(other, name);
      if (same.length !== times.length) throw new Error(`${name}: other steps than before.`);
      same.forEach((time, i) => (times[i] = Math.min(time, times[i]!)));
    }
  }
  return first;
}

function listOf(times: Times, name: string): number[] {
  const known = times.get(name) ?? [];
  times.set(name, known);
  return known;
}

function describe(name: string, times: readonly number[]): Record<string, string> {
  const sorted = [...times].sort((a, b) => b - a);
  const over = (limit: number): string => String(times.filter((time) => time > limit).length);
  return {
    stage: name,
    steps: times.length.toLocaleString("en"),
    "all, ms": times.reduce((sum, time) => sum + time, 0).toFixed(0),
    "p99, ms": (sorted[Math.floor(times.length / 100)] ?? NaN).toFixed(2),
    "longest three, ms": sorted
      .slice(0, 3)
      .map((time) => time.toFixed(1))
      .join(" "),
    "at step": sorted
      .slice(0, 3)
      .map((time) => times.indexOf(time))
      .join(" "),
    [`over ${LONG}`]: over(LONG),
    [`over ${SLICE}`]: over(SLICE),
  };
}
