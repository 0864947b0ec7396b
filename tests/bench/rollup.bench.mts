/**
 * How long the rollup's own work takes at a key in the search box: 5,000 repeats of 100,000 lessons,
 * filtered, sorted and searched. Aim: under 8 ms a key at the median.
 */
import { createLinkResolver } from "../../src/core/link-resolver";
import type { Lesson, Note } from "../../src/core/note";
import { groupRows } from "../../src/core/rollup/groups";
import { buildRollup } from "../../src/core/rollup/rollup";
import { describeRows } from "../../src/core/rollup/rows";
import { createRowFilter, filterRows } from "../../src/core/rollup/select";
import { foldRows } from "../../src/core/rollup/search-text";
import { sortRows } from "../../src/core/rollup/sort";
import { DEFAULT_STATE, GROUPINGS, SORTS } from "../../src/core/rollup/state";
import { compareText } from "../../src/core/text";
import { aLesson, aLink, aNote, aPerson, aVault, peopleOf } from "../core/rollup/builders";
import { createRandom, makeSentences, type Random } from "./lessons.mts";
import { printTable, type Row } from "./table.mts";

const LESSONS = 100_000;
const REPEATS = 5000;
const TODAY = "2026-05-16";
/** What somebody types, a key at a time, and takes back again. */
const TYPED = [
  "before hanging up",
  "customer call",
  "person:ann -price",
  '"write down" kind:setback',
  "zzzz",
  "e",
];
const ROUNDS = 20;

const { notes, rows } = makeRows();
const measured: Row[] = [];

const folding: number[] = [];
const steps = foldRows(rows);
for (;;) {
  const start = performance.now();
  const isDone = steps.next().done === true;
  folding.push(performance.now() - start);
  if (isDone) break;
}
const folded = folding.reduce((sum, step) => sum + step, 0);
measured.push(line("fold all texts, once", [folded]), line("a step of it", folding));

const anew: number[] = [];
const typed: number[] = [];
const takenBack: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const text of TYPED) {
    const filter = createRowFilter();
    filter(rows, DEFAULT_STATE, TODAY);
    const keys = Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1));
    for (const query of keys) {
      const state = { ...DEFAULT_STATE, query };
      anew.push(time(() => sortRows(filterRows(rows, state, TODAY), state, compareText)));
      typed.push(time(() => sortRows(filter(rows, state, TODAY), state, compareText)));
    }
    for (const query of [...keys].reverse().slice(1)) {
      const state = { ...DEFAULT_STATE, query };
      takenBack.push(time(() => sortRows(filter(rows, state, TODAY), state, compareText)));
    }
  }
}
measured.push(line("a key typed, searched and sorted", typed));
measured.push(line("a key taken back", takenBack));
measured.push(line("the same without remembering", anew));

const filtered = { ...DEFAULT_STATE, period: "last-30-days", kinds: ["setback"] } as const;
measured.push(
  line(
    "filter by kind and period",
    repeat(() => filterRows(rows, filtered, TODAY)),
  ),
);
for (const sort of SORTS) {
  const order = { sort, direction: "down" } as const;
  measured.push(
    line(
      `sort by ${sort}`,
      repeat(() => sortRows(rows, order, compareText)),
    ),
  );
}
for (const group of GROUPINGS.slice(1)) {
  measured.push(
    line(
      `group by ${group}`,
      repeat(() => groupRows(rows, group, compareText)),
    ),
  );
}
console.log(
  `${rows.length.toLocaleString("en")} rows of ${LESSONS.toLocaleString("en")} lessons in ${notes.toLocaleString("en")} notes`,
);
printTable(measured);

function makeRows() {
  const random = createRandom(7);
  const people = ["Ann Lee", "Elif Demir", "Owen Achterberg", "Hana Kobayashi"];
  const made: Note[] = people.map((name) => aPerson(`People/${name}.md`));
  const sentences = makeSentences(LESSONS, 7);
  for (let i = 0; i < LESSONS; i += 2) {
    const year = 2024 + Math.floor(random() * 3);
    const month = 1 + Math.floor(random() * (year === 2026 ? 5 : 12));
    const date = `${year}-${String(month).padStart(2, "0")}-${String(1 + (i % 15)).padStart(2, "0")}`;
    const lessons = [i, i + 1].map((n) => makeLesson(sentences[n]!, people, random));
    const debrief = random() < 0.6 ? "setback" : "success";
    made.push(aNote(`Debriefs/${year}/${date} Note ${i}.md`, { debrief, date, lessons }));
  }
  const ids = made.flatMap((note) => note.lessons.map(({ id }) => id));
  const groups = Array.from({ length: REPEATS }, (_, group) => {
    const members = ids.filter((_id, i) => i % REPEATS === group);
    return { members, medoid: members[0]!, reasons: [] };
  });
  const links = createLinkResolver(made.map(({ path }) => path));
  const rollup = buildRollup(aVault(made), { groups, possible: [] }, peopleOf(made));
  return {
    notes: made.length,
    rows: describeRows(rollup.rows, { notes: made, links, today: TODAY }),
  };
}

/** With somebody in one lesson of three, and clean in about as many. */
function makeLesson(text: string, people: readonly string[], random: Random): Lesson {
  const name = people[Math.floor(random() * people.length * 3)];
  const links = name === undefined ? [] : [aLink(name)];
  const isClean = random() < 0.3;
  return aLesson(
    text,
    isClean ? { links, cue: text.slice(0, 20), move: text.slice(20) } : { links },
  );
}

function repeat(work: () => unknown): readonly number[] {
  return Array.from({ length: ROUNDS }, () => time(work));
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function line(what: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(2);
  return { what, "median ms": at(0.5), "95 % ms": at(0.95), "most ms": at(1) };
}
