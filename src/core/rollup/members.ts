/** Lessons as members of a repeat: what a row needs to know of each. */
import type { Lesson, Note, PersonRef, PersonRole } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { compareAge } from "../repeats/identity";
import type { Member } from "./model";

/** A member and the lesson note that it links to. */
export interface LinkedMember extends Member {
  /** Path, or null. */
  readonly lessonNote: string | null;
}

/**
 * Every lesson of the vault by its id, in the order of notes and lines. What stands in a lesson note
 * is the wording of a repeat and no event, so that it is no member. Linear.
 */
export function listMembers(
  notes: readonly Note[],
  people: PeopleDirectory,
): ReadonlyMap<string, LinkedMember> {
  const members = new Map<string, LinkedMember>();
  for (const note of notes) {
    if (note.lessonNote !== null) continue;
    for (const lesson of note.lessons) members.set(lesson.id, memberOf(note, lesson, people));
  }
  return members;
}

/** One lesson of a note. */
export function memberOf(note: Note, lesson: Lesson, people: PeopleDirectory): LinkedMember {
  return {
    id: lesson.id,
    path: note.path,
    line: lesson.line,
    text: lesson.text,
    sentence: lesson.sentence,
    marks: lesson.marks,
    date: note.date,
    // What the lesson's own line says of its event goes before what its note says.
    debrief: lesson.kind ?? note.debrief,
    outcome: lesson.kind === null ? note.outcome : null,
    level: note.level,
    people: people.peopleOf(note, lesson),
    cue: lesson.cue,
    move: lesson.move,
    check: lesson.check,
    lessonNote: people.lessonNoteOf(note, lesson),
  };
}

/** Order for reading: the newest day first, no date last; within a day and note by line. */
export function compareNewest(a: Member, b: Member): number {
  if (a.date === b.date) return compareAge(a, b);
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
  return a.date < b.date ? 1 : -1;
}

/** The role that says more wins: someone who taught the lesson was there, too. */
const WEIGHT: Readonly<Record<PersonRole, number>> = { with: 0, about: 1, from: 2 };

/** Everyone once, in the order of their first mention, with the role that says most. */
export function unitePeople(lists: readonly (readonly PersonRef[])[]): readonly PersonRef[] {
  const united = new Map<string, PersonRef>();
  for (const person of lists.flat()) {
    const known = united.get(person.key);
    if (known === undefined || WEIGHT[person.role] > WEIGHT[known.role]) {
      united.set(person.key, person);
    }
  }
  return [...united.values()];
}
