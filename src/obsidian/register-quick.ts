/** Quick lessons, lessons to test, and completing a lesson: their commands and what they show. */
import type { Editor, Plugin, TFile } from "obsidian";
import type { App } from "../app/create-app";
import { anchorOf } from "../core/edit/lessons/lesson-anchor";
import { lessonsAt, nearestTo } from "../core/lesson-at";
import { parseNote } from "../core/parse/parse-note";
import { lessonsToTest } from "../core/rollup/to-test";
import { appClock } from "./app-clock";
import { appNotifier } from "./app-ports";
import type { FormTools } from "./form-tools";
import { CompleteModal } from "./complete-modal";
import { carryIntoDebrief } from "./carry-on";
import { type QuickDraft, QuickPrompt } from "./quick-prompt";
import { VerdictPrompt } from "./verdict-prompt";
import { createVerdictPills } from "./verdicts/verdict-pills";

const DRAFT = "debrief-quick-lesson";

export function registerQuick(plugin: Plugin, tools: FormTools): void {
  const { app: debrief } = tools;
  plugin.addCommand({
    id: "capture-lesson",
    name: "Capture a lesson",
    icon: "pen-line",
    callback: () => {
      openQuickLesson(tools);
    },
  });
  plugin.addCommand({
    id: "test-lessons",
    name: "Lessons to test",
    icon: "list-checks",
    checkCallback: (checking) => {
      const file = plugin.app.workspace.getActiveFile();
      if (file?.extension !== "md") return false;
      if (!checking) void testLessons(plugin, debrief, file);
      return true;
    },
  });
  plugin.addCommand({
    id: "complete-lesson",
    name: "Complete this lesson",
    icon: "list-plus",
    editorCallback: (editor, { file }) => {
      if (file !== null) completeAtCursor(plugin, debrief, editor, file);
    },
  });
  const pills = createVerdictPills(debrief);
  plugin.registerEditorExtension(pills.extension);
  plugin.addCommand({
    id: "set-verdict",
    name: "Set the verdict of this line",
    icon: "check",
    editorCallback: (_editor, { file }) => {
      if (file !== null && !pills.focus(file.path)) appNotifier.show(NO_TESTED_LINE);
    },
  });
}

const NO_TESTED_LINE =
  "There is no tested lesson in this line. Put the cursor on one under “Lessons tested” and try again.";

/** Opens the one line; what was typed and not saved the last time is there again. */
export function openQuickLesson(tools: FormTools): void {
  const { obsidian, app } = tools;
  const draft: QuickDraft = {
    load() {
      const kept: unknown = obsidian.loadLocalStorage(DRAFT);
      return typeof kept === "string" ? kept : "";
    },
    keep(text) {
      obsidian.saveLocalStorage(DRAFT, text.trim() === "" ? null : text);
    },
  };
  new QuickPrompt(obsidian, app, draft, (lesson) => carryIntoDebrief(tools, lesson)).open();
}

/** Offers what this debrief may test: what it has tested already is not offered again. */
async function testLessons(plugin: Plugin, debrief: App, file: TFile): Promise<void> {
  const { path } = file;
  if (debrief.store.get().phase === "reading") {
    appNotifier.show("Your notes are still being read. The lessons appear in a moment.");
    await debrief.whenReady;
  }
  const text = await plugin.app.vault.cachedRead(file);
  const note = parseNote(path, text, debrief.settings());
  if (note.lessonNote !== null) {
    appNotifier.show("This note stands for a lesson itself. Open a debrief to test lessons in it.");
    return;
  }
  const vault = debrief.snapshot();
  const tested = new Set(note.verdicts.map(({ link }) => vault.links.resolve(link.target, path)));
  const keys = vault.people.participantsOf(note).map(({ key }) => key);
  const today = note.date ?? appClock.now().date;
  const lessons = lessonsToTest(vault, keys, today).filter((lesson) => !tested.has(lesson.path));
  new VerdictPrompt(plugin.app, debrief, path, lessons).open();
}

/** Completes the lesson under the cursor, as the editor has it at this moment. */
function completeAtCursor(plugin: Plugin, debrief: App, editor: Editor, file: TFile): void {
  const text = editor.getValue();
  const cursor = editor.getCursor();
  const settings = debrief.settings();
  const note = parseNote(file.path, text, settings);
  const lesson = nearestTo(lessonsAt(note, text, cursor.line + 1), editor.posToOffset(cursor));
  if (lesson === null) {
    appNotifier.show("There is no lesson in this line. Put the cursor on one and try again.");
    return;
  }
  const { cue, move, check } = lesson;
  if (cue !== null && move !== null && check !== null) {
    appNotifier.show("This lesson is complete: it says when, what to do, and how to tell.");
    return;
  }
  const address = { path: file.path, ...anchorOf(note.lessons, lesson) };
  new CompleteModal(plugin.app, lesson, settings.showRemarks, (parts) => {
    void debrief.commands.completeLesson(address, parts);
  }).open();
}
