/** A lesson as it was seen; it is found again in the note as it is when something is written. */
import { anchorOf, type LessonAnchor } from "../../core/edit/lessons/lesson-anchor";
import type { NoteIndex } from "../note-index";

export interface LessonAddress extends LessonAnchor {
  readonly path: string;
}

/**
 * The address with the number of lessons of its note that say the same, as they were last read: when
 * there are more or fewer at the moment of writing, nobody can tell which of them was meant.
 */
export function addressIn(index: NoteIndex, address: LessonAddress): LessonAddress {
  if (address.among !== undefined) return address;
  const lessons = index.get(address.path)?.lessons ?? [];
  const lesson = lessons.find(({ id }) => id === address.lessonId);
  return lesson === undefined ? address : { ...address, ...anchorOf(lessons, lesson) };
}
