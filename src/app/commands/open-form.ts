/** What a form begins with: its fields, the answers that are there, and where it will be written. */
import { draftKey } from "../../core/form/draft";
import {
  EMPTY_LESSON,
  type FormModel,
  type FormValues,
  type LockedFields,
  type PersonEntry,
  valueOf,
} from "../../core/form/model";
import { readForm } from "../../core/form/read-form";
import { readValues } from "../../core/form/read-values";
import { wholeLink } from "../../core/parse/inline-link";
import type { Kind } from "../../core/templates/kinds";
import { renderTemplate } from "../../core/templates/render";
import { fillNameIn, fillPattern, patternOf } from "../../core/templates/debrief-path";
import type { PathResult } from "../../core/edit/paths";
import { baseName, compareText, fingerprint } from "../../core/text";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";

/** What is known before the form is shown. */
export interface FormStart {
  readonly title?: string;
  /** Sentences, one a lesson. */
  readonly lessons?: readonly string[];
  readonly people?: readonly PersonEntry[];
  /** The folder that was chosen for the note; without one the kind's pattern decides. */
  readonly folder?: string;
}

export interface OpenForm {
  /** Names the draft. */
  readonly key: string;
  /** What orders the sections of participants: by chance, and the same as long as it is open. */
  readonly seed: number;
  /** The kind's name, or the note's where it has no kind that is known. */
  readonly label: string;
  /** Null for a new note. */
  readonly path: string | null;
  readonly model: FormModel;
  readonly base: FormValues;
  readonly locked: LockedFields;
}

/** What a new note is made of beside its answers. */
export interface NewNote {
  readonly kind: Kind;
  readonly title: string;
  readonly date: string;
  readonly people: readonly PersonEntry[];
  readonly seed: number;
  readonly folder?: string | undefined;
}

type Surroundings = Pick<CommandContext, "clock" | "settings" | "formatDay" | "formats">;

/** The kind's template with all that is known by now put in. */
export function renderNew(context: Surroundings, note: NewNote): string {
  const { kind, date, seed } = note;
  const people = note.people.map(({ item }) => ({ name: nameOf(item), link: item }));
  const rank = (name: string) => fingerprint(`${seed} ${name}`);
  const participants = people.map(({ name }) => name).sort((a, b) => compareText(rank(a), rank(b)));
  const { time } = context.clock.now();
  const named = { title: titleOf(note), people, participants };
  const { formatDay } = context;
  const formats = context.formats.current;
  return renderTemplate(kind, { ...named, date, time, formatDay, formats }).text;
}

function titleOf({ kind, title }: NewNote): string {
  return title.trim() === "" ? kind.label : title.trim();
}

/** What a person is called in a `people` property. */
export function nameOf(item: string): string {
  return wholeLink(item)?.display ?? item;
}

/** The path that a new note would have while nothing else has it. */
export function newPath(context: Surroundings, note: NewNote): PathResult {
  const { debriefFolder, debriefNames } = context.settings;
  const { kind, date, folder } = note;
  const pattern = patternOf(kind.id, debriefNames);
  const name = {
    title: titleOf(note),
    date,
    time: context.clock.now().time,
    kind: kind.id,
    people: note.people.map(({ item }) => nameOf(item)),
    formatDay: context.formatDay,
  };
  return folder === undefined
    ? fillPattern(pattern, debriefFolder, name)
    : fillNameIn(folder, pattern, name);
}

/** The form of a kind for a new note. Refuses a template whose properties cannot be read. */
export function startForm(
  context: Surroundings & Pick<CommandContext, "random">,
  kind: Kind,
  { title = "", lessons = [], people = [] }: FormStart,
): Result<OpenForm> {
  if (kind.problem !== undefined) return { ok: false, reason: kind.problem };
  const seed = context.random();
  const { date } = context.clock.now();
  const rendered = renderNew(context, { kind, title, date, people, seed });
  const form = readForm(rendered, context.settings);
  if (!form.ok) return form;
  const { model } = form;
  const read = readValues("", rendered, context.settings, model);
  if (!read.ok) return read;
  const base = { ...read.values };
  for (const field of model.fields) {
    const value = valueOf(base, field);
    if (value.kind === "lessons" && lessons.length > 0) {
      const started = lessons.map((text) => ({ ...EMPTY_LESSON, text }));
      base[field.id] = { kind: "lessons", lessons: [...value.lessons, ...started] };
    }
    if (value.kind === "people" && people.length > 0) base[field.id] = { kind: "people", people };
  }
  const key = draftKey(kind.id, null);
  const { label } = kind;
  return { ok: true, value: { key, seed, label, path: null, model, base, locked: {} } };
}

/**
 * The form of a debrief that is there: by the template of its kind, and where that is not known or
 * cannot be read, by its own headings.
 */
export async function openNoteForm(
  context: CommandContext,
  path: string,
): Promise<Result<OpenForm>> {
  const { settings } = context;
  const read = await context.vault.read(path);
  if (!read.ok) return read;
  const text = read.value;
  const debrief = context.index.get(path)?.debrief?.trim().toLowerCase() ?? null;
  const kind = context.kinds().find(({ id }) => id.toLowerCase() === debrief) ?? null;
  const { date } = context.clock.now();
  const byKind =
    kind === null || kind.problem !== undefined
      ? null
      : readForm(renderNew(context, { kind, title: "", date, people: [], seed: 0 }), settings);
  const form = byKind?.ok === true ? byKind : readForm(text, settings);
  if (!form.ok) return form;
  const values = readValues(path, text, settings, form.model);
  if (!values.ok) return values;
  const label = kind?.label ?? baseName(path);
  const { values: base, locked } = values;
  const key = draftKey(debrief ?? "", path);
  return { ok: true, value: { key, seed: 0, label, path, model: form.model, base, locked } };
}
