/** The source of a lesson without what is hidden in it, each character in its place. */
import type { Lesson, Span } from "../../note";
import { type LessonPlace, paragraphsOf } from "./lesson-place";
import type { NoteReading } from "./note-reading";

/** A blank that no field can follow at the beginning of a line. */
const HIDDEN = "\u00A0";

/**
 * The source between the first line and the last, with blanks in place of what stands between them
 * besides indentation and quote marks: a comment may hold brackets and signs that mean nothing.
 */
export function withoutGaps(text: string, lines: readonly Span[]): string {
  const parts: string[] = [];
  let at = lines[0]?.start ?? 0;
  for (const { start, end } of lines) {
    const gap = text.slice(at, start);
    const isPlain = /^[\s>]*$/u.test(gap);
    parts.push(isPlain ? gap : gap.replace(/[^\r\n]/g, HIDDEN), text.slice(start, end));
    at = end;
  }
  return parts.join("");
}

/** The source of a lesson of the body, as long as its span. O(text). */
export function seenText(reading: NoteReading, lesson: Lesson, place: LessonPlace): string {
  const { text, blocks } = reading.body;
  const { start, end } = lesson.span;
  const lines: Span[] = [{ start, end: start }];
  for (const index of paragraphsOf(reading, place)) {
    const title = blocks[index]?.callout?.title;
    for (const piece of title === undefined ? (blocks[index]?.pieces ?? []) : [title]) {
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.end);
      if (from <= to) lines.push({ start: from, end: to });
    }
  }
  return withoutGaps(text, [...lines, { start: end, end }]);
}
