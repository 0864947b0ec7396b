/** How a list item begins, for those who write another one. */
import { markerAt } from "../../parse/block-starts";
import { containersOf, lineEndOf, lineStartOf, type NoteBody } from "./note-reading";

export interface ItemHead {
  /** What stands before the marker on a line of its own: quote marks and indentation. */
  readonly prefix: string;
  /** `-`, `*`, `+`, `12.` or `12)`. */
  readonly marker: string;
  /** The blanks between the marker and the text. */
  readonly gap: string;
  /** Just past the marker. */
  readonly markerEnd: number;
}

/** The head of the item at `index`, or null if its line cannot be made out. */
export function headOf(body: NoteBody, index: number): ItemHead | null {
  const { text, blocks } = body;
  const item = blocks[index];
  if (item?.kind !== "item") return null;
  const from = lineStartOf(body, item.line);
  const end = lineEndOf(body, item.line);
  let at = from;
  // Items in the same line, this one in the last of them: `- - text`.
  for (let skip = outerOnLine(body, index); ; skip--) {
    at = pastQuotes(text, at, end);
    const marker = markerAt(text, at, end);
    if (marker === null) return null;
    const markerEnd = at + marker.width;
    if (skip === 0) {
      return {
        prefix: text.slice(from, at).replace(/[^>\s]/gu, " "),
        marker: text.slice(at, markerEnd),
        gap: gapAfter(text, markerEnd, end),
        markerEnd,
      };
    }
    at = markerEnd;
  }
}

const TASK_BOX = /^\[[^\][]\](?:[ \t]+|$)/u;

/** Length of the box of a task, with the blanks behind it, that an item's text begins with; or 0. */
export function taskBoxLength(text: string): number {
  return TASK_BOX.exec(text)?.[0].length ?? 0;
}

/** The marker of the item that follows, `1.` after `1.` where the list counts that way. */
export function markerAfter(last: string, before: string | null): string {
  const number = /^\d+/u.exec(last)?.[0];
  if (number === undefined) return last;
  const next = Number(number) + (before === last ? 0 : 1);
  // Nine digits are the most that a marker can have.
  return next > 999_999_999 ? last : `${next}${last.slice(number.length)}`;
}

function outerOnLine(body: NoteBody, index: number): number {
  const line = body.blocks[index]?.line;
  const outer = containersOf(body, index).map((container) => body.blocks[container]);
  return outer.filter((block) => block?.kind === "item" && block.line === line).length;
}

function pastQuotes(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[ \t>]/u.test(text.charAt(at))) at++;
  return at;
}

/** One blank where the item is empty, or where it begins with indented code. */
function gapAfter(text: string, at: number, end: number): string {
  const blanks = /^(?: {1,4}|\t)(?=[^ \t])/u.exec(text.slice(at, Math.min(end, at + 6)));
  return blanks?.[0] ?? " ";
}
