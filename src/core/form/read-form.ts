/** From a rendered template to what it asks. */
import { readForEdit } from "../edit/lessons/note-reading";
import {
  readTemplateProperties,
  type TemplateProperty,
} from "../edit/properties/template-properties";
import { isLessonHeading } from "../parse/headings";
import type { PropertyKeys } from "../settings/settings";
import { foldText } from "../text";
import type { FormField, FormModel, PropertyField, SectionField } from "./model";
import { promisePlaces } from "./promises";
import { hintOf } from "./hints";
import { findRegions } from "./regions";
import type { FormRules } from "./section-match";

export type FormReading =
  | { readonly ok: true; readonly model: FormModel }
  | { readonly ok: false; readonly reason: string };

/** A path that no rule knows: a template is read as any note is. */
const NOWHERE = "Template.md";

/**
 * Reads the form of a template whose placeholders were replaced: its headings with the hints below
 * them, and the properties that wait for a value. People stand before the lessons, everything that
 * is a mere fact behind the text, the date last. Refuses, with the line, properties that cannot be
 * read. O(template).
 */
export function readForm(rendered: string, rules: FormRules): FormReading {
  const properties = readTemplateProperties(rendered);
  if (!properties.ok) return properties;
  const reading = readForEdit(NOWHERE, rendered, { ...rules, templateFolders: [], ignore: [] });
  if (!reading.ok) return reading;
  const { sections } = reading.note;
  const drafts = new Map<string, number>();
  let hasLessons = false;
  let hasTested = false;
  const asked = sections.map((section): SectionField => {
    const { heading } = section;
    const isTested = isLessonHeading(heading, rules.testedHeadings);
    const kind =
      section.isLessons && !hasLessons ? "lessons" : isTested && !hasTested ? "tested" : "text";
    hasLessons ||= kind === "lessons";
    hasTested ||= kind === "tested";
    return {
      kind,
      id: numbered(drafts, `section:${foldText(heading)}`),
      label: heading,
      help: "",
      heading,
    };
  });
  const headings = sections.map(({ heading }) => heading);
  const regions = findRegions(reading, { fields: asked, headings }, rules);
  const texts = asked.map((field): SectionField => {
    const region = regions.get(field.id);
    if (region === undefined) return field;
    const help = hintOf(reading, region.section);
    const holdsPromises = field.kind === "text" && promisePlaces(reading, region).length > 0;
    return { ...field, help, kind: holdsPromises ? "promises" : field.kind };
  });
  // A heading without a name cannot be found again in a note.
  const named = texts.filter(({ heading }) => foldText(heading) !== "");
  const facts = properties.properties.flatMap(
    (property) => propertyField(property, rules.keys) ?? [],
  );
  return { ok: true, model: { fields: inOrder(named, facts), headings } };
}

function inOrder(
  texts: readonly SectionField[],
  facts: readonly PropertyField[],
): readonly FormField[] {
  const people = facts.filter(({ kind }) => kind === "people");
  const dates = facts.filter(({ kind }) => kind === "date");
  const others = facts.filter((field) => !people.includes(field) && !dates.includes(field));
  const lessons = texts.findIndex(({ kind }) => kind === "lessons");
  const at = lessons === -1 ? texts.length : lessons;
  return [...texts.slice(0, at), ...people, ...texts.slice(at), ...others, ...dates];
}

function numbered(seen: Map<string, number>, name: string): string {
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}:${count}`;
}

const KNOWN: readonly (readonly [keyof PropertyKeys, PropertyField["kind"], string, string])[] = [
  ["date", "date", "Date", "The day it happened."],
  ["people", "people", "People", "Who was in it, and how."],
  ["setbacks", "list", "Setbacks", "What did not go as hoped, one a line."],
  ["successes", "list", "Successes", "What went well, one a line."],
  ["level", "level", "Level", "Where the cause lies, or what can be better."],
  ["outcome", "outcome", "Outcome", "How it stands now, in one of these or your own words."],
];

/** What the app and this plugin give a meaning of their own: nothing to ask about. */
const NOT_ASKED: readonly (keyof PropertyKeys)[] = ["debrief", "type", "tags", "aliases", "lesson"];
const APP_KEYS: ReadonlySet<string> = new Set([
  "cssclasses",
  "cssclass",
  "tag",
  "alias",
  "publish",
]);

/** Null for a property that the template itself has answered. */
function propertyField(property: TemplateProperty, keys: PropertyKeys): PropertyField | null {
  const { key, shape, items } = property;
  const folded = key.toLowerCase();
  const isOne = (names: readonly string[]) => names.some((name) => name.toLowerCase() === folded);
  for (const [name, kind, label, help] of KNOWN) {
    // The template's own spelling comes first: it is the one that is written.
    if (isOne(keys[name]))
      return { id: `property:${name}`, kind, label, help, keys: [key, ...keys[name]] };
  }
  const isAnswered = shape === "other" || items.length > 0;
  if (isAnswered || APP_KEYS.has(folded) || NOT_ASKED.some((name) => isOne(keys[name])))
    return null;
  const kind = shape === "list" ? "list" : "line";
  const help = kind === "list" ? "One a line." : "";
  return { id: `property::${folded}`, kind, label: asWords(key), help, keys: [key] };
}

/** `next_call` as people would say it. */
function asWords(key: string): string {
  const words = key.replace(/[_-]+/gu, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
