/**
 * What a template puts right below a heading, on lines of its own, and is no answer: hints, which are
 * comments, and tags of another program, which become text when that program has run.
 */
import type { Section } from "../note";
import { replaceForeignTags } from "../templates/foreign-tags";
import { lineEndOf, lineOf, lineStartOf, type NoteReading } from "../edit/lessons/note-reading";

const COMMENT = { open: "%%", close: "%%" };
const TAG = { open: "<%", close: "%>" };

/** What the comments below a heading say, without their signs; `""` when there are none. */
export function hintOf(reading: NoteReading, section: Section): string {
  const { body } = reading;
  const from = lineStartOf(body, headingLine(reading, section) + 1);
  const to = lineEndOf(body, lastHintLine(reading, section));
  const said = body.text.slice(Math.min(from, to), to);
  return replaceForeignTags(said, () => " ")
    .replace(/%%/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The last line of the heading itself. */
export function headingLine({ body }: NoteReading, { headingSpan }: Section): number {
  return lineOf(body, Math.max(headingSpan.start, headingSpan.end - 1));
}

/** The line of the heading, or of the last comment or tag right below it. O(section). */
export function lastHintLine(reading: NoteReading, section: Section): number {
  const { body } = reading;
  const { text, lineStarts } = body;
  const words = (line: number) => text.slice(lineStartOf(body, line), lineEndOf(body, line)).trim();
  let last = headingLine(reading, section);
  for (let line = last + 1; line <= lineStarts.length; line++) {
    if (lineStartOf(body, line) >= section.bodySpan.end) break;
    const said = words(line);
    if (said === "") continue;
    const kind = [COMMENT, TAG].find(({ open }) => said.startsWith(open));
    if (kind === undefined) break;
    const { open, close } = kind;
    let end = line;
    let rest = said.slice(open.length);
    while (!rest.includes(close) && end < lineStarts.length) rest = words(++end);
    // Words behind it are an answer, and what never ends is none of ours.
    if (rest.indexOf(close) !== rest.length - close.length || !rest.endsWith(close)) break;
    if (lineStartOf(body, end) >= section.bodySpan.end) break;
    last = end;
    line = end;
  }
  return last;
}
