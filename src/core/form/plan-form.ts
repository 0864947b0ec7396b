/** From answers that were changed to edits of the note that holds the old ones. */
import { planInTurn } from "../edit/compose";
import { readForEdit } from "../edit/lessons/note-reading";
import { planGiveVerdict } from "../edit/lessons/set-verdict";
import { applyEdits, type Plan } from "../edit/text-edit";
import { fieldKeys } from "../parse/field-keys";
import { writeLine } from "../edit/lessons/line-text";
import { sameValue, tidyValues } from "./answers";
import { isProven } from "./form-proof";
import { type FormScope, lessonSteps, type Planner } from "./lesson-plans";
import {
  type FieldValue,
  type FormField,
  type FormValues,
  type LessonEntry,
  type PromiseEntry,
  type PropertyField,
  type SectionField,
  valueOf,
} from "./model";
import { planAddPromise, planChangePromise, promisePlaces } from "./promises";
import { itemSteps, valueStep } from "./property-values";
import { readValues } from "./read-values";
import { findRegions } from "./regions";
import { roleSteps } from "./roles";
import { planAnswer, waysToWrite } from "./text-plan";

/**
 * Changes what the person changed and nothing else. A field whose answer is as it was is left to
 * whatever stands in the note by now; one that both sides changed is refused by name. Every answer
 * is proved by reading the note again; where it would change more than itself, the whole is refused.
 *
 * @param base the answers as they were when the form was opened
 * @param wanted the answers as they are to be
 */
export function planForm(
  scope: FormScope,
  text: string,
  base: FormValues,
  wanted: FormValues,
): Plan {
  const { path, rules, model } = scope;
  const current = readValues(path, text, rules, model);
  if (!current.ok) return current;
  const before = tidyValues(model, base, rules);
  const now = tidyValues(model, current.values, rules);
  const after = tidyValues(model, wanted, rules);
  const steps: Planner[] = [];
  // People come last: a role needs its lesson.
  const fields = [...model.fields].sort(
    (a, b) => Number(a.kind === "people") - Number(b.kind === "people"),
  );
  for (const field of fields) {
    const [was, is, to] = [valueOf(before, field), valueOf(now, field), valueOf(after, field)];
    if (sameValue(was, to) || sameValue(is, to)) continue;
    const locked = current.locked[field.id];
    if (locked !== undefined) return { ok: false, reason: `“${field.label}”: ${locked}` };
    if (!sameValue(was, is)) return { ok: false, reason: changedMeanwhile(field) };
    steps.push((present) => planField(scope, field, present, valueOf(current.values, field), to));
  }
  return planInTurn(text, steps);
}

function changedMeanwhile({ label }: FormField): string {
  return `“${label}” was changed in the note while this form was open. Close the form, keep the draft and open it again: then it shows both.`;
}

function planField(
  scope: FormScope,
  field: FormField,
  text: string,
  before: FieldValue,
  wanted: FieldValue,
): Plan {
  let refusal: Plan = { ok: false, reason: wouldChangeMore(field) };
  for (const way of waysOf(scope, field, before, wanted)) {
    const plan = planInTurn(text, way.steps);
    if (!plan.ok) {
      refusal = plan;
      continue;
    }
    const applied = applyEdits(text, plan.edits);
    if (applied.ok && isProven(scope, text, applied.text, field, way.expected)) return plan;
  }
  return refusal;
}

function wouldChangeMore({ label }: FormField): string {
  return `The answer to “${label}” would change more of the note than itself: perhaps a code block or a comment in it never ends. Change it there and save again.`;
}

interface Way {
  readonly steps: readonly Planner[];
  /** The answer as it will be read. */
  readonly expected: FieldValue;
}

function waysOf(
  scope: FormScope,
  field: FormField,
  before: FieldValue,
  wanted: FieldValue,
): readonly Way[] {
  if ("heading" in field) return sectionWays(scope, field, before, wanted);
  if (wanted.kind === "people" && before.kind === "people") {
    const lessons = scope.model.fields.find(isLessons) ?? null;
    const items = itemSteps(field, before.people.map(toItem), wanted.people.map(toItem));
    const roles = wanted.people.flatMap((person) => {
      const old = before.people.find(({ item }) => item === person.item);
      return roleSteps(scope, lessons, old?.role ?? "with", person);
    });
    return [{ steps: [...items, ...roles], expected: wanted }];
  }
  return [{ steps: propertySteps(field, before, wanted), expected: wanted }];
}

