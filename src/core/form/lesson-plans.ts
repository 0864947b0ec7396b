/** Plans for the lessons of a form: other words, other parts, one less, one more. */
import { fieldKeys } from "../parse/field-keys";
import { readInline } from "../parse/inline";
import { planAddDetail } from "../edit/lessons/add-detail";
import { planAddLesson } from "../edit/lessons/add-lesson";
import { anchorOf } from "../edit/lessons/lesson-anchor";
import { writeLine } from "../edit/lessons/line-text";
import { type NoteReading, readForEdit } from "../edit/lessons/note-reading";
import type { Plan, TextEdit } from "../edit/text-edit";
import { foldText } from "../text";
import { type FormLesson, lessonsIn, type Part, PARTS } from "./lesson-places";
import { lineEdits, replaceSpan } from "./line-edits";
import type { FormModel, LessonEntry, SectionField } from "./model";
import { findRegions } from "./regions";
import type { FormRules } from "./section-match";

/** What a plan is made for: the note's path, its rules, the form. */
export interface FormScope {
  readonly path: string;
  readonly rules: FormRules;
  readonly model: FormModel;
}

export type Planner = (text: string) => Plan;

const GONE = "This lesson is not there any more. Close the form and open it again.";

/**
 * The steps from the lessons that are there to those that are wanted. A lesson that is not wanted
 * goes with its details; new ones come last.
 */
export function lessonSteps(
  scope: FormScope,
  field: SectionField,
  before: readonly LessonEntry[],
  wanted: readonly LessonEntry[],
): readonly Planner[] {
  const kept = wanted.filter(({ from }) => from !== null);
  const steps: Planner[] = [(text) => planKept(scope, field, text, before, kept)];
  kept.forEach((entry, index) => {
    const old = before[entry.from ?? -1];
    for (const part of PARTS) {
      if (old?.[part] !== "" || entry[part] === "") continue;
      steps.push((text) => addPart(scope, field, text, index, part, entry[part]));
    }
  });
  for (const entry of wanted) if (entry.from === null) steps.push(...newLesson(scope, entry));
  return steps;
}

/** Other words, other parts, and what goes, of the lessons that are there. */
function planKept(
  scope: FormScope,
  field: SectionField,
  text: string,
  before: readonly LessonEntry[],
  kept: readonly LessonEntry[],
): Plan {
  const found = open(scope, field, text);
  if (!found.ok) return found;
  const { reading, lessons } = found;
  const edits: TextEdit[] = [];
  const keys = fieldKeys(scope.rules);
  for (const [index, old] of before.entries()) {
    const entry = kept.find(({ from }) => from === index);
    const lesson = lessons[index];
    if (lesson === undefined) return { ok: false, reason: GONE };
    if (entry === undefined) {
      edits.push(...goneLines(reading, lesson));
      continue;
    }
    if (entry.text !== old.text) {
      const written = writeLine(entry.text, keys, "start");
      if (!written.ok) return written;
      edits.push(replaceSpan(reading, lesson.span, written.source));
    }
    for (const part of PARTS) {
      const place = lesson.parts[part];
      if (place === null || entry[part] === old[part]) continue;
      if (entry[part] === "") {
        edits.push(...lineEdits(reading, place.item));
        continue;
      }
      const written = writeLine(entry[part], keys, "inside");
      if (!written.ok) return written;
      edits.push(replaceSpan(reading, place.span, written.source));
    }
  }
  return { ok: true, edits };
}

/** An item with its details; of a paragraph its own lines. */
function goneLines(reading: NoteReading, { place }: FormLesson): readonly TextEdit[] {
  return lineEdits(reading, place.holder === -1 ? place.block : place.holder);
}

function newLesson(scope: FormScope, entry: LessonEntry): readonly Planner[] {
  const { path, rules, model } = scope;
  const said = saidBy(scope, entry.text);
  const add: Planner = (text) => {
    const plan = planAddLesson(path, text, rules, entry.text, model.headings);
    if (!plan.ok || plan.edits.length > 0) return plan;
    const reason = `“${said}” is among the lessons of this note already. Say it in other words, or leave it out.`;
    return { ok: false, reason };
  };
  const details = PARTS.filter((part) => entry[part] !== "").map((part): Planner => (text) => {
    const reading = readForEdit(path, text, rules);
    if (!reading.ok) return reading;
    const { lessons } = reading.note;
    const lesson = lessons.find((one) => foldText(one.text) === foldText(said));
    if (lesson === undefined) return { ok: false, reason: GONE };
    return planAddDetail(path, text, rules, anchorOf(lessons, lesson), part, entry[part]);
  });
  return [add, ...details];
}

function addPart(
  scope: FormScope,
  field: SectionField,
  text: string,
  index: number,
  part: Part,
  value: string,
): Plan {
  const found = open(scope, field, text);
  if (!found.ok) return found;
  const lesson = found.lessons[index]?.lesson;
  if (lesson === undefined) return { ok: false, reason: GONE };
  const anchor = anchorOf(found.reading.note.lessons, lesson);
  return planAddDetail(scope.path, text, scope.rules, anchor, part, value);
}

/** The lessons of a field in a text, as they stand there now. */
export function open(
  { path, rules, model }: FormScope,
  field: SectionField,
  text: string,
):
  | { readonly ok: true; readonly reading: NoteReading; readonly lessons: readonly FormLesson[] }
  | { readonly ok: false; readonly reason: string } {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const region = findRegions(reading, model, rules).get(field.id);
  return { ok: true, reading, lessons: region === undefined ? [] : lessonsIn(reading, region) };
}

function saidBy({ rules }: FormScope, text: string): string {
  const keys = fieldKeys(rules);
  const written = writeLine(text, keys, "start");
  return written.ok ? readInline(written.source, keys).text : text;
}
