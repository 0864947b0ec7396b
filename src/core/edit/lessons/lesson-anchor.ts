/** A lesson found again, in the text under the lock, by what it says and not by where it stood. */
import type { Lesson } from "../../note";
import type { ParseRules } from "../../settings/settings";
import { type NoteReading, readForEdit } from "./note-reading";

/** How a lesson is found again in a note that may have changed meanwhile. */
export interface LessonAnchor {
  readonly lessonId: string;
  /**
   * How many lessons of the note said the same when it was read, see `anchorOf`. When there are
   * more or fewer now, nobody can tell any more which of them was meant.
   */
  readonly among?: number;
}

export interface FoundLesson {
  readonly ok: true;
  readonly reading: NoteReading;
  readonly lesson: Lesson;
  /** Its place among the lessons of the note. */
  readonly index: number;
}

export type LessonSearch = FoundLesson | { readonly ok: false; readonly reason: string };

const GONE =
  "This lesson is not there any more: the note has changed. Open it and try again on the lesson as it is now.";
const UNCERTAIN =
  "Several lessons of this note say the same, and the note has changed since. Open it and try again on the one that you mean.";

/** The anchor of a lesson among all lessons of its note. */
export function anchorOf(lessons: readonly Lesson[], lesson: Lesson): LessonAnchor {
  return { lessonId: lesson.id, among: countTwins(lessons, lesson.id) };
}

/**
 * Reads the note and finds the lesson in it. Refuses a note that holds no text, a lesson that is
 * gone, and one that cannot be told from its twins any more.
 */
export function findLesson(
  path: string,
  text: string,
  rules: ParseRules,
  anchor: LessonAnchor,
): LessonSearch {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const { lessons } = reading.note;
  const index = lessons.findIndex((lesson) => lesson.id === anchor.lessonId);
  const lesson = lessons[index];
  if (lesson === undefined) return { ok: false, reason: GONE };
  const { among } = anchor;
  if (among !== undefined && among !== countTwins(lessons, lesson.id)) {
    return { ok: false, reason: UNCERTAIN };
  }
  return { ok: true, reading, lesson, index };
}

/** Ids of lessons that say the same differ in what follows the last dash alone. */
function countTwins(lessons: readonly Lesson[], id: string): number {
  const stem = stemOf(id);
  return lessons.filter((lesson) => stemOf(lesson.id) === stem).length;
}

function stemOf(id: string): string {
  return id.slice(0, id.lastIndexOf("-"));
}
