/** The text of a new lesson note, in the data format that every lesson note has. */
import type { PersonMention } from "../../note";
import { isLessonHeading } from "../../parse/headings";
import { readInline } from "../../parse/inline";
import { wholeLink } from "../../parse/inline-link";
import { parseNote } from "../../parse/parse-note";
import type { PropertyKeys } from "../../settings/settings";
import { baseName } from "../../text";
import { type HistoryRules, NO_HISTORY_HEADING, writeEntry } from "./history";
import { writeScalar } from "../properties/yaml-scalar";

export interface NewLessonNote {
  /** The wording that all of its lessons share, as people read it. */
  readonly wording: string;
  readonly cue: string | null;
  readonly move: string | null;
  readonly check: string | null;
  /** Links as they shall stand, or plain names, each once. */
  readonly people: readonly string[];
  /** `YYYY-MM-DD`: when it was promoted. */
  readonly date: string;
  /** What it was promoted from: `6 times in 5 notes`. */
  readonly origin: string;
}

export type NoteText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

const NO_KEYS: ReadonlySet<string> = new Set();
/** Everything that may be more than a letter where markdown is read. */
const MARKUP = /[\\`*_~=<>[\]#&$^%!]/gu;

/**
 * Writes a lesson note: its properties, and a history that begins with its promotion. The text is
 * read again, and refused unless it says exactly what was asked; blanks become single.
 *
 * @param path where it will stand: in a template folder nothing would be a lesson note
 */
export function lessonNoteText(path: string, rules: HistoryRules, asked: NewLessonNote): NoteText {
  const wording = oneLine(asked.wording);
  if (wording === "") return refuse("A lesson note needs a wording. Write it and try again.");
  const [heading] = rules.historyHeadings;
  if (heading === undefined) return refuse(NO_HISTORY_HEADING);
  const promoted = writeEntry(rules, { date: asked.date, word: "promoted", text: asked.origin });
  if (!promoted.ok) return promoted;
  const parts = {
    lesson: wording,
    cue: orNull(asked.cue),
    move: orNull(asked.move),
    check: orNull(asked.check),
  };
  const people = [...new Set(asked.people.map(oneLine))].filter((person) => person !== "");
  const lines: string[] = [];
  for (const part of ["lesson", "cue", "move", "check"] as const) {
    const said = parts[part];
    if (said !== null) lines.push(`${keyOf(rules, part)}: ${writeScalar(asMarkdown(said))}`);
  }
  if (people.length > 0) {
    lines.push(`${keyOf(rules, "people")}:`);
    for (const person of people) lines.push(`  - ${writeScalar(person)}`);
  }
  const history = [`## ${heading}`, `- ${promoted.entry.source}`];
  const text = ["---", ...lines, "---", ...history, ""].join("\n");

  const { lessonNote, sections } = parseNote(path, text, rules);
  // What is marked in it, as an address is, changes nothing of what it says.
  const read = lessonNote === null ? null : { ...lessonNote, marks: undefined };
  const wanted = {
    text: wording,
    cue: parts.cue,
    move: parts.move,
    check: parts.check,
    people: people.map(mentionOf),
    retired: false,
    review: null,
    not: [],
  };
  const isTrue =
    JSON.stringify(read) === JSON.stringify(wanted) &&
    sections.length === 1 &&
    sections.every((section) => isLessonHeading(section.heading, rules.historyHeadings));
  return isTrue
    ? { ok: true, text }
    : refuse(
        `“${baseName(path)}” would not read as a lesson note there. Choose another folder or other words.`,
      );
}

/** Plain text as markdown that reads as the same text: with backslashes only where it must. */
export function asMarkdown(text: string): string {
  if (readInline(text, NO_KEYS).text === text) return text;
  return text.replace(MARKUP, (sign) => `\\${sign}`);
}

function keyOf(rules: HistoryRules, key: keyof PropertyKeys): string {
  return writeScalar(rules.keys[key][0] ?? key);
}

function mentionOf(person: string): PersonMention {
  const link = wholeLink(person);
  return link === null || link.target === ""
    ? { target: null, text: person }
    : { target: link.target, text: link.display };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function orNull(text: string | null): string | null {
  const line = oneLine(text ?? "");
  return line === "" ? null : line;
}

function refuse(reason: string): NoteText {
  return { ok: false, reason };
}
