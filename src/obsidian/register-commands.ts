/** The commands of the palette. The app shows the plugin's name before theirs. */
import type { Plugin } from "obsidian";
import type { App } from "../app/create-app";
import type { AppAsker } from "./app-asker";
import { askInterrupted } from "./ask-interrupted";
import { KindPrompt } from "./kind-prompt";
import { linkLessonAtCursor } from "./link-lesson";
import { openRollup } from "./open-rollup";

export function registerCommands(plugin: Plugin, app: App, asker: AppAsker): void {
  plugin.addCommand({
    id: "start-note",
    name: "Start a new note",
    icon: "square-pen",
    callback: () => {
      startNote(plugin, app);
    },
  });
  plugin.addCommand({
    id: "insert-template",
    name: "Insert template",
    icon: "file-input",
    editorCallback: (editor, { file }) => {
      if (file === null) return;
      new KindPrompt(plugin.app, (kind) => {
        const cursor = editor.posToOffset(editor.getCursor());
        void app.commands.insertTemplate(file.path, cursor, kind);
      }).open();
    },
  });
  plugin.addCommand({
    id: "open-rollup",
    name: "Open rollup",
    icon: "repeat-2",
    callback: () => {
      void openRollup(plugin.app);
    },
  });
  plugin.addCommand({
    id: "link-person",
    name: "Link lesson to person",
    icon: "user-plus",
    editorCallback: (editor, { file }) => {
      if (file !== null) linkLessonAtCursor(plugin.app, app, editor, file);
    },
  });
  plugin.addCommand({
    id: "undo-last-change",
    name: "Undo last change",
    icon: "undo-2",
    callback: () => {
      void app.commands.undoLast();
    },
  });
  plugin.addCommand({
    id: "ask-interrupted",
    name: "Finish or undo the interrupted change",
    icon: "history",
    checkCallback: (checking) => {
      const isThere = app.store.get().interrupted.length > 0;
      if (isThere && !checking) void askInterrupted(app, asker, activeWindow);
      return isThere;
    },
  });
}

/** Asks for the kind, then creates the note and opens it. */
export function startNote(plugin: Plugin, app: App): void {
  new KindPrompt(plugin.app, (kind) => {
    void app.commands.startNote(kind, "");
  }).open();
}
