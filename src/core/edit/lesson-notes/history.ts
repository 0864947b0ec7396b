/** Dated lines under “History” of a lesson note: what became of it, and when. */
import { readDay } from "../../dates";
import { fieldKeys } from "../../parse/field-keys";
import type { ParseRules, Settings } from "../../settings/settings";
import { baseName } from "../../text";
import { proveEdits } from "../lessons/body-proof";
import { slotBehind } from "../lessons/detail-slots";
import { type History, type HistoryLine, historyOf, shapeOfLine } from "./history-lines";
import { fillSlot, type ItemSlot } from "../lessons/item-slot";
import { writeLine } from "../lessons/line-text";
import { sectionSlots, type SectionWish } from "../lessons/new-section";
import {
  lineBreakOf,
  lineOf,
  lineStartOf,
  type NoteReading,
  readForEdit,
} from "../lessons/note-reading";
import { itemSlots } from "../lessons/section-slots";
import type { Plan, TextEdit } from "../text-edit";

export type HistoryRules = ParseRules & Pick<Settings, "historyHeadings">;

/** `- 2026-05-16 held: indecision was gone in a minute` */
export interface DatedLine {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `held`, `promoted`, … */
  readonly word: string;
  /** Markdown of one line; may be empty. */
  readonly text: string;
}

/** A line that is to be added, and what it then says. */
export interface HistoryEntry {
  readonly date: string | null;
  /** Without a marker. Lines below the first keep the indentation that they had at `indent`. */
  readonly source: string;
  readonly shape: string;
  /** Columns before the text of the item that it was; deeper lines stand at least as deep. */
  readonly indent: number;
}

export const NO_HISTORY_HEADING =
  "No heading stands for the history of a lesson note. Name one in the settings.";

export type EntryResult =
  | { readonly ok: true; readonly entry: HistoryEntry }
  | { readonly ok: false; readonly reason: string };

/**
 * Adds a dated line under the history heading, which is made at the end when there is none: in the
 * list's own style, behind the last line that is not younger, before it in a list that begins with
 * the youngest. Has no edits when the same line is there. O(text).
 */
export function planAddHistory(
  path: string,
  text: string,
  rules: HistoryRules,
  line: DatedLine,
): Plan {
  const written = writeEntry(rules, line);
  return written.ok ? planHistory(path, text, rules, [written.entry]) : written;
}

/** Writes a dated line so that it is one line, and reads as it was said. */
export function writeEntry(rules: HistoryRules, { date, word, text }: DatedLine): EntryResult {
  if (readDay(date) !== date) {
    return { ok: false, reason: `“${date}” is no date. Write it like 2026-03-09.` };
  }
  const keys = fieldKeys(rules);
  const before = writeLine(word, keys, "inside");
  const said = writeLine(text, keys, "inside");
  if (!before.ok) return before;
  if (!said.ok) return said;
  const source = `${date} ${before.source}: ${said.source}`.trimEnd();
  return { ok: true, entry: { date, source, shape: shapeOfLine(source), indent: 0 } };
}

/**
 * Adds lines to the history, each where its date belongs; in a list without an order they go to the
 * end. A line that is there already is not added again. The result is read again: the list has
 * these lines more, and nothing else differs.
 */
export function planHistory(
  path: string,
  text: string,
  rules: HistoryRules,
  entries: readonly HistoryEntry[],
): Plan {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const [heading] = rules.historyHeadings;
  if (heading === undefined) return { ok: false, reason: NO_HISTORY_HEADING };
  const history = historyOf(reading, rules.historyHeadings);
  const present = new Set(history?.lines.map(({ shape }) => shape));
  const missing = entries.filter(({ shape }) => !present.has(shape));
  if (missing.length === 0) return { ok: true, edits: [] };

  const placed = placeEntries(history?.lines ?? [], missing);
  const expected = shapesAfter(history?.lines ?? [], placed).join("\n");
  for (const edits of waysOf(
    reading,
    { names: rules.historyHeadings, order: [], heading },
    history,
    placed,
  )) {
    const proven = proveEdits(reading, edits, { newSection: history === null });
    const after = proven === null ? null : historyOf(proven.reading, rules.historyHeadings);
    const found = after?.lines.map(({ shape }) => shape).join("\n");
    if (found === expected) return { ok: true, edits };
  }
  const reason = `The history of “${baseName(path)}” is written in a way that cannot take another line safely. Add it by hand.`;
  return { ok: false, reason };
}

