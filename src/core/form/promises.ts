/** Promises: lines like `- [ ] promise:: send the invoice, by 2026-05-18 [[Elif Demir]]`. */
import type { Span } from "../note";
import { ownLineField } from "../parse/inline-field";
import { readInline } from "../parse/inline";
import { isFirstInItem } from "../edit/lessons/lesson-place";
import { taskBoxLength } from "../edit/lessons/list-marker";
import { writeLine } from "../edit/lessons/line-text";
import { lineEndOf, type NoteReading } from "../edit/lessons/note-reading";
import { sectionSlots } from "../edit/lessons/new-section";
import { itemSlots } from "../edit/lessons/section-slots";
import { fillSlot } from "../edit/lessons/item-slot";
import type { Plan, TextEdit } from "../edit/text-edit";
import { lineEdits, replaceSpan } from "./line-edits";
import type { PromiseEntry, SectionField } from "./model";
import type { Region } from "./regions";

const KEY = "promise";
const KEYS: ReadonlySet<string> = new Set([KEY]);
const NO_KEYS: ReadonlySet<string> = new Set();

export interface PromisePlace {
  /** The item's place among the blocks. */
  readonly item: number;
  /** What is promised; empty where a line waits for it. */
  readonly span: Span;
  readonly text: string;
}

/** The promises of a section, those that wait to be written included. O(text). */
export function promisePlaces({ body }: NoteReading, { own }: Region): readonly PromisePlace[] {
  return body.blocks.flatMap((block, index): readonly PromisePlace[] => {
    const [piece] = block.pieces;
    const isLine = block.kind === "paragraph" && block.pieces.length === 1;
    if (piece === undefined || !isLine || !isFirstInItem(body.blocks, index)) return [];
    if (piece.start < own.start || piece.end > own.end) return [];
    const raw = body.text.slice(piece.start, piece.end);
    const box = taskBoxLength(raw);
    const field = ownLineField(raw.slice(box), KEYS);
    if (field === null) return [];
    const value = raw.slice(box + field.start, box + field.end);
    const start = piece.start + box + field.start + (value.length - value.trimStart().length);
    const text = value.trim();
    return [{ item: index - 1, span: { start, end: start + text.length }, text }];
  });
}

/** As entries, in order; a line that waits is none. */
export function readPromises(reading: NoteReading, region: Region): readonly PromiseEntry[] {
  return promisePlaces(reading, region).flatMap(({ text }, from) =>
    readInline(text, NO_KEYS).text.trim() === "" ? [] : [{ from, text }],
  );
}

/** One promise in other words, or away with its line when `text` is empty. */
export function planChangePromise(
  reading: NoteReading,
  region: Region,
  from: number,
  text: string,
): Plan {
  const place = promisePlaces(reading, region)[from];
  if (place === undefined) return { ok: false, reason: "This promise is not there any more." };
  if (text === "") return { ok: true, edits: lineEdits(reading, place.item) };
  const written = writeLine(text, NO_KEYS, "inside");
  if (!written.ok) return written;
  return { ok: true, edits: [replaceSpan(reading, place.span, written.source)] };
}

/** One more promise: in a line that waits for it, else behind the others. */
export function planAddPromise(
  reading: NoteReading,
  region: Region | null,
  field: SectionField,
  headings: readonly string[],
  text: string,
): Plan {
  const written = writeLine(text, NO_KEYS, "inside");
  if (!written.ok) return written;
  const waiting =
    region === null ? undefined : promisePlaces(reading, region).find((one) => one.text === "");
  if (waiting !== undefined) {
    const { body } = reading;
    const end = lineEndOf(body, body.blocks[waiting.item]?.line ?? 1);
    const start = body.text.lastIndexOf(":", end) + 1;
    return { ok: true, edits: [replaceSpan(reading, { start, end }, ` ${written.source}`)] };
  }
  const wish = { names: [field.heading], order: headings, heading: field.heading };
  const slots = region === null ? sectionSlots(reading, wish) : itemSlots(reading, region.section);
  const [slot] = slots;
  if (slot === undefined) return { ok: false, reason: `There is no place for “${field.label}”.` };
  const box = slot.before.endsWith("[ ] ") ? "" : "[ ] ";
  const edits: readonly TextEdit[] = fillSlot(slot, `${box}${KEY}:: ${written.source}`);
  return { ok: true, edits };
}
