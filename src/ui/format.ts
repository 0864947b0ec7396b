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
  const formatters = formattersOf(locale);
  const year = today.slice(0, 4);

  function write(name: keyof typeof DAY_STYLES, date: string): string {
    const start = utcStart(date);
    return start === null ? date : formatters.day(name).format(start);
  }

  const number = (value: number): string => formatters.number().format(value);
  return {
    number,
    count: (value, one, many) => `${number(value)} ${value === 1 ? one : many}`,
    date: (date) => write(date.slice(0, 4) === year ? "thisYear" : "otherYear", date),
    month: (name) => write("month", `${name}-01`),
    shortMonth: (name) => write("shortMonth", `${name}-01`),
  };
}

// Calendar days are formatted in UTC from their start in UTC: no zone moves them.
const DAY_STYLES = {
  thisYear: { day: "numeric", month: "short", timeZone: "UTC" },
  otherYear: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  month: { month: "short", year: "numeric", timeZone: "UTC" },
  shortMonth: { month: "short", timeZone: "UTC" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

interface Formatters {
  number(): Intl.NumberFormat;
  day(style: keyof typeof DAY_STYLES): Intl.DateTimeFormat;
}

const known = new Map<string, Formatters>();

/** Each is made when it is first used, once for every surface: making them takes milliseconds. */
function formattersOf(locale: string): Formatters {
  const found = known.get(locale);
  if (found !== undefined) return found;
  let numbers: Intl.NumberFormat | null = null;
  const days = new Map<keyof typeof DAY_STYLES, Intl.DateTimeFormat>();
  const made: Formatters = {
    number() {
      numbers ??= new Intl.NumberFormat(locale);
      return numbers;
    },
    day(style) {
      const before = days.get(style);
      if (before !== undefined) return before;
      const formatter = new Intl.DateTimeFormat(locale, DAY_STYLES[style]);
      days.set(style, formatter);
      return formatter;
    },
  };
  known.set(locale, made);
  return made;
}
