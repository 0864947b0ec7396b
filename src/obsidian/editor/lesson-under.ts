/** The lesson under a cursor, as an editor has it. */
import type { Text } from "@codemirror/state";
import { lessonsAt, nearestTo } from "../../core/lesson-at";
import type { Lesson } from "../../core/note";
import { parseNote } from "../../core/parse/parse-note";
import type { ParseRules } from "../../core/settings/settings";

export interface LessonHere {
  readonly lesson: Lesson;
  /** The lesson in one line as it is written, links and emphasis with it. */
  readonly source: string;
  /** Where its last line ends. */
  readonly end: number;
}

/** So many lines below the cursor may still belong to the lesson, or tell what it is. */
const LINES_BELOW = 40;

/**
 * Reads the note up to a little below the cursor: what follows changes nothing about a lesson, not
 * even its id, which counts only the equal ones before it.
 */
export function lessonUnder(
  doc: Text,
  head: number,
  path: string,
  rules: ParseRules,
): LessonHere | null {
  const line = doc.lineAt(head);
  if (line.text.trim() === "") return null;
  const last = doc.line(Math.min(doc.lines, line.number + LINES_BELOW));
  const text = doc.sliceString(0, last.to);
  const note = parseNote(path, text, rules);
  const lesson = nearestTo(lessonsAt(note, text, line.number), head);
  if (lesson === null || lesson.text === "") return null;
  const inBody = lesson.source !== "property";
  const written = text.slice(lesson.span.start, lesson.span.end);
  // Lines that wrap have marks of quotes and lists between them: there its plain words will do.
  const isPlain = inBody && !/[\r\n]/u.test(written);
  return {
    lesson,
    source: isPlain ? written : lesson.text,
    end: inBody ? doc.lineAt(lesson.span.end).to : line.to,
  };
}
