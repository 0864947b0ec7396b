/** Notes that killed the engine. Each stays out until its lessons are other ones. */
import type { GroupInput } from "../core/repeats/grouping";
import { isSameLesson } from "./lesson-change";

export class Quarantine {
  /** The lessons with which each note is out. */
  readonly #notes = new Map<string, readonly GroupInput[]>();

  /** Takes the note and all lessons of the vault. O(lessons). */
  add(path: string, lessons: readonly GroupInput[]): void {
    this.#notes.set(
      path,
      lessons.filter(({ note }) => note === path),
    );
  }

  /** The lessons that may be put. A note whose lessons have changed is let in again. O(lessons). */
  admit(lessons: readonly GroupInput[]): readonly GroupInput[] {
    if (this.#notes.size === 0) return lessons;
    const now = new Map<string, GroupInput[]>();
    for (const lesson of lessons) {
      if (!this.#notes.has(lesson.note)) continue;
      const list = now.get(lesson.note);
      if (list === undefined) now.set(lesson.note, [lesson]);
      else list.push(lesson);
    }
    for (const [path, before] of this.#notes) {
      if (!areSame(before, now.get(path) ?? [])) this.#notes.delete(path);
    }
    return lessons.filter(({ note }) => !this.#notes.has(note));
  }
}

function areSame(before: readonly GroupInput[], now: readonly GroupInput[]): boolean {
  return (
    before.length === now.length &&
    before.every((lesson, i) => {
      const other = now[i];
      return other !== undefined && isSameLesson(lesson, other);
    })
  );
}