/** Entries by the line that they stand before; the number of lines means the end. */
type Placed = ReadonlyMap<number, readonly HistoryEntry[]>;

function placeEntries(lines: readonly HistoryLine[], entries: readonly HistoryEntry[]): Placed {
  const dates = lines.flatMap(({ date }) => (date === null ? [] : [date]));
  const goesUp = dates.every((date, index) => date >= (dates[index - 1] ?? ""));
  const goesDown = !goesUp && dates.every((date, index) => date <= (dates[index - 1] ?? date));
  const inOrder = [...entries].sort(goesDown ? (a, b) => compareDates(b, a) : compareDates);
  const placed = new Map<number, HistoryEntry[]>();
  for (const entry of goesUp || goesDown ? inOrder : entries) {
    // Nothing goes before a line without a day, and an entry without one goes before nothing.
    const behind = lines.findIndex(({ date }) =>
      goesUp ? (date ?? "") > (entry.date ?? "~") : goesDown && (date ?? "~") < (entry.date ?? ""),
    );
    const place = behind === -1 ? lines.length : behind;
    const same = placed.get(place);
    if (same === undefined) placed.set(place, [entry]);
    else same.push(entry);
  }
  return placed;
}

/** Entries without a date are the youngest: they go to the end. */
function compareDates(a: HistoryEntry, b: HistoryEntry): number {
  const [first, second] = [a.date ?? "~", b.date ?? "~"];
  return first < second ? -1 : first > second ? 1 : 0;
}

function shapesAfter(lines: readonly HistoryLine[], placed: Placed): readonly string[] {
  const shapes: string[] = [];
  for (let place = 0; place <= lines.length; place++) {
    for (const { shape } of placed.get(place) ?? []) shapes.push(shape);
    const line = lines[place];
    if (line !== undefined) shapes.push(line.shape);
  }
  return shapes;
}

function waysOf(
  reading: NoteReading,
  wish: SectionWish,
  history: History | null,
  placed: Placed,
): readonly (readonly TextEdit[])[] {
  const lines = history?.lines ?? [];
  if (lines.length === 0) {
    const slots =
      history === null ? sectionSlots(reading, wish) : itemSlots(reading, history.section);
    return slots.map((slot) =>
      [...placed.values()].flatMap((entries) => fill(reading, slot, entries)),
    );
  }
  return [false, true].map((isApart) =>
    [...placed].flatMap(([place, entries]) =>
      slotsAt(reading, lines, place, isApart).flatMap((slot) => fill(reading, slot, entries)),
    ),
  );
}

/** The place behind the line above, or before the first one. */
function slotsAt(
  { body }: NoteReading,
  lines: readonly HistoryLine[],
  place: number,
  isApart: boolean,
): readonly ItemSlot[] {
  const above = lines[place - 1];
  if (above !== undefined) {
    const slots = slotBehind(body, above.index, lines[place - 2]?.index ?? null);
    return isApart ? slots.map((slot) => ({ ...slot, after: lineBreakOf(body, 1) })) : slots;
  }
  return lines.slice(0, 1).map(({ head: { prefix, marker, gap, markerEnd } }) => {
    const line = lineOf(body, markerEnd);
    const before = prefix + marker + gap;
    return { at: lineStartOf(body, line), before, after: lineBreakOf(body, line) };
  });
}

/** Several entries in one place, each with a marker of its own. */
function fill(
  { body }: NoteReading,
  slot: ItemSlot,
  entries: readonly HistoryEntry[],
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(body, lineOf(body, slot.at));
  const head = slot.before.split(/[\r\n]/u).at(-1) ?? "";
  const sources = entries.map((entry) => indented(entry, head.length, lineBreak));
  return fillSlot(slot, sources.join(lineBreak + head));
}

/** The same lines for an item whose text stands in column `indent`. */
function indented(entry: HistoryEntry, indent: number, lineBreak: string): string {
  const [first = "", ...rest] = entry.source.split(/\r\n|\r|\n/u);
  const own = " ".repeat(entry.indent);
  const lines = rest.map((line) =>
    line.startsWith(own) ? " ".repeat(indent) + line.slice(entry.indent) : line,
  );
  return [first, ...lines].join(lineBreak);
}
