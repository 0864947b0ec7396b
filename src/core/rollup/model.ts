/** What the views, the command line and exports show: the rollup as data. */
import type { Level, Note, PersonRef, Structure, TextMark } from "../note";
import type { ToneCounts } from "./tone";

/** One lesson of a repeat, with what its note says about the day. */
export interface Member extends Structure {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly sentence: string;
  /** What is marked in `text`. */
  readonly marks: readonly TextMark[];
  readonly date: string | null;
  readonly debrief: string | null;
  readonly outcome: string | null;
  readonly level: Level | null;
  readonly people: readonly PersonRef[];
}

/** A group of lessons that say the same; with least repeats 1 also a lesson that stands alone. */
export interface Repeat extends Structure {
  readonly id: string;
  /** The lesson note's wording, else the member closest to all others. */
  readonly text: string;
  /** What is marked in it. */
  readonly marks: readonly TextMark[];
  /** Cue and move are known. */
  readonly clean: boolean;
  /** Number of lessons. */
  readonly count: number;
  /** Number of notes that hold them. */
  readonly notes: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly people: readonly PersonRef[];
  /** Path of the lesson note, if the repeat was promoted. */
  readonly lessonNote: string | null;
  readonly why: readonly string[];
  /** Newest first; lessons without a date last. */
  readonly members: readonly Member[];
}

export interface PossibleRepeat {
  readonly a: Member;
  readonly b: Member;
  readonly score: number;
  readonly why: readonly string[];
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

export interface Totals {
  readonly notes: number;
  /** Number of debriefs by kind. */
  readonly debriefs: ReadonlyMap<string, number>;
  readonly lessons: number;
  readonly repeats: number;
  readonly possible: number;
  readonly skipped: number;
  /** Number of debriefs by what they were. */
  readonly tones: ToneCounts;
  /** Lessons of repeats. */
  readonly months: MonthTones;
}

/** Lessons by month, `YYYY-MM`. */
export type MonthTones = ReadonlyMap<string, ToneCounts>;

export interface Rollup {
  /** Every group and every single lesson, most repeated first. */
  readonly rows: readonly Repeat[];
  readonly possible: readonly PossibleRepeat[];
  readonly totals: Totals;
  readonly skipped: readonly Skipped[];
}

/** The notes that were read, and those that could not be. */
export interface VaultNotes {
  readonly notes: readonly Note[];
  readonly skipped: readonly Skipped[];
}
