/** A rollup of 5,000 repeats of 100,000 lessons, the same in every run. */
import type { Member, Repeat, Rollup } from "../../src/core/rollup/model";
import { countMonths } from "../../src/core/rollup/months";
import { compareRepeats } from "../../src/core/rollup/rollup";
import { createRandom, makeSentences } from "./lessons.mts";

const REPEATS = 5000;
const LESSONS = 100_000;
/** Lessons of a repeat: 20 on the average. */
const FEWEST = 2;
const MOST = 38;
/** Days over which the lessons are spread. */
const DAYS = 2000;

const random = createRandom(8);

export function makeRollup(): Rollup {
  const sentences = makeSentences(LESSONS, 8);
  let used = 0;
  const rows = Array.from({ length: REPEATS }, (_, i) => {
    const left = i === REPEATS - 1 ? LESSONS : used + FEWEST + (i % (MOST - FEWEST + 1));
    const texts = sentences.slice(used, left);
    used = left;
    return makeRow(i, texts);
  });
  const totals = {
    notes: 50_000,
    debriefs: new Map([
      ["setback", 30_000],
      ["success", 20_000],
    ]),
    lessons: LESSONS,
    repeats: REPEATS,
    possible: 0,
    skipped: 0,
    tones: { setback: 30_000, success: 20_000, observed: 0, other: 0 },
    months: countMonths(rows),
  };
  return { rows: rows.sort(compareRepeats), possible: [], totals, skipped: [] };
}

function makeRow(index: number, texts: readonly string[]): Repeat {
  const members = texts.map((text, i) => makeMember(index, i, text));
  members.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  const name = `Person ${index % 40}`;
  const person = {
    key: `People/${name}.md`,
    name,
    path: `People/${name}.md`,
    role: "with" as const,
  };
  return {
    id: `repeat-${index}`,
    text: texts[0] ?? "",
    marks: [],
    cue: index % 2 === 0 ? "a call ends with a promise" : null,
    move: index % 2 === 0 ? "read it back in one sentence" : null,
    check: null,
    clean: index % 2 === 0,
    count: members.length,
    notes: members.length,
    first: members.at(-1)?.date ?? null,
    last: members[0]?.date ?? null,
    people: [person],
    lessonNote: null,
    why: ["call", "promise"],
    members,
  };
}

function makeMember(row: number, index: number, text: string): Member {
  const day = new Date(Date.UTC(2026, 4, 16) - Math.floor(random() * DAYS) * 86_400_000);
  const isSetback = random() < 0.6;
  return {
    id: `${row}-${index}`,
    path: `Debriefs/${row}/Note ${index}.md`,
    line: 9,
    text,
    sentence: text,
    marks: [],
    date: day.toISOString().slice(0, 10),
    debrief: isSetback ? "setback" : "success",
    outcome: null,
    level: null,
    people: [],
    cue: null,
    move: null,
    check: null,
  };
}
