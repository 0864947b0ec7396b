/** The proof of a form's edit: the note is read again, and only the one answer differs. */
import { type NoteReading, readForEdit } from "../edit/lessons/note-reading";
import { sameValue } from "./answers";
import type { FormScope } from "./lesson-plans";
import { type FieldValue, type FormField, valueOf } from "./model";
import { readValues } from "./read-values";
import { findRegions, type Region } from "./regions";

/** True when `after` is the note with this answer, and everything beside it as it was. O(text) a field. */
export function isProven(
  scope: FormScope,
  before: string,
  after: string,
  field: FormField,
  expected: FieldValue,
): boolean {
  const { path, rules, model } = scope;
  const old = readValues(path, before, rules, model);
  const now = readValues(path, after, rules, model);
  if (!old.ok || !now.ok) return false;
  const holds = model.fields.every((other) => {
    const wanted = other === field ? expected : valueOf(old.values, other);
    const is = valueOf(now.values, other);
    // A role goes with the lesson that it stood in.
    return field.kind === "lessons" && other.kind === "people"
      ? sameValue(withoutRoles(wanted), withoutRoles(is))
      : sameValue(wanted, is);
  });
  return holds && sameRest(scope, before, after, field);
}

function withoutRoles(value: FieldValue): FieldValue {
  if (value.kind !== "people") return value;
  return { kind: "people", people: value.people.map((one) => ({ ...one, role: "with" })) };
}

function sameRest(scope: FormScope, before: string, after: string, field: FormField): boolean {
  const old = restOf(scope, before, field);
  const now = restOf(scope, after, field);
  if (old === null || old.said !== now?.said) return false;
  // A heading that is new has nothing behind it to compare.
  return old.tail === null || now.tail === null || old.tail === now.tail;
}

/** Headings and lessons that do not belong to the answer, as comparable texts. */
function restOf(
  scope: FormScope,
  text: string,
  field: FormField,
): { readonly said: string; readonly tail: string | null } | null {
  const reading = readForEdit(scope.path, text, scope.rules);
  if (!reading.ok) return null;
  const region = findRegions(reading, scope.model, scope.rules).get(field.id) ?? null;
  const { note } = reading;
  const sections = note.sections
    .filter(({ headingSpan }) => !isAnswer(region, headingSpan.start))
    .map(({ heading, level }) => [heading, level]);
  const lessons = note.lessons
    .filter(({ span }) => !isAnswer(region, span.start))
    .map((lesson) => [lesson.source, lesson.text]);
  const { debrief, lessonNote, isPerson, aliases, invalidFrontmatter } = note;
  const said = [sections, lessons, [debrief, lessonNote, isPerson, aliases, invalidFrontmatter]];
  return { said: JSON.stringify(said), tail: tailOf(reading, region) };
}

/** The heading of the answer, or a place below it. */
function isAnswer(region: Region | null, at: number): boolean {
  if (region === null) return false;
  const { section, own } = region;
  // Lessons may stand below deeper headings of their section.
  const end = Math.max(own.end, section.isLessons ? section.bodySpan.end : 0);
  return at >= section.headingSpan.start && at < end;
}

/** What kinds of blocks stand behind the answer: code or a comment that never ends would hide them. */
function tailOf({ body }: NoteReading, region: Region | null): string | null {
  if (region === null) return null;
  return body.blocks
    .filter(({ pieces }) => (pieces[0]?.start ?? -1) >= region.own.end)
    .map(({ kind, level }) => `${kind}${level}`)
    .join();
}
