/**
 * Placeholders of templates, as the app's own templates know them: `{{title}}`, `{{date}}`,
 * `{{time}}`, `{{date:FORMAT}}`, `{{time:FORMAT}}`, in any case, and Debrief's own: `{{kind}}`,
 * `{{people}}`, `{{participants}}`, `{{lessons-to-test}}`, `{{cursor}}`. They are replaced before
 * any YAML is parsed: `date: {{date}}` is no date to a YAML reader.
 */
import { findFrontmatter } from "../parse/frontmatter";
import { foreignTags } from "./foreign-tags";
import { formatMoment } from "./moment-format";
import { type TemplateFormats, USUAL_FORMATS } from "./template-formats";
import { type Value, writeInYaml } from "./yaml-value";

/** Writes a day (`YYYY-MM-DD`) and a time (`HH:mm`) by the tokens of moment. */
export type FormatDay = (pattern: string, date: string, time: string) => string;

/** Someone who is named in a new note. */
export interface NamedPerson {
  readonly name: string;
  /** As it stands in the note: a link, or the plain name of someone without a note. */
  readonly link: string;
}

export interface TemplateValues {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:mm`. */
  readonly time: string;
  /** Id of the kind of debrief. */
  readonly kind: string;
  /** None when absent. */
  readonly people?: readonly NamedPerson[];
  /** Names, in the order of their sections; none when absent. */
  readonly participants?: readonly string[];
  /** Lines, without a last line break; an empty item when absent. */
  readonly lessonsToTest?: string;
  /** English names when absent. */
  readonly formatDay?: FormatDay;
  /** For days and times that say no format; `YYYY-MM-DD` and `HH:mm` when absent. */
  readonly formats?: TemplateFormats;
}

export interface Filled {
  readonly text: string;
  /** Offset where the first `{{cursor}}` stood, or null. */
  readonly cursor: number | null;
}

/** In UTF-16 code units: past it the remaining placeholders stay as they are. */
export const MAX_FILLED = 1_000_000;

/** Name and, after a colon, format; formats hold no brace. */
export const PLACEHOLDER = /\{\{[ \t]*([A-Za-z-]+)[ \t]*(?::([^{}\n]*))?\}\}/g;

/**
 * Puts the values in, in a single pass: what a value holds is text and never looked at again.
 * Placeholders of other names stay as they are, and so do those in a tag of another program: what is
 * text here would be code there. Between the fences of the properties a value is
 * written so that YAML reads it as that text. O(template + values).
 */
export function fillPlaceholders(template: string, values: TemplateValues): Filled {
  const yaml = findFrontmatter(template)?.yaml ?? null;
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let cursor: number | null = null;
  const push = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const tags = foreignTags(template);
  let tag = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, name = "", format] = match;
    const start = match.index;
    const end = start + whole.length;
    while ((tags[tag]?.end ?? Infinity) <= start) tag++;
    if ((tags[tag]?.start ?? Infinity) < end) continue;
    const value = valueOf(name.toLowerCase(), format, values);
    if (value === null) continue;
    const inYaml = yaml !== null && start >= yaml.start && end <= yaml.end;
    push(template.slice(from, start));
    from = end;
    if (value.kind === "cursor") cursor ??= length;
    const text = inYaml ? writeInYaml(value, ...lineAround(template, start, end)) : value.text;
    push(length + text.length > MAX_FILLED ? whole : text);
  }
  push(template.slice(from));
  return { text: parts.join(""), cursor };
}

/** True for a name that `fillPlaceholders` knows. */
export function isKnownPlaceholder(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

/** True where a format may follow the name. */
export function takesFormat(name: string): boolean {
  return /^(?:date|time)$/iu.test(name);
}

const KNOWN: ReadonlySet<string> = new Set([
  "title",
  "date",
  "time",
  "kind",
  "people",
  "participants",
  "lessons-to-test",
  "cursor",
]);

/** The value of a placeholder, or null when nothing has that name. */
function valueOf(name: string, format: string | undefined, values: TemplateValues): Value | null {
  if (takesFormat(name)) return raw(momentOf(name, format?.trim() ?? "", values));
  if (format !== undefined) return null;
  const { people = [], participants = [] } = values;
  switch (name) {
    case "title":
      return { kind: "text", text: values.title, items: [] };
    case "kind":
      return { kind: "text", text: values.kind, items: [] };
    case "people": {
      const items = people.map(({ link }) => link);
      return { kind: "list", text: items.join(", "), items };
    }
    case "participants":
      return raw(participants.map((each) => `\n### ${oneLine(each)}\n`).join(""));
    case "lessons-to-test":
      return raw(values.lessonsToTest ?? "- ");
    case "cursor":
      return { kind: "cursor", text: "", items: [] };
    default:
      return null;
  }
}

function momentOf(name: string, format: string, values: TemplateValues): string {
  const { date, time, formatDay = formatMoment, formats = USUAL_FORMATS } = values;
  if (format !== "") return formatDay(format, date, time);
  const usual = name === "date" ? formats.date : formats.time;
  if (usual === USUAL_FORMATS.date) return date;
  return usual === USUAL_FORMATS.time ? time : formatDay(usual, date, time);
}

function raw(text: string): Value {
  return { kind: "raw", text, items: [] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** What stands before and behind a placeholder on its line. */
function lineAround(template: string, start: number, end: number): [string, string] {
  const from = start === 0 ? 0 : template.lastIndexOf("\n", start - 1) + 1;
  const feed = template.indexOf("\n", end);
  const to = feed === -1 ? template.length : feed;
  return [template.slice(from, start), template.slice(end, to).replace(/\r$/u, "")];
}
