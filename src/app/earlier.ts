/** A lesson that was learned before, as the views show it and the commands judge it. */
import type { Standing } from "../core/rollup/status";

/** Milliseconds without a key until it is asked, wherever a lesson is typed. */
export const EARLIER_PAUSE = 400;

/** One time that it was learned. */
export interface EarlierMember {
  readonly id: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** The part of the text that is compared. */
  readonly sentence: string;
  readonly date: string | null;
  /** Kind of debrief. */
  readonly kind: string | null;
  readonly outcome: string | null;
  /** Names of its people. */
  readonly people: readonly string[];
  /** Words that it shares with what was asked about, as they were written there. */
  readonly words: readonly string[];
}

export interface Earlier {
  /** The wording that its lessons share. */
  readonly sentence: string;
  /** Its row in the rollup, or null for a lesson of one note. */
  readonly repeatId: string | null;
  /** Path of its lesson note, if it has one. */
  readonly lessonNote: string | null;
  /** How many times it was learned. */
  readonly seen: number;
  /** In how many notes. */
  readonly notes: number;
  /** Newest first; lessons without a date last. */
  readonly members: readonly EarlierMember[];
  /** The sentence of the member that is closest to what was asked about. */
  readonly closest: string;
  /** Where it stands. */
  readonly status: Standing;
  /** True when it holds by now, and what is being written is a setback: joined, it has relapsed. */
  readonly relapses: boolean;
}

/** What is being written. */
export interface LessonAsked {
  /** The lesson in one line, as it is written: links and emphasis may stand in it. */
  readonly text: string;
  /** The note that it is written in, or null where there is none yet. */
  readonly path: string | null;
  /** Its id, where it stands in a note already. */
  readonly lessonId?: string;
  /** True to be told also of what it was joined with already. */
  readonly withJoined?: boolean;
}
