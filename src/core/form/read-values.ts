/** From the text of a note to the answers that stand in it. */
import { type NoteReading, readForEdit } from "../edit/lessons/note-reading";
import type { FieldValue, FormField, FormModel, FormValues, LockedFields } from "./model";
import { lessonsIn } from "./lesson-places";
import { readPromises } from "./promises";
import { readPropertyItems } from "./property-values";
import { findRegions, isWaiting, type Region } from "./regions";
import { roleOf } from "./roles";
import type { FormRules } from "./section-match";
import { readAnswer } from "./text-plan";

export type ValuesReading =
  | { readonly ok: true; readonly values: FormValues; readonly locked: LockedFields }
  | { readonly ok: false; readonly reason: string };

/** Reads the answers to every field of a form. Refuses only what is no text. O(text) a field. */
export function readValues(
  path: string,
  text: string,
  rules: FormRules,
  model: FormModel,
): ValuesReading {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const regions = findRegions(reading, model, rules);
  const locked: Record<string, string> = {};
  const values: Record<string, FieldValue> = {};
  for (const field of model.fields) {
    if ("heading" in field) {
      values[field.id] = sectionValue(reading, field, regions.get(field.id) ?? null);
      continue;
    }
    const read = readPropertyItems(text, field);
    if (!read.ok) locked[field.id] = read.reason;
    values[field.id] = propertyValue(reading, model, regions, field, read.items);
  }
  return { ok: true, values, locked };
}

function sectionValue(reading: NoteReading, field: FormField, region: Region | null): FieldValue {
  switch (field.kind) {
    case "lessons": {
      const lessons = region === null ? [] : lessonsIn(reading, region);
      return { kind: "lessons", lessons: lessons.map(({ entry }) => entry) };
    }
    case "promises":
      return { kind: "promises", promises: region === null ? [] : readPromises(reading, region) };
    case "tested":
      return { kind: "tested", verdicts: [] };
    default: {
      const answer = region === null ? "" : readAnswer(reading, region);
      return { kind: "text", text: isWaiting(answer) ? "" : answer };
    }
  }
}

function propertyValue(
  reading: NoteReading,
  model: FormModel,
  regions: ReadonlyMap<string, Region>,
  field: FormField,
  items: readonly string[],
): FieldValue {
  const lessonField = model.fields.find(({ kind }) => kind === "lessons");
  const region = lessonField === undefined ? undefined : regions.get(lessonField.id);
  const lessons = region === undefined ? [] : lessonsIn(reading, region);
  const unique = [...new Set(items)];
  switch (field.kind) {
    case "people": {
      const people = unique.map((item) => ({ item, role: roleOf(item, lessons), path: null }));
      return { kind: "people", people };
    }
    case "list":
      return { kind: "list", items: unique };
    default:
      return { kind: "text", text: items[0] ?? "" };
  }
}
