/** Where today's note is, by the settings of the app's own daily notes. */
import { formatMoment } from "../templates/moment-format";

/** As `daily-notes.json` of the app keeps them. */
export interface DailyNotes {
  /** `""` for the vault's own folder. */
  readonly folder: string;
  /** Tokens of moment; slashes in it make folders. */
  readonly format: string;
  /** Path of the template, with or without `.md`; `""` for none. */
  readonly template: string;
}

export const USUAL_DAILY_NOTES: DailyNotes = { folder: "", format: "YYYY-MM-DD", template: "" };

/** Takes any stored value; what is missing or of another type has the app's own default. */
export function readDailyNotes(stored: unknown): DailyNotes {
  const text = (key: keyof DailyNotes) => {
    if (typeof stored !== "object" || stored === null) return "";
    const value: unknown = Object.getOwnPropertyDescriptor(stored, key)?.value;
    return typeof value === "string" ? value.trim() : "";
  };
  const format = text("format");
  return {
    folder: text("folder").replace(/^\/+|\/+$/gu, ""),
    format: format === "" ? USUAL_DAILY_NOTES.format : format,
    template: text("template"),
  };
}

/** Path of the note of a day: as the app names it, and not yet checked for a vault. */
export function dailyNotePath({ folder, format }: DailyNotes, date: string, time: string): string {
  const name = `${formatMoment(format, date, time)}.md`;
  return folder === "" ? name : `${folder}/${name}`;
}
