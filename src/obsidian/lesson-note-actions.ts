/** From a row or a lesson to a change of lesson notes: asks what is missing, then lets the app act. */
import type { App as Obsidian } from "obsidian";
import type { LessonAddress } from "../app/commands/lesson-address";
import type { App } from "../app/create-app";
import { fileName } from "../core/edit/file-name";
import { takenPaths, vaultPath } from "../core/edit/paths";
import { shortTitle } from "../core/edit/lesson-notes/short-title";
import type { Repeat } from "../core/rollup/model";
import { baseName, folderOf } from "../core/text";
import { LessonNotePrompt } from "./lesson-note-prompt";
import { MergePrompt } from "./merge-prompt";
import { type NameCheck, NamePrompt } from "./name-prompt";

/** Asks for title and lesson of a new lesson note, then shows what would change. */
export function askForPromotion(obsidian: Obsidian, app: App, row: Repeat): void {
  const folder = app.settings().lessonFolder.replace(/\/+$/u, "");
  new NamePrompt(
    obsidian,
    {
      heading: "Promote to lesson note",
      action: "Preview",
      title: shortTitle(row),
      wording: row.text,
      check: (title) => checkName(obsidian, folder, title),
    },
    (named) => void app.commands.promoteRepeat({ repeatId: row.id, ...named }),
  ).open();
}

/** Asks which lesson note a lesson belongs to. */
export function askForLessonNote(obsidian: Obsidian, app: App, lesson: LessonAddress): void {
  const words = { placeholder: "Which lesson note does it belong to?", purpose: "to link" };
  new LessonNotePrompt(obsidian, app.snapshot().notes, words, (path) => {
    void app.commands.linkLessonNote(lesson, path);
  }).open();
}

/** Asks what a repeat is merged into, then shows what would change where notes would. */
export function askForMerge(obsidian: Obsidian, app: App, row: Repeat): void {
  const rows = app.store.get().rollup?.rows ?? [];
  new MergePrompt(obsidian, { rows, notes: app.snapshot().notes }, row, (into) => {
    void app.commands.mergeRows(row, into);
  }).open();
}

/** Asks for another name of the lesson note at `path`. */
export function askForNewName(obsidian: Obsidian, app: App, path: string): void {
  new NamePrompt(
    obsidian,
    {
      heading: "Rename lesson note",
      action: "Rename",
      title: baseName(path),
      wording: null,
      check: (title) => checkName(obsidian, folderOf(path), title, path),
    },
    ({ title }) => void app.commands.renameLessonNote(path, title),
  ).open();
}

/**
 * @param own the path that the note has now, if there is one: another spelling of it is no clash
 */
function checkName(obsidian: Obsidian, folder: string, title: string, own?: string): NameCheck {
  if (title.trim() === "") return { ok: false, reason: "A lesson note needs a short title." };
  const file = `${fileName(title)}.md`;
  const path = vaultPath(folder === "" ? file : `${folder}/${file}`, {
    configDir: obsidian.vault.configDir,
  });
  if (!path.ok) return path;
  const others = obsidian.vault.getMarkdownFiles().map((each) => each.path);
  if (takenPaths(others.filter((each) => each !== own))(path.value)) {
    return { ok: false, reason: `There is a note “${baseName(path.value)}” already.` };
  }
  return { ok: true, path: path.value.replace(/\.md$/u, "") };
}
