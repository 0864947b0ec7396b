/** A note as the edits of its body see it: what it says, and the blocks and lines that say it. */
import type { Note } from "../../note";
import type { Block } from "../../parse/block";
import { scanBlocks } from "../../parse/blocks";
import { eachLine } from "../../parse/lines";
import { parseNote } from "../../parse/parse-note";
import type { ParseRules } from "../../settings/settings";

/** The body's blocks, and where its lines begin and end. Lines count from 1, the body's first. */
export interface NoteBody {
  readonly text: string;
  /** Where the body begins: behind the frontmatter, or a byte order mark. */
  readonly start: number;
  readonly blocks: readonly Block[];
  readonly lineStarts: readonly number[];
  readonly lineEnds: readonly number[];
}

export interface NoteReading {
  readonly ok: true;
  readonly path: string;
  readonly rules: ParseRules;
  readonly note: Note;
  readonly body: NoteBody;
}

const NO_TEXT =
  "This note holds characters that are no text, so it stays as it is. Look at it in another program.";

/** Reads a note twice over, as lessons and as blocks. Refuses what is no text. O(text). */
export function readForEdit(
  path: string,
  text: string,
  rules: ParseRules,
): NoteReading | { readonly ok: false; readonly reason: string } {
  if (text.includes("\0")) return { ok: false, reason: NO_TEXT };
  const note = parseNote(path, text, rules);
  const start = note.frontmatter?.bodyStart ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const lineStarts: number[] = [];
  const lineEnds: number[] = [];
  eachLine(text, start, 1, (from, to) => {
    lineStarts.push(from);
    lineEnds.push(to);
  });
  const blocks = scanBlocks(text, start, 1);
  return { ok: true, path, rules, note, body: { text, start, blocks, lineStarts, lineEnds } };
}

export function lineStartOf(body: NoteBody, line: number): number {
  return body.lineStarts[line - 1] ?? body.text.length;
}

export function lineEndOf(body: NoteBody, line: number): number {
  return body.lineEnds[line - 1] ?? body.text.length;
}

/** The line that an offset of the body stands in. O(log lines). */
export function lineOf({ lineStarts }: NoteBody, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/**
 * True for a line of blanks, and for one that is not there.
 *
 * @param quotes how many quotes the line may stand in: their marks count as blanks
 */
export function isBlankLine(body: NoteBody, line: number, quotes = 0): boolean {
  const text = body.text.slice(lineStartOf(body, line), lineEndOf(body, line));
  return /^[ \t>]*$/u.test(text) && countMarks(text) <= quotes;
}

function countMarks(text: string): number {
  return text.replace(/[^>]/gu, "").length;
}

/** True when the line above a block is blank, in the quotes that `prefix` stands for and no others. */
export function isGapAbove(body: NoteBody, index: number, prefix: string): boolean {
  const line = (body.blocks[index]?.line ?? 1) - 1;
  const quotes = countMarks(prefix);
  const text = body.text.slice(lineStartOf(body, line), lineEndOf(body, line));
  if (line < 1 || !isBlankLine(body, line, quotes) || countMarks(text) !== quotes) return false;
  // Quote marks alone may be text too, far enough to the right.
  const above = body.blocks[index - 1]?.pieces.at(-1);
  return above === undefined || lineOf(body, above.end) < line;
}

/** The break that ends a line; of the last line that of the one before; LF where there is none. */
export function lineBreakOf(body: NoteBody, line: number): string {
  const { text, lineStarts } = body;
  const own = text.slice(lineEndOf(body, line), lineStartOf(body, line + 1));
  if (own !== "" && line < lineStarts.length) return own;
  if (line > 1) return text.slice(lineEndOf(body, line - 1), lineStartOf(body, line));
  return /\r\n?|\n/u.exec(text)?.[0] ?? "\n";
}

/** Where a block begins in the order of the text: its text, else its line. */
export function positionOf(body: NoteBody, { pieces, callout, line }: Block): number {
  return pieces[0]?.start ?? callout?.title.start ?? lineStartOf(body, line);
}

/** The first block behind a block and everything in it. */
export function nextOutside({ blocks }: NoteBody, index: number): number {
  let next = index + 1;
  // Blocks are in order: what is inside has this one around it, or one that comes later.
  while ((blocks[next]?.parent ?? -1) >= index) next++;
  return next;
}

/** The last line of a block and everything in it, without the blank lines below. */
export function lastLineOf(body: NoteBody, index: number): number {
  const outside = nextOutside(body, index);
  const next = body.blocks[outside];
  let first = body.blocks[index]?.line ?? 1;
  for (let inside = index; inside < outside; inside++) {
    // A line of quote marks alone may be text.
    const piece = body.blocks[inside]?.pieces.at(-1);
    if (piece !== undefined) first = Math.max(first, lineOf(body, piece.end));
  }
  // A table is found by its second row, and begins with the first one.
  const end = next === undefined ? body.lineStarts.length + 1 : firstLineOf(body, next);
  const quotes = containersOf(body, index).filter((outer) => body.blocks[outer]?.kind === "quote");
  let last = end - 1;
  while (last > first && isBlankLine(body, last, quotes.length)) last--;
  return Math.max(first, last);
}

function firstLineOf(body: NoteBody, block: Block): number {
  const [piece] = block.pieces;
  return piece === undefined ? block.line : Math.min(block.line, lineOf(body, piece.start));
}

/** The block whose text, or whose title, holds an offset; -1 when none does. */
export function blockAt({ blocks }: NoteBody, offset: number): number {
  return blocks.findIndex(({ pieces, callout }) => {
    const title = callout?.title;
    const start = pieces[0]?.start ?? title?.start ?? Infinity;
    const end = pieces.at(-1)?.end ?? title?.end ?? -1;
    return start <= offset && offset <= end;
  });
}

/** The containers around a block, innermost first. */
export function containersOf({ blocks }: NoteBody, index: number): readonly number[] {
  const around: number[] = [];
  let parent = blocks[index]?.parent ?? -1;
  while (parent !== -1) {
    around.push(parent);
    parent = blocks[parent]?.parent ?? -1;
  }
  return around;
}
