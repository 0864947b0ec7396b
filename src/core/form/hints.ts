/** The hints of a template: comments right below a heading, on lines of their own. */
import type { Section } from "../note";
import { lineEndOf, lineOf, lineStartOf, type NoteReading } from "../edit/lessons/note-reading";

const SIGN = "%%";

/** What the comments below a heading say, without their signs; `""` when there are none. */
export function hintOf(reading: NoteReading, section: Section): string {
  const { body } = reading;
  const from = lineStartOf(body, headingLine(reading, section) + 1);
  const to = lineEndOf(body, lastHintLine(reading, section));
  const said = body.text.slice(Math.min(from, to), to);
  return said.replace(/%%/gu, " ").replace(/\s+/gu, " ").trim();
}

/** The last line of the heading itself. */
export function headingLine({ body }: NoteReading, { headingSpan }: Section): number {
  return lineOf(body, Math.max(headingSpan.start, headingSpan.end - 1));
}

/** The line of the heading, or of the last of the comments that stand right below it. O(section). */
export function lastHintLine(reading: NoteReading, section: Section): number {
  const { body } = reading;
  const { text, lineStarts } = body;
  const words = (line: number) => text.slice(lineStartOf(body, line), lineEndOf(body, line)).trim();
  let last = headingLine(reading, section);
  for (let line = last + 1; line <= lineStarts.length; line++) {
    if (lineStartOf(body, line) >= section.bodySpan.end) break;
    const said = words(line);
    if (said === "") continue;
    if (!said.startsWith(SIGN)) break;
    let end = line;
    let rest = said.slice(SIGN.length);
    while (!rest.includes(SIGN) && end < lineStarts.length) rest = words(++end);
    // Words behind the comment are an answer, and a comment that never ends is none of ours.
    if (rest.indexOf(SIGN) !== rest.length - SIGN.length || !rest.endsWith(SIGN)) break;
    if (lineStartOf(body, end) >= section.bodySpan.end) break;
    last = end;
    line = end;
  }
  return last;
}
