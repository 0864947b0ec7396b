/** Where one more detail of a list item goes, in the style of those that are there. */
import type { ItemSlot } from "./item-slot";
import { headOf, type ItemHead, markerAfter } from "./list-marker";
import {
  isGapAbove,
  lastLineOf,
  lineBreakOf,
  lineEndOf,
  lineStartOf,
  nextOutside,
  type NoteBody,
} from "./note-reading";

/**
 * Places for a detail of the item at `index`, the likeliest first: behind its last detail, else
 * below its text. Which of them the note's reader takes for one is for the proof to say. O(text).
 */
export function detailSlots(body: NoteBody, index: number): readonly ItemSlot[] {
  const inside = nextOutside(body, index);
  const details: number[] = [];
  for (let i = index + 1; i < inside; i++) {
    const block = body.blocks[i];
    if (block?.kind === "item" && block.parent === index) details.push(i);
  }
  const last = details.at(-1);
  return last === undefined
    ? firstDetail(body, index)
    : slotBehind(body, last, details.at(-2) ?? null);
}

/**
 * A line behind an item, in the same list; with a blank line between them where the list has one.
 *
 * @param sibling the item above that one, which may stand in another list
 */
export function slotBehind(
  body: NoteBody,
  item: number,
  sibling: number | null,
): readonly ItemSlot[] {
  const head = headOf(body, item);
  if (head === null) return [];
  const before = sibling === null ? null : markerInList(body, sibling, item, head.marker);
  const line = lastLineOf(body, item);
  const lineBreak = lineBreakOf(body, line);
  const above = (body.blocks[item]?.line ?? 1) - 1;
  const isLoose = before !== null && isGapAbove(body, item, head.prefix);
  const blank = isLoose
    ? lineBreak + body.text.slice(lineStartOf(body, above), lineEndOf(body, above))
    : "";
  const marker = markerAfter(head.marker, before);
  const start = blank + lineBreak + head.prefix + marker + head.gap;
  return [{ at: lineEndOf(body, line), before: start, after: "" }];
}

/** The marker of the item above, null if it is the last one of another list. */
function markerInList(body: NoteBody, above: number, item: number, marker: string): string | null {
  const before = headOf(body, above)?.marker;
  const isSame = nextOutside(body, above) === item && before?.at(-1) === marker.at(-1);
  return isSame ? (before ?? null) : null;
}

function firstDetail(body: NoteBody, index: number): readonly ItemSlot[] {
  const head = headOf(body, index);
  if (head === null) return [];
  const line = lastLineOf(body, index + 1);
  const lineBreak = lineBreakOf(body, line);
  const marker = /^[-*+]$/u.test(head.marker) ? head.marker : "-";
  return indentations(body, index, head).map((indent) => {
    const before = `${lineBreak}${head.prefix}${indent}${marker} `;
    return { at: lineEndOf(body, line), before, after: "" };
  });
}

/** As the siblings indent their details, else as the note does, else as far as the text stands. */
function indentations(body: NoteBody, index: number, head: ItemHead): readonly string[] {
  const { blocks } = body;
  let own: string | null = null;
  let any: string | null = null;
  for (const [child, block] of blocks.entries()) {
    const parent = blocks[block.parent];
    if (block.kind !== "item" || parent?.kind !== "item" || parent.line === block.line) continue;
    const isSibling = parent.parent === blocks[index]?.parent;
    if (own !== null || (any !== null && !isSibling)) continue;
    const indent = indentOf(headOf(body, block.parent), headOf(body, child));
    if (isSibling) own = indent;
    any ??= indent;
  }
  const tab = head.prefix.includes("\t") ? "\t" : null;
  // The blank behind a quote mark is the mark's.
  const mark = head.prefix.endsWith(">") ? " " : "";
  const spaces = mark + " ".repeat(head.marker.length + head.gap.replace("\t", " ").length);
  const all = [own, any, tab, spaces].filter((indent) => indent !== null);
  return [...new Set(all)];
}

function indentOf(parent: ItemHead | null, child: ItemHead | null): string | null {
  if (parent === null || child?.prefix.startsWith(parent.prefix) !== true) return null;
  const indent = child.prefix.slice(parent.prefix.length);
  return /^[ \t]+$/u.test(indent) ? indent : null;
}
