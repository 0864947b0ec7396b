/** Where the person's daily notes are, as the host has it set. */
import type { DailyNotes } from "../core/quick/daily-note";

export interface DailyNotesSource {
  /** The settings as they are now; the host's own defaults where there are none. */
  read(): Promise<DailyNotes>;
}
