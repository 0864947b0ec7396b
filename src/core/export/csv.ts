/** Repeats as a table for spreadsheets: a row for each lesson, with the facts of its repeat. */
import { quoteOf } from "../rollup/phrases";
import type { Row } from "../rollup/rows";

/** Columns may be added at the end later; none is renamed, moved or removed. */
export const CSV_COLUMNS = [
  "repeat",
  "lesson",
  "cue",
  "move",
  "check",
  "status",
  "status reason",
  "seen",
  "notes",
  "first",
  "last",
  "people",
  "lesson note",
  "quote",
  "quote people",
  "note",
  "line",
  "date",
  "kind",
  "outcome",
  "level",
] as const;

/** What makes a spreadsheet take a cell for a formula; signs of full width are read as plain ones. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;
const QUOTED = /[",\r\n]/u;

/**
 * Gives comma-separated values after RFC 4180, one line of names first, lines ended by CR LF. A text
 * that a spreadsheet would calculate gets an apostrophe before it. Linear.
 */
export function rowsToCsv(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ repeat, standing }) =>
    repeat.members.map((member) => [
      repeat.id,
      repeat.text,
      repeat.cue,
      repeat.move,
      repeat.check,
      standing.status,
      standing.reason,
      repeat.count,
      repeat.notes,
      repeat.first,
      repeat.last,
      listNames(repeat.people),
      repeat.lessonNote,
      quoteOf(member),
      listNames(member.people),
      member.path,
      member.line,
      member.date,
      member.debrief,
      member.outcome,
      member.level,
    ]),
  );
  return [CSV_COLUMNS, ...lines].map((line) => `${line.map(writeCell).join(",")}\r\n`).join("");
}

/** One cell: a number as it is, a text so that nothing calculates or breaks it. */
export function writeCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function listNames(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join("; ");
}
