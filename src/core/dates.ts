/**
 * Calendar dates as strings `YYYY-MM-DD`. They are never turned into an instant, so no time zone
 * and no clock change can move one by a day.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T\s])/;
const DAY_AT_START = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/**
 * The day a property value names: `2026-03-09`, alone, with a time after `T` or a space, or as a
 * link `[[2026-03-09]]`. Null for everything else, also for a day that no calendar has.
 */
export function readDay(value: string): string | null {
  const trimmed = value.trim();
  const link = /^\[\[([^\]|#]+)/.exec(trimmed);
  const plain = link?.[1] ?? trimmed;
  return toDay(DAY.exec(plain.slice(plain.lastIndexOf("/") + 1)));
}

/** The day at the start of a note's file name (`2026-03-09 Refund call.md`), or null. */
export function dayOfPath(path: string): string | null {
  return toDay(DAY_AT_START.exec(path.slice(path.lastIndexOf("/") + 1)));
}

/** True for a day of the Gregorian calendar, years 1 to 9999. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** What a clock on the wall shows at an instant, as `YYYY-MM-DD` and `HH:mm`, in the local zone. */
export function wallTimeOf(now: Date): { readonly date: string; readonly time: string } {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = String(now.getFullYear()).padStart(4, "0");
  return {
    date: `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
  };
}

function toDay(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
