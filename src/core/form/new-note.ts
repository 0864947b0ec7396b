/** The text of a new note: its template with the answers in it, and without what was left empty. */
import {
  lineBreakOf,
  lineEndOf,
  lineStartOf,
  type NoteReading,
  readForEdit,
} from "../edit/lessons/note-reading";
import { applyEdits, type TextEdit } from "../edit/text-edit";
import { foreignTags, hasForeignTag } from "../templates/foreign-tags";
import { sameValue, tidyValues } from "./answers";
import { headingLine } from "./hints";
import type { FormScope } from "./lesson-plans";
import { lessonsIn } from "./lesson-places";
import { replaceSpan } from "./line-edits";
import { type FormField, type FormValues, valueOf } from "./model";
import { planForm } from "./plan-form";
import { readPromises } from "./promises";
import { readValues } from "./read-values";
import { findRegions, isWaiting, type Region } from "./regions";

export type NoteText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

const NOTHING = "Nothing is written yet. Answer one of the questions, and save again.";

/**
 * Hints are never written, and a heading stays only when something stands below it: an answer, or a
 * tag that another program will make something of. Answers that the
 * template gives itself count like any other. Refuses when nothing was answered, and where the
 * answers cannot be read again as they were given.
 *
 * @param rendered the template, placeholders replaced
 */
export function writeNote(scope: FormScope, rendered: string, wanted: FormValues): NoteText {
  const { path, rules, model } = scope;
  const cleared = withoutOffers(scope, rendered);
  const base = readValues(path, cleared, rules, model);
  if (!base.ok) return base;
  const before = tidyValues(model, base.values, rules);
  const after = tidyValues(model, wanted, rules);
  const isAnswered = model.fields.some(
    (field) => field.kind !== "date" && !sameValue(valueOf(before, field), valueOf(after, field)),
  );
  if (!isAnswered) return { ok: false, reason: NOTHING };
  const plan = planForm(scope, cleared, base.values, wanted);
  if (!plan.ok) return plan;
  const applied = applyEdits(cleared, plan.edits);
  if (!applied.ok) return applied;
  const text = withoutEmpty(scope, applied.text);
  const [full, bare] = [applied.text, text].map((one) => readValues(path, one, rules, model));
  const isSame =
    full?.ok === true &&
    bare?.ok === true &&
    model.fields.every((field) =>
      sameValue(valueOf(full.values, field), valueOf(bare.values, field)),
    );
  // What cannot be left out in safety is left in: a heading too many harms nobody.
  return { ok: true, text: isSame ? text : applied.text };
}

/** Without the lines that a template offers for tested lessons: verdicts come from the form. */
function withoutOffers(scope: FormScope, text: string): string {
  const field = scope.model.fields.find(({ kind }) => kind === "tested");
  const reading = readForEdit(scope.path, text, scope.rules);
  if (field === undefined || !reading.ok) return text;
  const region = findRegions(reading, scope.model, scope.rules).get(field.id);
  if (region === undefined || region.value.start === region.value.end) return text;
  const offers = reading.body.text.slice(region.value.start, region.value.end);
  const tags = foreignTags(offers).map(({ start, end }) => offers.slice(start, end));
  const applied = applyEdits(text, [replaceSpan(reading, region.value, tags.join("\n"))]);
  return applied.ok ? applied.text : text;
}

function withoutEmpty({ path, rules, model }: FormScope, text: string): string {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return text;
  const regions = findRegions(reading, model, rules);
  const empty = new Set<Region>();
  // From the last to the first: a heading stays when one below it stays.
  const placed = [...regions].sort(([, a], [, b]) => b.own.start - a.own.start);
  for (const [id, region] of placed) {
    const field = model.fields.find((one) => one.id === id);
    const keepsOther = [...regions.values()].some(
      (other) => other !== region && !empty.has(other) && isBelow(other, region),
    );
    if (field !== undefined && !keepsOther && isEmpty(reading, field, region)) empty.add(region);
  }
  const edits = placed.flatMap(([, region]): readonly TextEdit[] => {
    const { section, own } = region;
    return empty.has(region)
      ? [replaceSpan(reading, { start: section.headingSpan.start, end: own.end }, "")]
      : withoutHint(reading, region);
  });
  const applied = applyEdits(text, edits);
  return applied.ok ? `${applied.text.trimEnd()}\n` : text;
}

function isBelow({ section }: Region, around: Region): boolean {
  const { start } = section.headingSpan;
  return start >= around.section.bodySpan.start && start < around.section.bodySpan.end;
}

function isEmpty(reading: NoteReading, field: FormField, region: Region): boolean {
  const { section, own, value } = region;
  if (hasForeignTag(reading.body.text.slice(section.headingSpan.start, own.end))) return false;
  const text = reading.body.text.slice(value.start, value.end);
  if (isWaiting(text)) return true;
  if (field.kind === "lessons") return lessonsIn(reading, region).length === 0 && isWaiting(text);
  // A line that waits for a promise is no text of the person.
  return field.kind === "promises" && readPromises(reading, region).length === 0 && isBare(text);
}

/** True when no line says more than that a promise may stand there. */
function isBare(text: string): boolean {
  return isWaiting(text.replace(/promise::/giu, ""));
}

/** The comments below a heading, with the blank lines around them; not the tags between them. */
function withoutHint(reading: NoteReading, { section, at, value }: Region): readonly TextEdit[] {
  const { body } = reading;
  const heading = headingLine(reading, section);
  const end = lineEndOf(body, heading);
  if (at <= end || value.start === value.end) return [];
  const start = lineStartOf(body, heading + 1);
  const hints = body.text.slice(start, value.start);
  const lineBreak = lineBreakOf(body, heading);
  const tags = foreignTags(hints).map(({ start, end }) => hints.slice(start, end) + lineBreak);
  return value.start > start
    ? [replaceSpan(reading, { start, end: value.start }, tags.join(""))]
    : [];
}
