/** Edits of whole lines and of stretches in them, before anything shows that they are true. */
import type { Span } from "../note";
import { lastLineOf, lineEndOf, lineStartOf, type NoteReading } from "../edit/lessons/note-reading";
import type { TextEdit } from "../edit/text-edit";

export function replaceSpan({ body }: NoteReading, span: Span, text: string): TextEdit {
  return { span, expected: body.text.slice(span.start, span.end), text };
}

/** Takes the lines of a block away, with everything in it. */
export function lineEdits(reading: NoteReading, index: number): readonly TextEdit[] {
  const { body } = reading;
  const block = body.blocks[index];
  if (block === undefined) return [];
  const start = lineStartOf(body, block.line);
  const last = lastLineOf(body, index);
  const end = last < body.lineStarts.length ? lineStartOf(body, last + 1) : lineEndOf(body, last);
  // The last line of a note takes the break before it along.
  const isOpen = end === body.text.length && !/[\r\n]$/u.test(body.text.slice(start, end));
  const before = /\r\n?$|\n$/u.exec(body.text.slice(Math.max(0, start - 2), start))?.[0] ?? "";
  const from = isOpen ? start - before.length : start;
  return [replaceSpan(reading, { start: from, end }, "")];
}
