/** The rollup as a note to read, share or keep. */
import { baseName } from "../text";
import { formatDay, formatSpan } from "./days";
import { filterRows } from "./filter";
import type { Member, Repeat, Rollup } from "./model";
import { countAll, countSeen, quoteOf, ruleOf } from "./phrases";

/** Everything that markdown, wikilinks, tags, comments, highlights, math or HTML could start with. */
const MARKS = /[\\`*_{}[\]<>#|~=$%^!&"]/gu;

/** Characters that are not for reading, line breaks and direction marks among them. */
const UNREADABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** What a wikilink cannot hold, or what would begin a comment in it. */
const UNLINKABLE = /[[\]|#^\p{Cc}]|%%/u;

/**
 * Gives markdown with a heading a repeat, most repeated first, its evidence as a list of quotes with
 * links to the notes. Texts are escaped, so that they stand as they were written and start nothing:
 * neither a link, a tag or a heading nor a field that would be a lesson of its own.
 */
export function rollupToMarkdown({ rows, totals }: Rollup): string {
  const repeats = filterRows(rows, { least: 2, query: "" });
  const nothing = ["No lesson has come back yet."];
  const told = repeats.length === 0 ? nothing : [repeatsToMarkdown(repeats)];
  return `${[ROLLUP_HEADING, countAll(totals), ...told].join("\n\n")}\n`;
}

/** The heading of a rollup in a note. */
export const ROLLUP_HEADING = "# Lessons that repeat";

/** Every one of these repeats under a heading of its own, as `rollupToMarkdown` has them. */
export function repeatsToMarkdown(
  repeats: readonly Repeat[],
  places: "links" | "titles" = "links",
): string {
  return repeats.flatMap((repeat) => writeRepeat(repeat, places)).join("\n\n");
}

function writeRepeat(repeat: Repeat, places: "links" | "titles"): readonly string[] {
  const people = repeat.people.map(({ name }) => escapeMarkdown(name)).join(", ");
  const facts = [countSeen(repeat), formatSpan(repeat.first, repeat.last), people];
  const rule = ruleOf(repeat).map(escapeMarkdown).join(" → ");
  const why = repeat.why.map(escapeMarkdown).join("; ");
  return [
    `## ${escapeMarkdown(repeat.text)}`,
    facts.filter((fact) => fact !== "").join(" · "),
    ...(rule === "" ? [] : [rule]),
    ...(why === "" ? [] : [`Why these match: ${why}`]),
    repeat.members.map((member) => writeMember(member, places)).join("\n"),
  ];
}

function writeMember(member: Member, places: "links" | "titles"): string {
  const { path, date } = member;
  const day = date === null ? "" : `, ${formatDay(date)}`;
  const place = places === "links" ? linkTo(path) : escapeMarkdown(baseName(path));
  return `- “${escapeMarkdown(quoteOf(member))}” ${place}${day}`;
}

function linkTo(path: string): string {
  const target = path.endsWith(".md") ? path.slice(0, -3) : path;
  if (UNLINKABLE.test(target)) return escapeMarkdown(baseName(path));
  const name = baseName(path);
  return name === target ? `[[${target}]]` : `[[${target}|${name}]]`;
}

/** One line on which every character stands for itself. Linear. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNREADABLE, " ")
    .trim()
    .replace(MARKS, "\\$&")
    .replace(/:(?=:)/gu, ":\\")
    .replace(/(https?|www)(?=[:.])/giu, "$1\\")
    .replace(/^(\d{1,9})([.)])/u, "$1\\$2")
    .replace(/^[-+]/u, "\\$&");
}
