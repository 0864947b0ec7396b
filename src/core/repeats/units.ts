/** What is put into groups: lessons with one text that link to one lesson note, or to none. */
import { compareText } from "../text";
import type { GroupInput } from "./grouping";
import type { Wording } from "./lesson-book";

export interface Unit {
  /** Place of the wording among all wordings, and of its vector in the space. */
  readonly place: number;
  /** Path of the lesson note, or null. */
  readonly lessonNote: string | null;
  /** In order of id; never empty. */
  readonly lessons: readonly GroupInput[];
}

export interface Units {
  readonly all: readonly Unit[];
  /** Numbers of the units of each wording, by its place; the one without a lesson note first. */
  readonly ofWording: readonly (readonly number[])[];
}

/** Takes wordings, gives their units in the order of wordings, then of lesson notes. O(n log n). */
export function makeUnits(wordings: readonly Wording[]): Units {
  const all: Unit[] = [];
  const ofWording = wordings.map((wording, place) =>
    split(wording.lessons).map(([lessonNote, lessons]) => {
      return all.push({ place, lessonNote, lessons }) - 1;
    }),
  );
  return { all, ofWording };
}

type Part = readonly [lessonNote: string | null, lessons: readonly GroupInput[]];

function split(lessons: readonly GroupInput[]): readonly Part[] {
  const [only] = lessons;
  if (only !== undefined && lessons.length === 1) return [[only.lessonNote, lessons]];
  const parts = new Map<string | null, GroupInput[]>();
  for (const lesson of lessons) {
    const part = parts.get(lesson.lessonNote);
    if (part === undefined) parts.set(lesson.lessonNote, [lesson]);
    else part.push(lesson);
  }
  return [...parts].sort(([a], [b]) => compareNotes(a, b));
}

function compareNotes(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareText(a, b);
}
