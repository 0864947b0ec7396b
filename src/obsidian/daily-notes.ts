/** The settings of the app's own daily notes, from the file that the app keeps them in. */
import type { App } from "obsidian";
import { readDailyNotes, USUAL_DAILY_NOTES } from "../core/quick/daily-note";
import type { DailyNotesSource } from "../ports/daily-notes";

/** Read anew each time: the person may have changed them a moment ago. */
export function appDailyNotes({ vault }: App): DailyNotesSource {
  return {
    async read() {
      const path = `${vault.configDir}/daily-notes.json`;
      try {
        if (!(await vault.adapter.exists(path))) return USUAL_DAILY_NOTES;
        const stored: unknown = JSON.parse(await vault.adapter.read(path));
        return readDailyNotes(stored);
      } catch {
        // What cannot be read says nothing, and the app itself would start with its defaults.
        return USUAL_DAILY_NOTES;
      }
    },
  };
}
