/** What a line starts, seen from the first character after its indentation. */
import { isBlankFrom } from "./line-cursor";

const HTML_BLOCK =
  /^<\/?(?:address|article|aside|base|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/i;
const HTML_RAW = /^<(script|pre|style|textarea)(?:[\s>]|$)/i;
const LONGEST_TAG = 16;

export interface Fence {
  /** The character code of a backtick or tilde. */
  readonly unit: number;
  readonly length: number;
}

/** An opening fence: three or more backticks or tildes; no backtick may follow backticks. */
export function fenceAt(text: string, at: number, end: number): Fence | null {
  const unit = text.charCodeAt(at);
  if (unit !== 96 && unit !== 126) return null;
  const length = runLength(text, at, end, unit);
  if (length < 3) return null;
  if (unit === 96) {
    const next = text.indexOf("`", at + length);
    if (next !== -1 && next < end) return null;
  }
  return { unit, length };
}

/** True if the line closes the fence: the same character, as often or more, nothing else. */
export function closesFence(text: string, at: number, end: number, fence: Fence): boolean {
  const length = runLength(text, at, end, fence.unit);
  return length >= fence.length && isBlankFrom(text, at + length, end);
}

/** Level 1 to 6 of an ATX heading, or 0. */
export function headingLevelAt(text: string, at: number, end: number): number {
  const level = runLength(text, at, end, 35);
  if (level < 1 || level > 6) return 0;
  if (at + level === end) return level;
  const next = text.charCodeAt(at + level);
  return next === 32 || next === 9 ? level : 0;
}

/** Level of the setext heading that this line underlines, or 0. */
export function setextLevelAt(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== 61 && unit !== 45) return 0;
  const length = runLength(text, at, end, unit);
  if (!isBlankFrom(text, at + length, end)) return 0;
  return unit === 61 ? 1 : 2;
}

/** Three or more of one of `* - _` with nothing but blank space between and after. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 42 && unit !== 45 && unit !== 95) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const here = text.charCodeAt(i);
    if (here === unit) count++;
    else if (here !== 32 && here !== 9) return false;
  }
  return count >= 3;
}

export interface Marker {
  /** Characters of the marker itself, without the blank after it. */
  readonly width: number;
  readonly ordered: boolean;
  /** Only a list that starts with 1 may interrupt a paragraph. */
  readonly startsWithOne: boolean;
}

/** A list marker with a blank or the end of the line after it, or null. */
export function markerAt(text: string, at: number, end: number): Marker | null {
  const unit = text.charCodeAt(at);
  if (unit === 45 || unit === 42 || unit === 43) {
    return isBlankAt(text, at + 1, end) ? { width: 1, ordered: false, startsWithOne: false } : null;
  }
  let digits = 0;
  while (digits < 10 && at + digits < end && isDigit(text.charCodeAt(at + digits))) digits++;
  if (digits === 0 || digits > 9) return null;
  const dot = text.charCodeAt(at + digits);
  if (at + digits >= end || (dot !== 46 && dot !== 41)) return null;
  if (!isBlankAt(text, at + digits + 1, end)) return null;
  const startsWithOne = digits === 1 && unit === 49;
  return { width: digits + 1, ordered: true, startsWithOne };
}

/** The string that ends the HTML block which starts here; `""` for a blank line; null for none. */
export function htmlBlockEndAt(text: string, at: number, end: number): string | null {
  if (text.charCodeAt(at) !== 60) return null;
  const start = text.slice(at, Math.min(end, at + LONGEST_TAG));
  const raw = HTML_RAW.exec(start)?.[1];
  if (raw !== undefined) return `</${raw.toLowerCase()}>`;
  return HTML_BLOCK.test(start) ? "" : null;
}

/** A table's second row: dashes, colons and bars, with one dash and one bar at least. */
export function isTableDelimiter(text: string, at: number, end: number): boolean {
  let dashes = 0;
  let bars = 0;
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 45) dashes++;
    else if (unit === 124) bars++;
    else if (unit !== 58 && unit !== 32 && unit !== 9) return false;
  }
  return dashes > 0 && bars > 0;
}

function runLength(text: string, at: number, end: number, unit: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === unit) i++;
  return i - at;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isBlankAt(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9;
}
