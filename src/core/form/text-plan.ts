/** The answer below a heading, put in place of what stands there. */
import { lineBreakOf, lineOf, type NoteReading, readForEdit } from "../edit/lessons/note-reading";
import { sectionSlots } from "../edit/lessons/new-section";
import { newItem } from "../edit/lessons/section-slots";
import type { Plan, TextEdit } from "../edit/text-edit";
import type { FormScope } from "./lesson-plans";
import type { SectionField } from "./model";
import { findRegions, type Region } from "./regions";

/** Text as it will be read: line breaks LF, no blank line at its ends, no blanks at its very end. */
export function trimAnswer(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/^(?:[ \t]*\n)+/u, "")
    .trimEnd();
}

/** The answer as it stands in a note. */
export function readAnswer({ body }: NoteReading, { value }: Region): string {
  return trimAnswer(body.text.slice(value.start, value.end));
}

/**
 * Ways to write an answer, the first as it was typed. In the second, lines that would be headings
 * of the note itself are text.
 */
export function waysToWrite(answer: string): readonly string[] {
  const plain = trimAnswer(answer);
  const lines = plain.split("\n");
  const escaped = lines.map((line, index) => {
    const isUnderline = index > 0 && /^ {0,3}(?:=+|-+)[ \t]*$/u.test(line);
    const isHeading = /^ {0,3}#{1,6}(?:[ \t]|$)/u.test(line);
    return isHeading || isUnderline ? line.replace(/[^ ]/u, "\\$&") : line;
  });
  const second = escaped.join("\n");
  return second === plain ? [plain] : [plain, second];
}

/**
 * Puts an answer in the place of the one that is there; makes the heading where there is none. An
 * answer that is taken out leaves its heading and hint as the template has them, with an empty line
 * to write in: links may lead to the heading, and its place among the others is the person's.
 */
export function planAnswer(
  { path, rules, model }: FormScope,
  field: SectionField,
  text: string,
  answer: string,
): Plan {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const region = findRegions(reading, model, rules).get(field.id);
  const edit =
    region === undefined
      ? newSection(reading, field, model.headings, answer)
      : replaceAnswer(reading, region, answer);
  return edit === null
    ? { ok: false, reason: `There is no place for “${field.label}” in this note.` }
    : { ok: true, edits: [edit] };
}

function replaceAnswer(
  { body }: NoteReading,
  { value, own, at }: Region,
  answer: string,
): TextEdit {
  const { text } = body;
  const lineBreak = lineBreakOf(body, lineOf(body, at));
  const lines = answer.replace(/\n/gu, lineBreak);
  if (value.start < value.end) {
    if (answer === "") {
      return {
        span: { start: at, end: value.end },
        expected: text.slice(at, value.end),
        text: lineBreak,
      };
    }
    return { span: value, expected: text.slice(value.start, value.end), text: lines };
  }
  // The next heading keeps its blank line, and gets one where it stood close. Of more blank lines
  // the answer takes the first.
  const rest = text.slice(at, own.end);
  const breaks = rest.match(/\r\n?|\n/gu) ?? [];
  const isLast = own.end === text.length;
  const after = !isLast && breaks.length < 2 ? lineBreak : "";
  const taken = breaks.length > 2 && rest.startsWith(breaks[0] ?? " ") ? (breaks[0] ?? "") : "";
  const span = { start: at, end: at + taken.length };
  return { span, expected: taken, text: lineBreak + lines + after };
}

function newSection(
  reading: NoteReading,
  field: SectionField,
  headings: readonly string[],
  answer: string,
): TextEdit | null {
  const wish = { names: [field.heading], order: headings, heading: field.heading };
  const [slot] = sectionSlots(reading, wish);
  const marker = newItem(reading.body);
  if (slot?.before.endsWith(marker) !== true) return null;
  const lineBreak = lineBreakOf(reading.body, Math.max(1, lineOf(reading.body, slot.at) - 1));
  const before = slot.before.slice(0, slot.before.length - marker.length);
  const text = before + answer.replace(/\n/gu, lineBreak) + slot.after;
  return { span: { start: slot.at, end: slot.at }, expected: "", text };
}
