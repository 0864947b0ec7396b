/** The settings of the app's own daily notes, from the file that the app keeps them in. */
import type { App } from "obsidian";
import { readDailyNotes, USUAL_DAILY_NOTES } from "../core/quick/daily-note";
import type { DailyNotesSource } from "../ports/daily-notes";
import { readConfig } from "./read-config";

export function appDailyNotes(app: App): DailyNotesSource {
  return {
    async read() {
      const stored = await readConfig(app, "daily-notes.json");
      return stored === null ? USUAL_DAILY_NOTES : readDailyNotes(stored);
    },
  };
}
