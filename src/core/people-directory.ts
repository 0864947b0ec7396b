/** Who is who in a vault: the answers that need every note. */
import type { Lesson, Note, PersonRef } from "./note";

/** Someone who can be picked: a person note, or a name that a `people` property lists. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly path: string | null;
  readonly aliases: readonly string[];
}

export interface PeopleDirectory {
  /** People linked in the lesson's text and details, in order, each once. */
  peopleOf(note: Note, lesson: Lesson): readonly PersonRef[];
  /** People of the note's `people` property, in order, each once. */
  participantsOf(note: Note): readonly PersonRef[];
  /** Path of the lesson note that the lesson links to, or null. */
  lessonNoteOf(note: Note, lesson: Lesson): string | null;
  /** Everyone, by name. */
  readonly everyone: readonly Person[];
}
