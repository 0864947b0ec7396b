/** A form is saved: as a new note, or as changes of the one that it was opened on. */
import { writeNote } from "../../core/form/new-note";
import { readForm } from "../../core/form/read-form";
import { type FormModel, type FormValues, type PersonEntry, valueOf } from "../../core/form/model";
import { planForm } from "../../core/form/plan-form";
import { freePath, takenPaths, vaultPath } from "../../core/edit/paths";
import { planInTurn } from "../../core/edit/compose";
import { applyEdits } from "../../core/edit/text-edit";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";
import { mayCreate } from "./creation";
import { followJoined, type Joined, joinedLinks } from "./joined-links";
import { type NewNote, newPath, renderNew } from "./open-form";
import { offerUndo } from "./undo";

/** What was written in a form. */
export interface FormAnswers {
  readonly model: FormModel;
  readonly values: FormValues;
  readonly joined: Joined;
}

/** How a new note is to be made. */
export type NewNoteWish = Pick<NewNote, "kind" | "title" | "seed" | "folder">;

/** Failures are for the form to show: it stays open, with everything that was typed. */
export async function createFromForm(
  context: CommandContext,
  wish: NewNoteWish,
  answers: FormAnswers,
): Promise<Result<{ readonly path: string }>> {
  const { model, values } = answers;
  const people = peopleOf(model, values);
  const note = { ...wish, date: dateOf(model, values) ?? context.clock.now().date, people };
  const wanted = newPath(context, note);
  if (!wanted.ok) return wanted;
  const path = vaultPath(wanted.value, { configDir: context.configFolder });
  if (!path.ok) return path;
  const listed = await context.vault.list();
  if (!listed.ok) return listed;
  const lost = lostPerson(people, listed.value);
  if (lost !== null) return lost;
  const free = freePath(path.value, takenPaths(listed.value));
  const rendered = renderNew(context, note);
  // The people of the form may have given the template sections of their own.
  const form = readForm(rendered, context.settings);
  if (!form.ok) return form;
  const scope = { path: free, rules: context.settings, model: form.model };
  const written = writeNote(scope, rendered, values);
  if (!written.ok) return written;
  const links = joinedLinks(context, free, listed.value, answers.joined);
  const planned = links.plan(written.text);
  const linked = planned.ok ? applyEdits(written.text, planned.edits) : planned;
  if (!linked.ok) return linked;
  const { text } = linked;
  if (!(await mayCreate(context, free))) return { ok: false, reason: "No note was created." };
  const created = await context.vault.create(free, text);
  if (!created.ok) return created;
  const record = context.journal.addCreation(`the new note “${baseName(free)}”`, free, text);
  await followJoined(context, free, text, answers.joined);
  await context.navigator.open(free, 1, false);
  offerUndo(context, saved(free, links.left()), record);
  return { ok: true, value: { path: free } };
}

/** Changes in the note what was changed in the form, in the text that is there by now. */
export async function saveForm(
  context: CommandContext,
  path: string,
  base: FormValues,
  { model, values, joined }: FormAnswers,
): Promise<Result<{ readonly path: string }>> {
  const listed = await context.vault.list();
  if (!listed.ok) return listed;
  const lost = lostPerson(peopleOf(model, values), listed.value);
  if (lost !== null) return lost;
  const scope = { path, rules: context.settings, model };
  const links = joinedLinks(context, path, listed.value, joined);
  const result = await context.vault.apply(path, (text) =>
    planInTurn(text, [(now) => planForm(scope, now, base, values), links.plan]),
  );
  if (!result.ok) return result;
  await followJoined(context, path, result.value.text, joined);
  const name = baseName(path);
  if (result.value.edits.length === 0) {
    const left = links.left();
    context.notifier.show(left === "" ? `“${name}” says all of this already.` : left);
    return { ok: true, value: { path } };
  }
  const record = context.journal.addChange(`answers in “${name}”`, result.value);
  offerUndo(context, saved(path, links.left()), record);
  return { ok: true, value: { path } };
}

/** @param left what could not be done of it */
function saved(path: string, left: string): string {
  const message = `Saved “${baseName(path)}”.`;
  return left === "" ? message : `${message} ${left}`;
}

/** A person whose note was picked, and deleted meanwhile. */
function lostPerson(
  people: readonly PersonEntry[],
  paths: readonly string[],
): { readonly ok: false; readonly reason: string } | null {
  const known = new Set(paths);
  const [lost] = people.flatMap(({ path }) => (path === null || known.has(path) ? [] : [path]));
  if (lost === undefined) return null;
  const reason = `The note of ${baseName(lost)} is not there any more. Take this person out of the form, or create the note again.`;
  return { ok: false, reason };
}

export function peopleOf(model: FormModel, values: FormValues): readonly PersonEntry[] {
  return model.fields.flatMap((field) => {
    const value = valueOf(values, field);
    return value.kind === "people" ? value.people : [];
  });
}

/** The day that was chosen; null where none was, or the form does not ask. */
export function dateOf(model: FormModel, values: FormValues): string | null {
  const field = model.fields.find(({ kind }) => kind === "date");
  const value = field === undefined ? null : valueOf(values, field);
  return value?.kind === "text" && /^\d{4}-\d\d-\d\d$/u.test(value.text) ? value.text : null;
}
