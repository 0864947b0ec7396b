/** Answers as they would be read again: what two of them have to agree in to be the same. */
import { fieldKeys } from "../parse/field-keys";
import { writeLine } from "../edit/lessons/line-text";
import type {
  FieldValue,
  FormField,
  FormModel,
  FormValues,
  LessonEntry,
  PersonEntry,
} from "./model";
import { valueOf } from "./model";
import { compareText } from "../text";
import { isWaiting } from "./regions";
import type { FormRules } from "./section-match";
import { trimAnswer } from "./text-plan";

/** Answers with all that says nothing left out: blank lines, empty rows, lessons without a word. */
export function tidyValues(model: FormModel, values: FormValues, rules: FormRules): FormValues {
  return Object.fromEntries(
    model.fields.map((field) => [field.id, tidy(field, valueOf(values, field), rules)]),
  );
}

function tidy(field: FormField, value: FieldValue, rules: FormRules): FieldValue {
  switch (value.kind) {
    case "text": {
      const text = field.kind === "text" ? trimAnswer(value.text) : oneLine(value.text);
      return { kind: "text", text: field.kind === "text" && isWaiting(text) ? "" : text };
    }
    case "list":
      return { kind: "list", items: unique(value.items.map(oneLine)) };
    case "people":
      return { kind: "people", people: uniquePeople(value.people) };
    case "lessons":
      return { kind: "lessons", lessons: value.lessons.flatMap((one) => tidyLesson(one)) };
    case "promises": {
      const promises = value.promises.map((one) => ({ ...one, text: oneLine(one.text) }));
      return { kind: "promises", promises: promises.filter(({ text }) => text !== "") };
    }
    case "tested":
      return {
        kind: "tested",
        verdicts: value.verdicts.map((one) => ({
          ...one,
          remark: writtenRemark(one.remark, rules),
        })),
      };
  }
}

/** A new lesson that has no sentence yet gets one from its parts, in a form that every reader knows. */
function tidyLesson(lesson: LessonEntry): readonly LessonEntry[] {
  const { from } = lesson;
  const text = oneLine(lesson.text);
  const [cue, move, check] = [oneLine(lesson.cue), oneLine(lesson.move), oneLine(lesson.check)];
  if (text !== "") return [{ from, text, cue, move, check }];
  if (move === "" || from !== null) {
    return cue + move + check === "" ? [] : [{ from, text, cue, move, check }];
  }
  if (cue === "") return [{ from, text: move, cue, move: "", check }];
  return [{ from, text: `${cue} → ${move}`, cue: "", move: "", check }];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)].filter((item) => item !== "");
}

function uniquePeople(people: readonly PersonEntry[]): readonly PersonEntry[] {
  const byItem = new Map<string, PersonEntry>();
  for (const one of people) {
    const item = oneLine(one.item);
    if (item !== "" && !byItem.has(item)) byItem.set(item, { ...one, item });
  }
  return [...byItem.values()];
}

function writtenRemark(remark: string, rules: FormRules): string {
  const written = writeLine(remark, fieldKeys(rules), "inside");
  return written.ok ? written.source : oneLine(remark);
}

/** True when two answers say the same, in whatever order their entries came about. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}

/** Without what tells where an entry came from. */
function bare(value: FieldValue): unknown {
  switch (value.kind) {
    case "lessons":
      return value.lessons.map(({ text, cue, move, check }) => [text, cue, move, check]);
    case "promises":
      return value.promises.map(({ text }) => text);
    // Properties are sets: their order is the note's own.
    case "people":
      return value.people.map(({ item, role }) => JSON.stringify([item, role])).sort(compareText);
    case "list":
      return [...value.items].sort(compareText);
    default:
      return value;
  }
}
