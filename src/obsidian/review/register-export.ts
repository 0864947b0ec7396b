/** The rollup out of its view: its commands. */
import type { Plugin } from "obsidian";
import type { ExportWish, ShownNames } from "../../app/commands/export-rollup";
import type { App } from "../../app/create-app";
import { appNotifier } from "../app-ports";
import { ExportNotePrompt } from "./export-note-prompt";
import { NamesPrompt } from "./names-prompt";

const USUAL_NAME = "Lessons that repeat.md";

export function registerExport(plugin: Plugin, debrief: App): void {
  const { app: obsidian } = plugin;
  const askThen = (write: (wish: ExportWish) => void) => {
    if (debrief.store.get().rollup === null) {
      appNotifier.show("Your notes are still being read. Export again in a moment.");
      return;
    }
    new NamesPrompt(obsidian, (names: ShownNames) => {
      write({ names });
    }).open();
  };
  plugin.addCommand({
    id: "export-note",
    name: "Export rollup to a note",
    icon: "file-output",
    callback: () => {
      askThen((wish) => {
        const folder = debrief.settings().debriefFolder.replace(/\/+$/u, "");
        const usual = folder === "" ? USUAL_NAME : `${folder}/${USUAL_NAME}`;
        new ExportNotePrompt(obsidian, usual, (path) => {
          void debrief.commands.exportToNote(path, wish);
        }).open();
      });
    },
  });
  for (const [format, name] of [
    ["csv", "Export rollup as CSV"],
    ["json", "Export rollup as JSON"],
  ] as const) {
    plugin.addCommand({
      id: `export-${format}`,
      name,
      icon: "file-down",
      callback: () => {
        askThen((wish) => {
          void debrief.commands.exportToFile(format, wish);
        });
      },
    });
  }
  plugin.addCommand({
    id: "copy-rollup",
    name: "Copy rollup as Markdown",
    icon: "copy",
    callback: () => {
      askThen((wish) => {
        void debrief.commands.copyRollup(wish);
      });
    },
  });
}
