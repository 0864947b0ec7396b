/** Which lessons of a vault name somebody in plain words. */
import { newestNotes } from "./newest-notes";
import type { Lesson, Note } from "./note";
import type { PeopleDirectory } from "./people-directory";
import { isPlainName } from "./plain-names";
import { createNameFinder, type PersonProposal } from "./people-proposals";

export interface NamedLesson {
  readonly note: Note;
  readonly names: readonly PersonProposal[];
}

/** Only lessons that name somebody, the newest note first, in the order of lines. */
export type NamedLessons = ReadonlyMap<Lesson, NamedLesson>;

const known = new WeakMap<PeopleDirectory, { notes: readonly Note[]; named: NamedLessons }>();

/**
 * What stands in a lesson note is the wording of a repeat and names nobody who was there.
 * O(names + text) once a vault, whoever asks.
 */
export function namedLessonsOf(notes: readonly Note[], people: PeopleDirectory): NamedLessons {
  const before = known.get(people);
  if (before?.notes === notes) return before.named;
  const find = createNameFinder(people.everyone);
  const named = new Map<Lesson, NamedLesson>();
  for (const note of newestNotes(notes)) {
    if (note.lessonNote !== null) continue;
    for (const lesson of note.lessons) {
      const names = find(lesson.text).filter(({ span }) => isPlainName(lesson, span));
      if (names.length > 0) named.set(lesson, { note, names });
    }
  }
  known.set(people, { notes, named });
  return named;
}
