/** Opens the guided form: for a new debrief, or on one that is there. */
import { Notice, Platform } from "obsidian";
import type { FormStart, OpenForm } from "../app/commands/open-form";
import { type FormDraft, readDraft } from "../core/form/draft";
import { rebaseDraft } from "../core/form/rebase";
import type { PersonEntry } from "../core/form/model";
import type { Kind } from "../core/templates/kinds";
import type { DraftStore } from "../ports/draft-store";
import { FormModal } from "./form-modal";
import type { Beginning } from "./capture";
import type { FormTools } from "./form-tools";
import { formWork } from "./form-work";

/** For a new debrief; what is known already stands in it. */
export async function openForm(tools: FormTools, kind: Kind, start: FormStart): Promise<void> {
  const { app } = tools;
  await app.commands.prepareForm();
  const opened = app.commands.startForm(kind, start);
  if (!opened.ok) {
    new Notice(opened.reason);
    return;
  }
  const plain = app.commands.startForm(kind, {});
  const before = plain.ok ? plain.value : opened.value;
  await show(tools, opened.value, before, kind, start);
}

/** As a new debrief begins anywhere: with people, or in a folder. */
export function beginForm(tools: FormTools, kind: Kind, { people, folder }: Beginning): void {
  const entries = (people ?? []).map(({ name, path }): PersonEntry => {
    const link = path === null ? null : tools.app.commands.formLink(path, null);
    return { item: link ?? name, role: "with", path: link === null ? null : path };
  });
  void openForm(tools, kind, { people: entries, ...(folder === undefined ? {} : { folder }) });
}

/** On the debrief at `path`. */
export async function editAsForm(tools: FormTools, path: string): Promise<void> {
  // Until the vault was read once, nobody knows who is who.
  await tools.app.whenReady;
  const opened = await tools.app.commands.openNoteForm(path);
  if (opened.ok) await show(tools, opened.value, null, null, {});
  else new Notice(opened.reason);
}

async function show(
  tools: FormTools,
  form: OpenForm,
  plain: OpenForm | null,
  kind: Kind | null,
  start: FormStart,
): Promise<void> {
  const { obsidian, drafts } = tools;
  const draft = await restored(drafts, form, plain);
  const title = start.title ?? "";
  new FormModal(obsidian, drafts, {
    form,
    title,
    draft,
    modKey: Platform.isMacOS ? "⌘" : "Ctrl+",
    work: (modal) => formWork(tools, modal, form, kind, start.folder),
  }).open();
}

/** What was written before, on top of what the note says now, or what is known by now. */
async function restored(
  drafts: DraftStore,
  { key, model, base }: OpenForm,
  plain: OpenForm | null,
): Promise<FormDraft | null> {
  const loaded = await drafts.load(key);
  const draft = loaded.ok ? readDraft(loaded.value) : null;
  if (draft === null) return null;
  const before = draft.base ?? plain?.base ?? base;
  const values = { ...draft.values, ...rebaseDraft(model, draft.values, before, base) };
  return { ...draft, values };
}
