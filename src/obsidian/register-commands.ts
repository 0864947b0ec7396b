/** The commands of the palette. The app shows the plugin's name before theirs. */
import type { Plugin } from "obsidian";
import type { App } from "../app/create-app";
import { KINDS } from "../core/templates/built-in-kinds";
import type { Kind } from "../core/templates/kinds";
import type { AppAsker } from "./app-asker";
import { askInterrupted } from "./ask-interrupted";
import type { Capture } from "./capture";
import { KindPrompt } from "./kind-prompt";
import { linkLessonAtCursor } from "./link-lesson";
import { openRollup } from "./open-rollup";

export function registerCommands(
  plugin: Plugin,
  app: App,
  asker: AppAsker,
  capture: Capture,
): void {
  const chooseKind = (kinds: readonly Kind[], enter: string, choose: (kind: Kind) => void) => {
    new KindPrompt(plugin.app, { kinds, words: { enter, shiftEnter: null }, choose }).open();
  };
  plugin.addCommand({
    id: "start-note",
    name: "Start a new note",
    icon: "square-pen",
    callback: () => {
      capture.chooseKind();
    },
  });
  plugin.addCommand({
    id: "insert-template",
    name: "Insert template",
    icon: "file-input",
    editorCallback: (editor, { file }) => {
      if (file === null) return;
      chooseKind(app.kinds(), "to insert it", (kind) => {
        const cursor = editor.posToOffset(editor.getCursor());
        void app.commands.insertTemplate(file.path, cursor, kind);
      });
    },
  });
  plugin.addCommand({
    id: "insert-section",
    name: "Insert template as section",
    icon: "list-plus",
    editorCallback: (editor, { file }) => {
      if (file === null) return;
      chooseKind(app.kinds(), "to insert it", (kind) => {
        const cursor = editor.posToOffset(editor.getCursor());
        void app.commands.insertSection(file.path, cursor, kind);
      });
    },
  });
  plugin.addCommand({
    id: "customise-template",
    name: "Customise a template",
    icon: "file-pen",
    callback: () => {
      chooseKind(KINDS, "to copy its template", ({ id }) => {
        void app.commands.customiseTemplate(id);
      });
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
