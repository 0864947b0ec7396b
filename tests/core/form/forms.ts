/** Forms to fill in: the templates that come with the plugin, and notes that answer them. */
import { type FormModel, type FormValues } from "../../../src/core/form/model";
import type { FormScope } from "../../../src/core/form/lesson-plans";
import { planForm } from "../../../src/core/form/plan-form";
import { readForm } from "../../../src/core/form/read-form";
import { readValues } from "../../../src/core/form/read-values";
import { applyEdits } from "../../../src/core/edit/text-edit";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { findKind } from "../../../src/core/templates/built-in-kinds";
import { renderTemplate } from "../../../src/core/templates/render";

export const RULES = DEFAULT_SETTINGS;
export const PATH = "Debriefs/2026/2026-05-16 Refund call.md";

/** A kind's template with today in it. */
export function rendered(kind: string): string {
  const found = findKind(kind);
  if (found === null) throw new Error(`There is no kind “${kind}”.`);
  return renderTemplate(found, { title: "Refund call", date: "2026-05-16", time: "10:00" }).text;
}

export function formOf(template: string): FormModel {
  const read = readForm(template, RULES);
  if (!read.ok) throw new Error(read.reason);
  return read.model;
}

export function scopeOf(template: string, path = PATH): FormScope {
  return { path, rules: RULES, model: formOf(template) };
}

export function valuesOf(scope: FormScope, text: string): FormValues {
  const read = readValues(scope.path, text, scope.rules, scope.model);
  if (!read.ok) throw new Error(read.reason);
  return read.values;
}

/** The note after the form was saved, or why it was not. */
export function saved(
  scope: FormScope,
  text: string,
  wanted: FormValues,
  base?: FormValues,
): string {
  const plan = planForm(scope, text, base ?? valuesOf(scope, text), wanted);
  if (!plan.ok) return `refused: ${plan.reason}`;
  const applied = applyEdits(text, plan.edits);
  return applied.ok ? applied.text : `refused: ${applied.reason}`;
}

/** Added and removed lines, as a diff shows them. */
export function diffOf(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) {
    end++;
  }
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

/** A debrief as people write them, with more in it than the form asks. */
export const NOTE = `---
debrief: setback
date: 2026-03-09
people:
  - "[[Sarah Lind]]"
  - "[[Darren Cole|Darren]]"
setbacks:
  - Darren rejected every answer I had
successes: []
level: performer
outcome: unresolved
mood: tired # kept
---
Kept before the first heading.

## What happened
%% Who said and did what, in which order. %%
He called twice.

He called a third time.

### On the phone
It was loud.

## What I expected

## My own heading
Mine alone.

## Lessons
%% When this comes up, do that. %%

- When a caller keeps escalating, ask "are you asking me to do something?" [[Sarah Lind]] ^q7f2
  - check:: they say what they hope for
- Breathe first
  before you answer.
  - from:: [[Sarah Lind]]

## Lessons tested
- held:: [[Restore the dream first]] indecision was gone in a minute
`;
