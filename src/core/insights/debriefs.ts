/** Debriefs as events of their own: which ones there are, and what is still to be learned from them. */
import { newestNotes } from "../newest-notes";
import type { Note } from "../note";
import { mondayOf, weekOf, addDays } from "../rollup/day-numbers";
import { isSuccess } from "../rollup/tone";

/** A success debrief from which nothing was learned yet. */
export function isWithoutLesson(note: Note): boolean {
  return note.debrief !== null && note.lessons.length === 0 && isSuccess(note);
}

/** Success debriefs that have no lesson, newest first. O(notes), see `newestNotes`. */
export function successesWithoutLesson(notes: readonly Note[]): readonly Note[] {
  return newestNotes(notes).filter(isWithoutLesson);
}

export interface DebriefWeek {
  /** `2026-W20`, see `weekOf`. */
  readonly week: string;
  /** The days that it begins and ends with. */
  readonly monday: string;
  readonly sunday: string;
  /** Debriefs of these days, newest first. */
  readonly notes: readonly Note[];
  /** 0 without debriefs to 4: how full the week is beside the fullest one, or beside four debriefs. */
  readonly step: 0 | 1 | 2 | 3 | 4;
}

/** No week with fewer debriefs is drawn as a full one. */
const FULL = 4;

/** So many weeks up to that of today, oldest first, empty ones too. O(notes), see `newestNotes`. */
export function debriefsByWeek(
  notes: readonly Note[],
  today: string,
  weeks = 53,
): readonly DebriefWeek[] {
  const last = mondayOf(today);
  const buckets = new Map<string, Note[]>();
  for (let i = weeks - 1; i >= 0; i--) buckets.set(addDays(last, -7 * i), []);
  const first = addDays(last, -7 * (weeks - 1));
  let day = "";
  let bucket: Note[] | undefined;
  for (const note of newestNotes(notes)) {
    // The newest come first: what follows is older still.
    if (note.date === null || note.date < first) break;
    if (note.date !== day) {
      day = note.date;
      bucket = buckets.get(mondayOf(day));
    }
    if (note.debrief !== null) bucket?.push(note);
  }
  const most = Math.max(FULL, ...[...buckets.values()].map((own) => own.length));
  return [...buckets].map(([monday, own]) => ({
    week: weekOf(monday),
    monday,
    sunday: addDays(monday, 6),
    notes: own,
    step: stepOf(own.length, most),
  }));
}

/** Four equal steps up to the most; from one on never none. */
export function stepOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0;
  const step = Math.ceil((count / most) * 4);
  return step >= 4 ? 4 : step === 3 ? 3 : step === 2 ? 2 : 1;
}
