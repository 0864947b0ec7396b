/** The rollup out of its view: asks how people are called in it, then where it goes. */
import type { App as Obsidian } from "obsidian";
import type { ExportWish, ShownNames } from "../../app/commands/export-rollup";
import type { App } from "../../app/create-app";
import type { Row } from "../../core/rollup/rows";
import type { ExportAs } from "../../ui/rollup-contract";
import { appNotifier } from "../app-ports";
import { ExportNotePrompt } from "./export-note-prompt";
import { NamesPrompt } from "./names-prompt";

const USUAL_NAME = "Lessons that repeat.md";

/** @param rows those of a view, in its order; without them everything that repeats */
export function exportAs(
  obsidian: Obsidian,
  debrief: App,
  as: ExportAs,
  rows?: readonly Row[],
): void {
  if (debrief.store.get().rollup === null) {
    appNotifier.show("Your notes are still being read. Export again in a moment.");
    return;
  }
  new NamesPrompt(obsidian, (names: ShownNames) => {
    write(obsidian, debrief, as, rows === undefined ? { names } : { names, rows });
  }).open();
}

function write(obsidian: Obsidian, debrief: App, as: ExportAs, wish: ExportWish): void {
  const { commands } = debrief;
  if (as === "copy") void commands.copyRollup(wish);
  else if (as === "note") {
    const folder = debrief.settings().debriefFolder.replace(/\/+$/u, "");
    const usual = folder === "" ? USUAL_NAME : `${folder}/${USUAL_NAME}`;
    new ExportNotePrompt(obsidian, usual, (path) => {
      void commands.exportToNote(path, wish);
    }).open();
  } else void commands.exportToFile(as, wish);
}
