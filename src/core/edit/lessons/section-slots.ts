/** Places for one more line under a heading that is there. */
import type { Section } from "../../note";
import type { Block } from "../../parse/block";
import { readInline } from "../../parse/inline";
import { isScaffold } from "../../parse/scaffold";
import { slotBehind } from "./detail-slots";
import type { ItemSlot } from "./item-slot";
import { headOf, taskBoxLength } from "./list-marker";
import {
  isBlankLine,
  lastLineOf,
  lineBreakOf,
  lineEndOf,
  lineOf,
  type NoteBody,
  type NoteReading,
  positionOf,
} from "./note-reading";

const NO_KEYS: ReadonlySet<string> = new Set();

/**
 * Places for an item under a heading, the likeliest first: in an empty item that waits there, behind
 * the last item, below the heading and the hint under it, behind all that stands there; before the
 * first heading below it. O(text).
 */
export function itemSlots(reading: NoteReading, section: Section): readonly ItemSlot[] {
  const { body } = reading;
  const own = ownBlocks(body, section);
  const items = own.filter((index) => body.blocks[index]?.kind === "item");
  const empty = items.map((index) => slotInside(body, index)).find((slot) => slot !== null);
  const last = items.at(-1);
  const slots =
    last === undefined
      ? newListSlots(reading, section, own)
      : slotBehind(body, last, items.at(-2) ?? null).map((slot) => withBox(body, last, slot));
  return [...(empty === undefined ? [] : [empty]), ...slots].flatMap((slot) => closed(body, slot));
}

/** Places for a paragraph behind the one that holds an offset, a blank line between them. */
export function paragraphSlots(body: NoteBody, block: number): readonly ItemSlot[] {
  const line = lastLineOf(body, block);
  const lineBreak = lineBreakOf(body, line);
  return closed(body, { at: lineEndOf(body, line), before: lineBreak + lineBreak, after: "" });
}

/** True when the note leaves a line blank below its headings. */
export function blankBelow(sections: readonly Section[], body: NoteBody): boolean {
  let blank = 0;
  let close = 0;
  for (const { headingSpan, bodySpan } of sections) {
    const line = lineOf(body, headingSpan.end) + 1;
    const isEmpty = body.text.slice(bodySpan.start, bodySpan.end).trim() === "";
    if (isEmpty || line > body.lineStarts.length) continue;
    if (isBlankLine(body, line)) blank++;
    else close++;
  }
  return blank > close;
}

/** What begins an item where there is no list yet: the dash that the note's other lists have. */
export function newItem(body: NoteBody): string {
  for (const [index, block] of body.blocks.entries()) {
    const isTop = block.kind === "item" && block.parent === -1;
    const marker = isTop ? (headOf(body, index)?.marker ?? "") : "";
    if (/^[-*+]$/u.test(marker)) return `${marker} `;
  }
  return "- ";
}

/** The first block at or behind an offset. O(log blocks). */
function firstFrom(body: NoteBody, offset: number): number {
  let low = 0;
  let high = body.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = body.blocks[middle];
    if (block !== undefined && positionOf(body, block) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks that stand in a section itself, before the first heading in it, and in nothing else. */
export function ownBlocks(body: NoteBody, { bodySpan }: Section): readonly number[] {
  const own: number[] = [];
  const { blocks } = body;
  for (let index = firstFrom(body, bodySpan.start); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || positionOf(body, block) >= bodySpan.end) break;
    if (block.parent !== -1) continue;
    if (block.kind === "heading") break;
    own.push(index);
  }
  return own;
}

/** The place in an item that holds nothing but its marker, and perhaps the box of a task. */
function slotInside(body: NoteBody, index: number): ItemSlot | null {
  const { text, blocks } = body;
  const head = headOf(body, index);
  const item = blocks[index];
  if (head === null || item === undefined) return null;
  const inside = blocks[index + 1];
  const isEmpty = inside?.parent !== index;
  if (!isEmpty && !(isBox(text, inside) && blocks[index + 2]?.parent !== index)) return null;
  const end = lineEndOf(body, item.line);
  const from = isEmpty ? head.markerEnd : (inside.pieces[0]?.end ?? end);
  if (end - from <= 1) return { at: end, before: end === from ? " " : "", after: "" };
  const span = { start: from + 1, end };
  return {
    at: from + 1,
    before: "",
    after: "",
    removed: { span, expected: text.slice(span.start, end), text: "" },
  };
}

function isBox(text: string, block: Block): boolean {
  const [piece] = block.pieces;
  if (block.kind !== "paragraph" || piece === undefined || block.pieces.length > 1) return false;
  const raw = text.slice(piece.start, piece.end);
  return raw !== "" && taskBoxLength(raw) === raw.length;
}

/** A list of tasks goes on with an open one. */
function withBox(body: NoteBody, item: number, slot: ItemSlot): ItemSlot {
  const inside = body.blocks[item + 1];
  const [piece] = inside?.parent === item ? inside.pieces : [];
  const isTask = piece !== undefined && taskBoxLength(body.text.slice(piece.start, piece.end)) > 0;
  return isTask ? { ...slot, before: `${slot.before}[ ] ` } : slot;
}

/** The line of the heading, or of the comments and other scaffolding right below it. */
function lineBelow(body: NoteBody, { headingSpan }: Section, own: readonly number[]): number {
  let line = lineOf(body, headingSpan.end);
  for (const index of own) {
    if (!isHint(body, body.blocks[index])) break;
    line = lastLineOf(body, index);
  }
  return line;
}

function isHint({ text }: NoteBody, block: Block | undefined): boolean {
  if (block?.kind === "comment") return true;
  if (block?.kind === "html") return true;
  const start = block?.pieces[0]?.start ?? 0;
  const raw = text.slice(start, block?.pieces.at(-1)?.end ?? start);
  return block?.kind === "paragraph" && isScaffold(readInline(raw, NO_KEYS).text);
}

function newListSlots(
  { body, note }: NoteReading,
  section: Section,
  own: readonly number[],
): readonly ItemSlot[] {
  const marker = newItem(body);
  const slot = (line: number, isApart: boolean): ItemSlot => {
    const lineBreak = lineBreakOf(body, line);
    const before = (isApart ? lineBreak + lineBreak : lineBreak) + marker;
    return { at: lineEndOf(body, line), before, after: "" };
  };
  const below = lineBelow(body, section, own);
  const isHeading = below === lineOf(body, section.headingSpan.end);
  const isApart = !isHeading || blankBelow(note.sections, body);
  const last = own.at(-1);
  return [
    slot(below, isApart),
    slot(below, !isApart),
    ...(last === undefined ? [] : [slot(lastLineOf(body, last), true)]),
  ];
}

/** The slot, and the same with a blank line behind it for where the next line would run on. */
function closed(body: NoteBody, slot: ItemSlot): readonly ItemSlot[] {
  const line = lineOf(body, slot.at);
  const lineBreak = lineBreakOf(body, line);
  return [slot, { ...slot, after: lineBreak }];
}
