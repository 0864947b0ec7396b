/** Frontmatter as Debrief's own fields: tolerant of every shape that people write. */
import { readDay } from "../dates";
import type { Diagnostic, Level, LessonNote, PersonMention } from "../note";
import type { ParseRules, PropertyKeys } from "../settings/settings";
import { baseName, foldText } from "../text";
import type { Property, PropertyItem } from "./property";
import { readInline } from "./inline";
import { wholeLink } from "./inline-link";

/** Looks properties up by what they mean, under any of their names, without case. */
export interface Fields {
  /** The first property of that meaning, or null. */
  property(key: keyof PropertyKeys): Property | null;
  items(key: keyof PropertyKeys): readonly PropertyItem[];
  /** The first value as a sentence, markdown removed; null when there is none. */
  text(key: keyof PropertyKeys): string | null;
  /** The first value as a word of its own: as written, a link by its display text; null for none. */
  word(key: keyof PropertyKeys): string | null;
}

const NO_KEYS: ReadonlySet<string> = new Set();

export function createFields(properties: readonly Property[], rules: ParseRules): Fields {
  const byKey = new Map<string, Property>();
  for (const property of properties) {
    const key = property.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, property);
  }
  const property = (key: keyof PropertyKeys) => {
    for (const name of rules.keys[key]) {
      const found = byKey.get(name.toLowerCase());
      if (found !== undefined) return found;
    }
    return null;
  };
  const items = (key: keyof PropertyKeys) => property(key)?.items ?? [];
  return {
    property,
    items,
    text(key) {
      const text = plain(items(key)[0]?.text ?? "");
      return text === "" ? null : text;
    },
    word(key) {
      const text = (items(key)[0]?.text ?? "").trim();
      return text === "" ? null : (wholeLink(text)?.display ?? text);
    },
  };
}

function plain(item: string): string {
  return readInline(item, NO_KEYS).text;
}

/** Texts of a list property, or of a single value; empty ones are left out. */
export function textsOf(items: readonly PropertyItem[]): readonly string[] {
  return items.map((item) => plain(item.text)).filter((text) => text !== "");
}

/** People of a `people` property: links by their target, anything else as a plain name. */
export function mentionsOf(items: readonly PropertyItem[]): readonly PersonMention[] {
  return items.map(mentionOf).filter(({ target, text }) => target !== null || text !== "");
}

function mentionOf(item: PropertyItem): PersonMention {
  const link = wholeLink(item.text);
  if (link !== null && link.target !== "") return { target: link.target, text: link.display };
  return { target: null, text: item.text.trim() };
}

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ["organization", "organization"],
  ["process", "process"],
  ["performer", "performer"],
]);

/** One of the three levels, in any case; anything else is none. */
export function readLevel(text: string | null): Level | null {
  return text === null ? null : (LEVELS.get(text.toLowerCase()) ?? null);
}

/** The day of the date property, with a diagnostic when it names none. */
export function readDate(fields: Fields): {
  readonly date: string | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const [item] = fields.items("date");
  if (item === undefined) return { date: null, diagnostics: [] };
  const link = wholeLink(item.text);
  const date = readDay(link === null ? item.text : baseName(link.target));
  if (date !== null) return { date, diagnostics: [] };
  const message = `“${item.text}” in line ${item.line} is no date. Write it like 2026-03-09.`;
  return { date: null, diagnostics: [{ code: "date-invalid", message, span: item.span }] };
}

/** The lesson note that these fields make, or null: a note with `lesson` and no `debrief`. */
export function readLessonNote(fields: Fields): LessonNote | null {
  const { text, marks } = readInline(fields.items("lesson")[0]?.text ?? "", NO_KEYS);
  if (text === "" || fields.word("debrief") !== null) return null;
  return {
    text,
    marks,
    cue: fields.text("cue"),
    move: fields.text("move"),
    check: fields.text("check"),
    people: mentionsOf(fields.items("people")),
    retired: fields.word("retired")?.toLowerCase() === "true",
    review: readDay(fields.word("review") ?? ""),
    not: textsOf(fields.items("not")).map(foldText),
  };
}

/** True if `type` or a tag of the frontmatter says that the note stands for a person. */
export function isPersonByFields(fields: Fields, rules: ParseRules): boolean {
  if (fields.word("type")?.toLowerCase() === rules.personType.toLowerCase()) return true;
  const wanted = rules.personTag.toLowerCase();
  return fields
    .items("tags")
    .flatMap((item) => item.text.split(/[\s,]+/))
    .some((tag) => isTagOf(tag.replace(/^#/, ""), wanted));
}

/** True if a tag is `wanted` (lower case) or nested below it. */
export function isTagOf(tag: string, wanted: string): boolean {
  const folded = tag.toLowerCase();
  return folded === wanted || folded.startsWith(`${wanted}/`);
}
