/** The lesson that a line, or a cursor, means. */
import type { Lesson, Note } from "./note";

/**
 * Lessons whose line this is; if there are none, those whose wrapped text covers it.
 *
 * @param text the text that `note` was read from
 * @param line 1-based
 */
export function lessonsAt(note: Note, text: string, line: number): readonly Lesson[] {
  const exact = note.lessons.filter((lesson) => lesson.line === line);
  if (exact.length > 0) return exact;
  return note.lessons.filter((lesson) => {
    const breaks = text.slice(lesson.span.start, lesson.span.end).match(/\r\n?|\n/g)?.length ?? 0;
    return line > lesson.line && line <= lesson.line + breaks;
  });
}

/** Of several lessons in a line, the one around the offset, else the first. */
export function nearestTo(lessons: readonly Lesson[], offset: number): Lesson | null {
  const around = lessons.find(({ span }) => span.start <= offset && offset <= span.end);
  return around ?? lessons[0] ?? null;
}
