/** Obsidian's vault as a `NoteVault`: the one place where notes are created, changed and moved. */
import { type App, type MarkdownView, type TAbstractFile, TFile, TFolder } from "obsidian";
import { followPlan } from "../app/follow-plan";
import { findClash, refusePlace, sayClash, withFolders } from "../app/path-clash";
import { PathQueue } from "../app/path-queue";
import { invertEdits, type Plan, type TextEdit } from "../core/edit/text-edit";
import { folderOf } from "../core/text";
import type { Applied, NoteVault, VaultEvent } from "../ports/note-vault";
import type { Disposable, Result } from "../ports/result";
import type { Compositions } from "./compositions";
import { editInView } from "./open-editor";
import { OpenNotes } from "./open-notes";
import {
  doubtful,
  failure,
  isDoubtful,
  missing,
  notSaved,
  type Refusal,
  unsaved,
  whyNotWritten,
  wordsOf,
} from "./refusals";

/** Leaves a `process` callback without a write: the app writes whatever a callback returns. */
class NotWritten extends Error {}

export class AppVault implements NoteVault {
  readonly #queue = new PathQueue();
  readonly #open: OpenNotes;

  constructor(
    private readonly app: App,
    compositions: Compositions,
  ) {
    this.#open = new OpenNotes(app, compositions);
  }

  list(): Promise<Result<readonly string[]>> {
    const value = this.app.vault.getMarkdownFiles().map((file) => file.path);
    return Promise.resolve({ ok: true, value });
  }

