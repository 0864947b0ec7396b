/** Obsidian's vault as a `NoteVault`: the one place where notes are created and changed. */
import { type App, type TAbstractFile, TFile } from "obsidian";
import { takenPaths } from "../core/edit/paths";
import { applyEdits, type Plan } from "../core/edit/text-edit";
import { folderOf } from "../core/text";
import type { Applied, NoteVault, VaultEvent } from "../ports/note-vault";
import type { Disposable, Result } from "../ports/result";
import { editInEditor, openEditor } from "./open-editor";

/** Leaves a `process` callback without a write: the app writes whatever a callback returns. */
class NotWritten extends Error {}

export class AppVault implements NoteVault {
  constructor(private readonly app: App) {}

  list(): Promise<Result<readonly string[]>> {
    const value = this.app.vault.getMarkdownFiles().map((file) => file.path);
    return Promise.resolve({ ok: true, value });
  }

  async read(path: string): Promise<Result<string>> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) return missing(path);
    try {
      return { ok: true, value: await this.app.vault.cachedRead(file) };
    } catch (error) {
      return { ok: false, reason: `It could not be read. ${messageOf(error)}` };
    }
  }

  async create(path: string, text: string): Promise<Result<void>> {
    const { vault } = this.app;
    const isTaken = takenPaths(vault.getMarkdownFiles().map((file) => file.path));
    if (isTaken(path)) return { ok: false, reason: `“${path}” is there already.` };
    try {
      await this.#createFolders(folderOf(path));
      await vault.create(path, text);
      return { ok: true, value: undefined };
    } catch (error) {
      return { ok: false, reason: `“${path}” could not be created. ${messageOf(error)}` };
    }
  }

  /** An open note is changed in its editor, where unsaved words are; any other in its file. */
  async apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) return missing(path);
    const editor = openEditor(this.app, path);
    if (editor === null) return this.#process(file, plan);
    const text = editor.getValue();
    const applied = follow(path, text, plan);
    if (applied.ok && applied.value.edits.length > 0) editInEditor(editor, applied.value.edits);
    return applied;
  }

  watch(listener: (event: VaultEvent) => void): Disposable {
    const { vault } = this.app;
    const changed = (file: TAbstractFile) => {
      if (isNote(file)) listener({ kind: "changed", path: file.path });
    };
    const refs = [
      vault.on("create", changed),
      vault.on("modify", changed),
      vault.on("delete", (file) => {
        if (isNote(file)) listener({ kind: "removed", path: file.path });
      }),
      vault.on("rename", (file, from) => {
        if (isNote(file)) listener({ kind: "moved", path: file.path, from });
        else if (from.endsWith(".md")) listener({ kind: "removed", path: from });
      }),
    ];
    return {
      dispose() {
        for (const ref of refs) vault.offref(ref);
      },
    };
  }

  async #process(file: TFile, plan: (text: string) => Plan): Promise<Result<Applied>> {
    let outcome: Result<Applied> = { ok: false, reason: `“${file.path}” was not changed.` };
    try {
      await this.app.vault.process(file, (text) => {
        outcome = follow(file.path, text, plan);
        if (!outcome.ok || outcome.value.edits.length === 0) throw new NotWritten();
        return outcome.value.text;
      });
    } catch (error) {
      if (!(error instanceof NotWritten)) {
        return { ok: false, reason: `“${file.path}” could not be written. ${messageOf(error)}` };
      }
    }
    return outcome;
  }

  async #createFolders(folder: string): Promise<void> {
    if (folder === "" || this.app.vault.getFolderByPath(folder) !== null) return;
    await this.#createFolders(folderOf(folder));
    await this.app.vault.createFolder(folder);
  }
}

function follow(path: string, text: string, plan: (text: string) => Plan): Result<Applied> {
  const planned = plan(text);
  if (!planned.ok) return planned;
  if (planned.edits.length === 0) return { ok: true, value: { path, edits: [], text } };
  const edited = applyEdits(text, planned.edits);
  return edited.ok
    ? { ok: true, value: { path, edits: planned.edits, text: edited.text } }
    : edited;
}

function isNote(file: TAbstractFile): boolean {
  return file instanceof TFile && file.extension === "md";
}

function missing(path: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: `“${path}” is not there any more.` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
