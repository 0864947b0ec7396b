/**
 * Lessons and rollup as JSON, for other programs. Keys may be added later; none is renamed or
 * removed. Absent values are null; people are names. Objects whose keys come from notes have them as
 * their own properties, `__proto__` too.
 */
import type { LessonSource, Level, Note, PersonRef } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { compareText } from "../text";
import { filterRows } from "./filter";
import type { Member, Repeat, Rollup, Skipped, VaultNotes } from "./model";

export interface LessonsJson {
  /** By path, relative to the vault; every note that was read. */
  readonly notes: Readonly<Record<string, NoteJson>>;
  readonly skipped: readonly Skipped[];
}

export interface NoteJson {
  readonly debrief: string | null;
  readonly date: string | null;
  readonly people: readonly string[];
  readonly setbacks: readonly string[];
  readonly successes: readonly string[];
  readonly level: Level | null;
  readonly outcome: string | null;
  readonly lessons: readonly LessonJson[];
  readonly invalidFrontmatter: boolean;
}

export interface LessonJson {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly source: LessonSource;
  readonly cue: string | null;
  readonly move: string | null;
  readonly check: string | null;
  readonly people: readonly string[];
}

export interface RollupJson {
  /** Lessons of two notes or more, most repeated first. */
  readonly repeats: readonly RepeatJson[];
  readonly possible: readonly PossibleJson[];
  readonly totals: {
    readonly notes: number;
    readonly debriefs: Readonly<Record<string, number>>;
    readonly lessons: number;
    readonly repeats: number;
    readonly possible: number;
    readonly skipped: number;
  };
}

export interface RepeatJson {
  readonly id: string;
  readonly text: string;
  readonly cue: string | null;
  readonly move: string | null;
  readonly check: string | null;
  readonly clean: boolean;
  readonly count: number;
  readonly notes: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly people: readonly string[];
  readonly why: readonly string[];
  readonly members: readonly MemberJson[];
}

export interface MemberJson extends PlaceJson {
  readonly date: string | null;
  readonly debrief: string | null;
  readonly people: readonly string[];
}

export interface PlaceJson {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

export interface PossibleJson {
  readonly a: PlaceJson;
  readonly b: PlaceJson;
  /** 0 to 1. */
  readonly score: number;
  readonly why: readonly string[];
}

/** Every note that was read, by path, with its lessons in the order of the parser. */
export function lessonsToJson(vault: VaultNotes, people: PeopleDirectory): LessonsJson {
  const notes = [...vault.notes].sort((a, b) => compareText(a.path, b.path));
  return {
    notes: Object.fromEntries(notes.map((note) => [note.path, noteToJson(note, people)])),
    skipped: vault.skipped.map(({ path, reason }) => ({ path, reason })),
  };
}

/** The repeats of a rollup; lessons that stand in one note only are counted, not listed. */
export function rollupToJson({ rows, possible, totals }: Rollup): RollupJson {
  const kinds = [...totals.debriefs].sort(([a], [b]) => compareText(a, b));
  return {
    repeats: filterRows(rows, { least: 2, query: "" }).map(repeatToJson),
    possible: possible.map(({ a, b, score, why }) => ({
      a: placeOf(a),
      b: placeOf(b),
      score,
      why,
    })),
    totals: {
      notes: totals.notes,
      debriefs: Object.fromEntries(kinds),
      lessons: totals.lessons,
      repeats: totals.repeats,
      possible: totals.possible,
      skipped: totals.skipped,
    },
  };
}

export function repeatToJson(row: Repeat): RepeatJson {
  return {
    id: row.id,
    text: row.text,
    cue: row.cue,
    move: row.move,
    check: row.check,
    clean: row.clean,
    count: row.count,
    notes: row.notes,
    first: row.first,
    last: row.last,
    people: namesOf(row.people),
    why: row.why,
    members: row.members.map((member) => ({
      ...placeOf(member),
      date: member.date,
      debrief: member.debrief,
      people: namesOf(member.people),
    })),
  };
}

function noteToJson(note: Note, people: PeopleDirectory): NoteJson {
  return {
    debrief: note.debrief,
    date: note.date,
    people: namesOf(people.participantsOf(note)),
    setbacks: note.setbacks,
    successes: note.successes,
    level: note.level,
    outcome: note.outcome,
    lessons: note.lessons.map((lesson) => ({
      text: lesson.text,
      line: lesson.line,
      source: lesson.source,
      cue: lesson.cue,
      move: lesson.move,
      check: lesson.check,
      people: namesOf(people.peopleOf(note, lesson)),
    })),
    invalidFrontmatter: note.invalidFrontmatter,
  };
}

function namesOf(people: readonly PersonRef[]): readonly string[] {
  return people.map(({ name }) => name);
}

function placeOf({ path, line, text }: Member): PlaceJson {
  return { path, line, text };
}