  /** Words that are typed and not saved yet count: a change will be planned on them. */
  async read(path: string): Promise<Result<string>> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) return missing(path);
    try {
      const stored = await this.app.vault.cachedRead(file);
      return { ok: true, value: this.#open.textOf(path, stored) };
    } catch (error) {
      return failure(this.app, path, "It could not be read.", error, wordsOf);
    }
  }

  create(path: string, text: string): Promise<Result<void>> {
    return this.#queue.run(withFolders(path), async () => {
      const refusal = this.#refusePlace(path);
      if (refusal !== null) return refusal;
      try {
        await this.#createFolders(folderOf(path));
        await this.app.vault.create(path, text);
        return { ok: true, value: undefined };
      } catch (error) {
        return { ok: false, reason: `“${path}” could not be created. ${whyNotWritten(error)}` };
      }
    });
  }

  /** A note that is open for writing is changed in its editor, any other in its file. */
  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#queue.run([path], async () => {
      const file = this.app.vault.getFileByPath(path);
      if (file === null) return missing(path);
      const place = await this.#open.placeOf(file);
      if (!place.ok) return place;
      return place.value === null ? this.#process(file, plan) : this.#edit(place.value, file, plan);
    });
  }

  /** The app lets links follow, or asks the person whether they shall. */
  rename(path: string, to: string): Promise<Result<void>> {
    return this.#queue.run([path, ...withFolders(to)], async () => {
      const file = this.app.vault.getFileByPath(path);
      if (file === null) return missing(path);
      if (path === to) return { ok: true, value: undefined };
      const refusal = this.#refusePlace(to, file) ?? this.#open.refuseComposing(path);
      if (refusal !== null) return refusal;
      try {
        await this.#createFolders(folderOf(to));
        await this.app.fileManager.renameFile(file, to);
        return { ok: true, value: undefined };
      } catch (error) {
        return failure(this.app, path, `“${path}” could not be renamed.`, error);
      }
    });
  }

  trash(path: string, expected: string): Promise<Result<void>> {
    return this.#queue.run([path], async () => {
      const file = this.app.vault.getFileByPath(path);
      if (file === null) return missing(path);
      const place = await this.#open.placeOf(file);
      if (!place.ok) return place;
      try {
        // It is the file that goes: words that are in an editor alone must be in it first.
        if (this.#open.hasUnsavedWords(path, await this.app.vault.read(file))) {
          await place.value?.save();
        }
        const text = await this.app.vault.read(file);
        if (isDoubtful(text)) return doubtful(path);
        if (text !== expected || this.#open.hasUnsavedWords(path, text)) {
          return { ok: false, reason: `“${path}” has changed since, so it stays where it is.` };
        }
        await this.app.fileManager.trashFile(file);
        return { ok: true, value: undefined };
      } catch (error) {
        return failure(this.app, path, `“${path}” could not be moved to the trash.`, error);
      }
    });
  }

  /**
   * iCloud puts `.Note.md.icloud` in the place of a note that is not on this device. Fails when the
   * app cannot look: then nobody knows.
   */
  async isAwaited(path: string): Promise<boolean> {
    const folder = folderOf(path);
    const above = folder === "" ? "" : `${folder}/`;
    const placeholder = `${above}.${path.slice(above.length)}.icloud`;
    const spellings = new Set([placeholder, placeholder.normalize("NFD")]);
    const { adapter } = this.app.vault;
    const found = await Promise.all([...spellings].map((each) => adapter.exists(each)));
    return found.includes(true);
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

  async #edit(
    view: MarkdownView,
    file: TFile,
    plan: (text: string) => Plan,
  ): Promise<Result<Applied>> {
    const { path } = file;
    const stored = await this.#stored(file);
    const outcome = followKnown(path, view.getViewData(), plan);
    if (!outcome.ok || outcome.value.edits.length === 0) return outcome;
    if (!editInView(view, outcome.value.edits)) return unsaved(path);
    const { text, edits } = outcome.value;
    if (view.getViewData() !== text) {
      const reason = `The editor made something else of the change in “${path}”. Look at the note; undo in the editor takes it back.`;
      return { ok: false, reason };
    }
    try {
      // What is done is done on disk too: whatever comes next may rely on it.
      await view.save();
    } catch (error) {
      takeBack(view, text, edits);
      return failure(this.app, path, `“${path}” could not be saved.`, error);
    }
    if (stored === null || (await this.#stored(file)) !== stored || stored === text) return outcome;
    // The app says so in a notice of its own, and tells nobody else.
    takeBack(view, text, edits);
    return notSaved(path);
  }

  /** What the file holds, or null where nobody can tell. */
  #stored(file: TFile): Promise<string | null> {
    return this.app.vault.read(file).catch(() => null);
  }

  async #process(file: TFile, plan: (text: string) => Plan): Promise<Result<Applied>> {
    const { path } = file;
    const seen: { outcome?: Result<Applied>; bug?: unknown } = {};
    try {
      await this.app.vault.process(file, (text) => {
        try {
          // Its path now: the app may have moved it while this waited.
          seen.outcome = followKnown(file.path, text, plan);
        } catch (bug) {
          seen.bug = bug;
          throw new NotWritten();
        }
        if (!seen.outcome.ok || seen.outcome.value.edits.length === 0) throw new NotWritten();
        return seen.outcome.value.text;
      });
    } catch (error) {
      if ("bug" in seen) throw seen.bug;
      if (!(error instanceof NotWritten)) {
        return failure(this.app, path, `“${path}” could not be written.`, error);
      }
    }
    return seen.outcome ?? missing(path);
  }

  /** Why no note can be put at a path, or null. Attachments and folders count too. */
  #refusePlace(path: string, itself?: TFile): Refusal | null {
    const place = refusePlace(path);
    if (place !== null) return { ok: false, reason: place };
    const others = this.app.vault.getAllLoadedFiles().filter((file) => file !== itself);
    const present = others.map((file) => ({ path: file.path, isFolder: file instanceof TFolder }));
    const clash = findClash(path, present);
    return clash === null ? null : { ok: false, reason: sayClash(clash) };
  }

  async #createFolders(folder: string): Promise<void> {
    if (folder === "" || this.app.vault.getFolderByPath(folder) !== null) return;
    await this.#createFolders(folderOf(folder));
    await this.app.vault.createFolder(folder);
  }
}

/** What no file would take does not stay in the editor either, unless somebody typed on. */
function takeBack(view: MarkdownView, text: string, edits: readonly TextEdit[]): void {
  if (view.getViewData() === text) editInView(view, invertEdits(edits));
}

/** A note that may hold what the app could not read is shown, and never written. */
function followKnown(path: string, text: string, plan: (text: string) => Plan): Result<Applied> {
  const outcome = followPlan(path, text, plan);
  if (!outcome.ok || outcome.value.edits.length === 0 || !isDoubtful(text)) return outcome;
  return doubtful(path);
}

function isNote(file: TAbstractFile): boolean {
  return file instanceof TFile && file.extension === "md";
}
