/** A promise is kept: the box of its task line is ticked, and nothing else. */
import type { PromiseLine } from "../../note";
import type { ParseRules } from "../../settings/settings";
import { applyEdits, type Plan, type TextEdit } from "../text-edit";
import { isFirstInItem } from "./lesson-place";
import { taskBoxLength } from "./list-marker";
import { type NoteReading, readForEdit } from "./note-reading";
import { isSameBesides } from "./same-besides";

/** An open promise, as it was seen. */
export interface PromiseAnchor extends Pick<PromiseLine, "text" | "due" | "isToWriter"> {
  /** How many open promises of the note before it say the same. */
  readonly ordinal: number;
  /** How many of the note say so. */
  readonly among: number;
}

const GONE =
  "This promise does not stand there any more as it did: the note has changed. Try again on the line as it is now.";
const WOULD_CHANGE_MORE =
  "The box of this promise cannot be ticked without changing more than it. Tick it by hand.";

/** The anchor of one of the open promises of a note. */
export function promiseAnchor(
  promises: readonly PromiseLine[],
  promise: PromiseLine,
): PromiseAnchor {
  const { text, due, isToWriter } = promise;
  const same = openAlike(promises, promise);
  const ordinal = same.length === 1 ? 0 : same.findIndex(({ line }) => line === promise.line);
  return { text, due, isToWriter, ordinal, among: same.length };
}

/**
 * Ticks the box of an open promise; a line without a box gets a ticked one. The result is read
 * again: this promise is kept, and nothing else differs. O(text).
 */
export function planKeepPromise(
  path: string,
  text: string,
  rules: ParseRules,
  anchor: PromiseAnchor,
): Plan {
  const before = readForEdit(path, text, rules);
  if (!before.ok) return before;
  const same = openAlike(before.note.promises, anchor);
  const promise = same[anchor.ordinal];
  if (promise === undefined || same.length !== anchor.among) return { ok: false, reason: GONE };
  for (const [changed, edit] of ticksIn(before, promise.line)) {
    const applied = applyEdits(text, [edit]);
    const after = applied.ok ? readForEdit(path, applied.text, rules) : null;
    if (after?.ok !== true || !isKeptAlone(before, after, promise)) continue;
    if (isSameBesides(before, after, changed, "promises")) return { ok: true, edits: [edit] };
  }
  return { ok: false, reason: WOULD_CHANGE_MORE };
}

function openAlike(
  promises: readonly PromiseLine[],
  { text, due, isToWriter }: Pick<PromiseLine, "text" | "due" | "isToWriter">,
): readonly PromiseLine[] {
  return promises.filter(
    (one) => !one.isKept && one.text === text && one.due === due && one.isToWriter === isToWriter,
  );
}

/** The edit for each item that begins in the line, outer ones first, with the block it changes. */
function ticksIn(
  { body }: NoteReading,
  line: number,
): readonly (readonly [changed: number, edit: TextEdit])[] {
  const { blocks, text } = body;
  // A promise has its line in the note, a block in the body.
  const inBody = line - (text.slice(0, body.start).match(/\r\n?|\n/gu)?.length ?? 0);
  return blocks.flatMap((block, index): (readonly [number, TextEdit])[] => {
    const [piece] = block.pieces;
    if (piece === undefined || !isFirstInItem(blocks, index)) return [];
    if (blocks[index - 1]?.line !== inBody) return [];
    const { start, end } = piece;
    const hasBox = taskBoxLength(text.slice(start, end)) > 0;
    const span = hasBox ? { start: start + 1, end: start + 2 } : { start, end: start };
    const expected = text.slice(span.start, span.end);
    return [[index, { span, expected, text: hasBox ? "x" : "[x] " }]];
  });
}

/** Every promise says what it said, and this one alone is kept now. */
function isKeptAlone(before: NoteReading, after: NoteReading, promise: PromiseLine): boolean {
  const expected = before.note.promises.map((one) =>
    one === promise ? { ...one, isKept: true } : one,
  );
  return JSON.stringify(expected) === JSON.stringify(after.note.promises);
}
