/** The lines under “History” of a lesson note, as they stand there. */
import { readDay } from "../../dates";
import type { Section } from "../../note";
import { isLessonHeading } from "../../parse/headings";
import { type ItemHead, headOf } from "../lessons/list-marker";
import {
  lastLineOf,
  lineEndOf,
  nextOutside,
  type NoteBody,
  type NoteReading,
} from "../lessons/note-reading";
import { ownBlocks } from "../lessons/section-slots";

/** One item of the list, with everything that stands in it. */
export interface HistoryLine {
  /** Index of its block. */
  readonly index: number;
  /** `YYYY-MM-DD` when the line begins with a day. */
  readonly date: string | null;
  readonly head: ItemHead;
  /** Its source without the marker, deeper lines included, no break behind the last one. */
  readonly source: string;
  /** What it says, as one comparable text: the same wherever and however indented it stands. */
  readonly shape: string;
}

export interface History {
  /** The first section with such a heading. */
  readonly section: Section;
  readonly lines: readonly HistoryLine[];
}

/**
 * Reads the first history section: the items right below its heading, down to the next heading.
 * Null when there is none. O(text).
 *
 * @param headings compared folded, as lesson headings are
 */
export function historyOf(
  { body, note }: NoteReading,
  headings: readonly string[],
): History | null {
  const section = note.sections.find(({ heading }) => isLessonHeading(heading, headings));
  if (section === undefined) return null;
  const lines = ownBlocks(body, section).flatMap((index): HistoryLine[] => {
    const line = body.blocks[index]?.kind === "item" ? readLine(body, index) : null;
    return line === null ? [] : [line];
  });
  return { section, lines };
}

function readLine(body: NoteBody, index: number): HistoryLine | null {
  const head = headOf(body, index);
  if (head === null) return null;
  const start = head.markerEnd + head.gap.length;
  const source = body.text.slice(start, Math.max(start, lineEndOf(body, lastLineOf(body, index))));
  return { index, date: dayAtStart(source), head, source, shape: shapeOf(body, index, source) };
}

/** The day that a line begins with, alone or before a blank or a colon. */
export function dayAtStart(source: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=[\s:]|$)/u.exec(source)?.[0];
  return day === undefined ? null : readDay(day);
}

/** The shape of an item that holds one line of text. */
export function shapeOfLine(source: string): string {
  const blocks = [
    ["item", 0, 0],
    ["paragraph", 0, -1, source],
  ];
  return JSON.stringify([blocks, [source]]);
}

/** The blocks of an item with their texts, and its lines; where they stand does not count. */
function shapeOf(body: NoteBody, index: number, source: string): string {
  const end = nextOutside(body, index);
  const blocks = body.blocks.slice(index, end).map(({ kind, level, parent, pieces }, at) => {
    const texts = pieces.map((piece) => body.text.slice(piece.start, piece.end));
    return [kind, level, at === 0 ? 0 : parent - index - at, ...texts];
  });
  return JSON.stringify([blocks, source.split(/\r\n|\r|\n/u).map((line) => line.trim())]);
}
