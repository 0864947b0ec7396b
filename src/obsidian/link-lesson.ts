/** From a lesson to a link: asks for the person, then lets the application write. */
import type { App as Obsidian, Editor, TFile } from "obsidian";
import type { LessonAddress } from "../app/commands/lesson-address";
import type { App } from "../app/create-app";
import { anchorOf } from "../core/edit/lessons/lesson-anchor";
import { lessonsAt, nearestTo } from "../core/lesson-at";
import { parseNote } from "../core/parse/parse-note";
import { appNotifier } from "./app-ports";
import { type Picked, PersonPrompt } from "./person-prompt";

/** Asks who the lesson is to be linked to, and links it. */
export async function askForPerson(
  obsidian: Obsidian,
  app: App,
  lesson: LessonAddress,
): Promise<void> {
  const picked = await pickPerson(obsidian, app);
  if (picked === null) return;
  if (picked.kind === "create") await app.commands.linkNewPerson(lesson, picked.name);
  else await app.commands.linkPerson(lesson, picked);
}

/**
 * Asks for a person; null where nobody was picked. Waits for the first reading: before its end nobody
 * can say who has a note.
 */
export async function pickPerson(obsidian: Obsidian, app: App): Promise<Picked | null> {
  if (app.store.get().phase === "reading") {
    appNotifier.show("Your notes are still being read. The people appear in a moment.");
    await app.whenReady;
  }
  const { everyone } = app.snapshot().people;
  return new Promise((resolve) => {
    new PersonPrompt(obsidian, everyone, resolve).open();
  });
}

/** Links the lesson under the cursor, as the editor has it at this moment. */
export function linkLessonAtCursor(
  obsidian: Obsidian,
  app: App,
  editor: Editor,
  file: TFile,
): void {
  const text = editor.getValue();
  const cursor = editor.getCursor();
  const note = parseNote(file.path, text, app.settings());
  const lesson = nearestTo(lessonsAt(note, text, cursor.line + 1), editor.posToOffset(cursor));
  if (lesson === null) {
    appNotifier.show("There is no lesson in this line. Put the cursor on one and try again.");
    return;
  }
  void askForPerson(obsidian, app, { path: file.path, ...anchorOf(note.lessons, lesson) });
}
