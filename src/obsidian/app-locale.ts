/** The person's own language, for words that the app does not write itself. */
import { getLanguage } from "obsidian";

/** BCP 47 tag: the app's language, in the form that the system prefers, en-GB where that is an English. */
export function localeOf(win: Window): string {
  const language = getLanguage();
  const preferred = win.navigator.language;
  return preferred.startsWith(`${language}-`) ? preferred : language;
}

/** "9 May 2026" of a calendar day; what is no day is shown as it is. */
export function dayInWords(date: string, win: Window): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(start)) return date;
  // From its start in UTC, formatted in UTC: no zone moves it.
  const style = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(localeOf(win), style).format(start);
}