function propertySteps(
  field: PropertyField,
  before: FieldValue,
  wanted: FieldValue,
): readonly Planner[] {
  if (wanted.kind === "list" && before.kind === "list") {
    return itemSteps(field, before.items, wanted.items);
  }
  if (wanted.kind !== "text" || before.kind !== "text") return [];
  return [valueStep(field, before.text, wanted.text)];
}

function sectionWays(
  scope: FormScope,
  field: SectionField,
  before: FieldValue,
  wanted: FieldValue,
): readonly Way[] {
  if (wanted.kind === "text") {
    return waysToWrite(wanted.text).map((answer) => ({
      steps: [(text) => planAnswer(scope, field, text, answer)],
      expected: { kind: "text", text: answer },
    }));
  }
  if (wanted.kind === "lessons" && before.kind === "lessons") {
    const steps = lessonSteps(scope, field, before.lessons, wanted.lessons);
    return [{ steps, expected: written(scope, before.lessons, wanted.lessons) }];
  }
  if (wanted.kind === "promises" && before.kind === "promises") {
    const steps = promiseSteps(scope, field, before.promises, wanted.promises);
    const promises = wanted.promises.map((one) => ({ ...one, text: lineOf(one.text) }));
    return [{ steps, expected: { kind: "promises", promises: inNoteOrder(promises) } }];
  }
  if (wanted.kind !== "tested") return [];
  const { path, rules, model } = scope;
  const steps = wanted.verdicts.map((one): Planner => (text) => {
    const line = { verdict: one.verdict, link: one.link, target: one.path, remark: one.remark };
    return planGiveVerdict(path, text, rules, line, model.headings);
  });
  return [{ steps, expected: { kind: "tested", verdicts: [] } }];
}

/** Lessons as they will be read: those that are new or changed are written for one line. */
function written(
  { rules }: FormScope,
  before: readonly LessonEntry[],
  wanted: readonly LessonEntry[],
): FieldValue {
  const keys = fieldKeys(rules);
  const line = (typed: string, old: string | undefined, place: "start" | "inside") => {
    const made = writeLine(typed, keys, place);
    return typed === old || !made.ok ? typed : made.source;
  };
  const lessons = wanted.map((entry) => {
    const old = entry.from === null ? undefined : before[entry.from];
    return {
      from: entry.from,
      text: line(entry.text, old?.text, "start"),
      cue: line(entry.cue, old?.cue, "inside"),
      move: line(entry.move, old?.move, "inside"),
      check: line(entry.check, old?.check, "inside"),
    };
  });
  return { kind: "lessons", lessons: inNoteOrder(lessons) };
}

/** Those that were there in their order, then the new ones. */
function inNoteOrder<T extends { readonly from: number | null }>(
  entries: readonly T[],
): readonly T[] {
  return [
    ...entries.filter(({ from }) => from !== null),
    ...entries.filter(({ from }) => from === null),
  ];
}

function promiseSteps(
  scope: FormScope,
  field: SectionField,
  before: readonly PromiseEntry[],
  wanted: readonly PromiseEntry[],
): readonly Planner[] {
  const { path, rules, model } = scope;
  const steps: Planner[] = [];
  // From the last to the first, so that what goes does not move the others.
  for (const { from, text: old } of [...before].reverse()) {
    const text = wanted.find((one) => one.from === from)?.text ?? "";
    if (from === null || text === old) continue;
    steps.push((present) => {
      const reading = readForEdit(path, present, rules);
      if (!reading.ok) return reading;
      const region = findRegions(reading, model, rules).get(field.id);
      if (region === undefined || promisePlaces(reading, region)[from]?.text !== old) {
        return { ok: false, reason: changedMeanwhile(field) };
      }
      return planChangePromise(reading, region, from, text);
    });
  }
  for (const { from, text } of wanted) {
    if (from !== null) continue;
    steps.push((present) => {
      const reading = readForEdit(path, present, rules);
      if (!reading.ok) return reading;
      const region = findRegions(reading, model, rules).get(field.id) ?? null;
      return planAddPromise(reading, region, field, model.headings, text);
    });
  }
  return steps;
}

const NO_KEYS: ReadonlySet<string> = new Set();

function lineOf(text: string): string {
  const made = writeLine(text, NO_KEYS, "inside");
  return made.ok ? made.source : text;
}

function toItem({ item }: { readonly item: string }): string {
  return item;
}

function isLessons(field: FormField): field is SectionField {
  return field.kind === "lessons";
}
