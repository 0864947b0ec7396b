/** Blocks that hold lines: what of the next line still belongs to the one that is open. */
import type { Callout } from "./block";
import type { Span } from "../note";
import { closesFence, type Fence } from "./block-starts";
import { indentAt, isBlankFrom, type LineCursor, skipIndent } from "./line-cursor";

/** A block whose lines are never read as markdown. */
export type RawLeaf =
  | { readonly kind: "fence"; readonly fence: Fence }
  | { readonly kind: "html"; readonly until: string }
  | { readonly kind: "indented" };

/** Whether the line is the leaf's, and whether the leaf goes on after it. */
export function continueRaw(
  text: string,
  leaf: RawLeaf,
  cursor: LineCursor,
): { readonly taken: boolean; readonly open: boolean } {
  const blank = isBlankFrom(text, cursor.offset, cursor.end);
  if (leaf.kind === "indented") {
    const taken = blank || indentAt(text, cursor) >= 4;
    return { taken, open: taken };
  }
  if (leaf.kind === "html") {
    if (leaf.until === "") return { taken: !blank, open: !blank };
    const rest = text.slice(cursor.offset, cursor.end).toLowerCase();
    return { taken: true, open: !rest.includes(leaf.until) };
  }
  const indent = indentAt(text, cursor);
  skipIndent(text, cursor);
  const closes = indent < 4 && closesFence(text, cursor.offset, cursor.end, leaf.fence);
  return { taken: true, open: !closes };
}

const CALLOUT = /^\[!([^\]\n|]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*/;
const LONGEST_CALLOUT_HEAD = 200;

/** The callout whose first line this is, or null for a plain quote. */
export function calloutAt(text: string, at: number, end: number): Callout | null {
  if (text.charCodeAt(at) !== 91) return null;
  const match = CALLOUT.exec(text.slice(at, Math.min(end, at + LONGEST_CALLOUT_HEAD)));
  const type = match?.[1];
  if (match === null || type === undefined) return null;
  return { type: type.trim(), title: trimEnd(text, at + match[0].length, end) };
}

/** `[^1]: …` and `[name]: …` are notes to the text, not text. */
export function isDefinition(text: string, piece: Span): boolean {
  if (text.charCodeAt(piece.start) !== 91) return false;
  const close = text.slice(piece.start, piece.end).indexOf("]");
  return close > 1 && text.charCodeAt(piece.start + close + 1) === 58;
}

/** The text of an ATX heading, from past its opening `#`s, without its closing ones. */
export function headingText(text: string, start: number, end: number): Span {
  let from = start;
  while (from < end && isBlankFrom(text, from, from + 1)) from++;
  const whole = trimEnd(text, from, end);
  let close = whole.end;
  while (close > from && text.charCodeAt(close - 1) === 35) close--;
  if (close === whole.end) return whole;
  if (close === from) return { start: from, end: from };
  return isBlankFrom(text, close - 1, close) ? trimEnd(text, from, close) : whole;
}

/** The span without the blanks at its end. */
export function trimEnd(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && isBlankFrom(text, last - 1, last)) last--;
  return { start, end: last };
}
