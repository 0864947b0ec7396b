/** The rollup for the terminal. */
import { baseName, titleOf } from "../text";
import { formatDay, formatSpan } from "./days";
import { filterRows } from "./filter";
import type { Member, Repeat, Rollup } from "./model";
import { count, countAll, countSeen, quoteOf, ruleOf } from "./phrases";
import { escapeControl, wrap } from "./terminal";

export interface PlainOptions {
  /** Columns of the terminal; never fewer than 40 are used. */
  readonly width: number;
  /** True to make headings bold and facts grey; false when it is left out. */
  readonly color?: boolean;
}

type Paint = (line: string) => string;

interface Paints {
  readonly bold: Paint;
  readonly grey: Paint;
}

const LEAST_WIDTH = 40;
/** Longer lines are hard to read, however wide the window is. */
const MOST_WIDTH = 100;

const ESCAPE = "\u001b";
const COLORED: Paints = {
  bold: (line) => `${ESCAPE}[1m${line}${ESCAPE}[22m`,
  grey: (line) => `${ESCAPE}[2m${line}${ESCAPE}[22m`,
};
const UNCOLORED: Paints = { bold: (line) => line, grey: (line) => line };

/**
 * Gives the repeats as lines that end with a line break, most repeated first, each with its facts,
 * its reasons and its quotes. Control characters of notes are spelled out, so that no note can
 * command the terminal. Linear in the text.
 */
export function rollupToPlain(rollup: Rollup, { width, color = false }: PlainOptions): string {
  const room = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.floor(width)));
  const paints = color ? COLORED : UNCOLORED;
  const repeats = filterRows(rollup.rows, { least: 2, query: "" });
  const lines = [
    paints.bold("Lessons that repeat"),
    ...fit(countAll(rollup.totals), room, "", paints.grey),
    ...(repeats.length === 0 ? ["", "No lesson has come back yet."] : []),
    ...repeats.flatMap((repeat) => writeRepeat(repeat, room, paints)),
    ...writeRest(rollup, room, paints),
  ];
  return `${lines.join("\n")}\n`;
}

function writeRepeat(repeat: Repeat, room: number, { bold, grey }: Paints): readonly string[] {
  const people = repeat.people.map(({ name }) => name).join(", ");
  const facts = [countSeen(repeat), formatSpan(repeat.first, repeat.last), people];
  const rule = ruleOf(repeat).join(" → ");
  const why = repeat.why.join("; ");
  return [
    "",
    ...fit(repeat.text, room, "", bold),
    ...fit(facts.filter((fact) => fact !== "").join(" · "), room, "  ", grey),
    ...(rule === "" ? [] : fit(rule, room, "  ")),
    ...(why === "" ? [] : fit(`Why: ${why}`, room, "  ", grey)),
    ...repeat.members.flatMap((member) => writeMember(member, room, grey)),
  ];
}

function writeMember(member: Member, room: number, grey: Paint): readonly string[] {
  const { path, date } = member;
  const place = date === null ? baseName(path) : `${titleOf(path)} · ${formatDay(date)}`;
  return [...fit(`“${quoteOf(member)}”`, room, "    "), ...fit(place, room, "      ", grey)];
}

/** What else there is to know: proposals that wait, notes that could not be read. */
function writeRest({ totals, skipped }: Rollup, room: number, { grey }: Paints): readonly string[] {
  const lines: string[] = [];
  if (totals.possible > 0) {
    lines.push(
      "",
      ...fit(`${count(totals.possible, "possible repeat")} to decide`, room, "", grey),
    );
  }
  if (skipped.length > 0) {
    lines.push("", ...fit(`${count(skipped.length, "note")} could not be read`, room, "", grey));
    for (const { path, reason } of skipped) lines.push(...fit(`${path}: ${reason}`, room, "  "));
  }
  return lines;
}

/** Escaped, wrapped, indented and painted, in this order: paint takes no column. */
function fit(
  text: string,
  room: number,
  indent: string,
  paint: Paint = (line) => line,
): readonly string[] {
  return wrap(escapeControl(text), room - indent.length).map((line) => indent + paint(line));
}
