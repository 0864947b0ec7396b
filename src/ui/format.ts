/** Numbers and days in the person's own language. */
import { utcStart } from "./calendar";

export interface Format {
  number(value: number): string;
  /** "3 notes", "1 note". */
  count(value: number, one: string, many: string): string;
  /** "9 May" in the year of today, else "20 Nov 2025". What is no date is shown as it is. */
  date(date: string): string;
  /** "Jun 2025" of `2025-06`. */
  month(month: string): string;
  /** "Jun" of `2025-06`. */
  shortMonth(month: string): string;
}

export function createFormat(locale: string, today: string): Format {
  const numbers = new Intl.NumberFormat(locale);
  // Calendar days are formatted in UTC from their start in UTC: no zone moves them.
  const thisYear = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const otherYear = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const month = new Intl.DateTimeFormat(locale, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const year = today.slice(0, 4);

  function write(formatter: Intl.DateTimeFormat, date: string): string {
    const start = utcStart(date);
    return start === null ? date : formatter.format(start);
  }

  return {
    number: (value) => numbers.format(value),
    count: (value, one, many) => `${numbers.format(value)} ${value === 1 ? one : many}`,
    date: (date) => write(date.slice(0, 4) === year ? thisYear : otherYear, date),
    month: (name) => write(month, `${name}-01`),
    shortMonth: (name) => write(shortMonth, `${name}-01`),
  };
}
