/** When the person is met next, as far as the vault knows. */
import { newestNotes } from "../newest-notes";
import type { Note } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { compareText } from "../text";

export interface NextMeeting {
  readonly path: string;
  readonly date: string;
}

/**
 * The first note of today or later whose `people` name the person, or null. A debrief of today looks
 * back, so it is none. O(notes to come), see `newestNotes`.
 */
export function nextMeeting(
  notes: readonly Note[],
  people: PeopleDirectory,
  key: string,
  today: string,
): NextMeeting | null {
  let next: NextMeeting | null = null;
  for (const note of newestNotes(notes)) {
    const { path, date } = note;
    // The newest come first: what follows lies still longer ago.
    if (date === null || date < today) break;
    if (date === today && note.debrief !== null) continue;
    if (!people.participantsOf(note).some((one) => one.key === key)) continue;
    const isSooner =
      next === null || (compareText(date, next.date) || compareText(path, next.path)) < 0;
    if (isSooner) next = { path, date };
  }
  return next;
}
