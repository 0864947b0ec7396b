/** A stretch of time that a person chooses: named ones move with today, others stay. */
import { readDay } from "../dates";
import { addDays, monthsUpTo } from "./day-numbers";

export const PERIOD_NAMES = [
  "last-7-days",
  "last-30-days",
  "last-90-days",
  "last-12-months",
  "this-month",
  "this-year",
  "last-year",
] as const;

export type PeriodName = (typeof PERIOD_NAMES)[number];

/** Both days are in it; null leaves that side open, and at most one of them is null. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

export type Period = PeriodName | DayRange;

/** The first and the last day of a period, seen from today. */
export function daysOf(period: Period, today: string): DayRange {
  if (typeof period !== "string") return period;
  const year = Number(today.slice(0, 4));
  switch (period) {
    case "last-7-days":
      return { from: addDays(today, -6), to: today };
    case "last-30-days":
      return { from: addDays(today, -29), to: today };
    case "last-90-days":
      return { from: addDays(today, -89), to: today };
    // Twelve calendar months, the current one included, as every strip and chart shows them.
    case "last-12-months":
      return { from: `${monthsUpTo(today, 12)[0] ?? today.slice(0, 7)}-01`, to: today };
    case "this-month":
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case "this-year":
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case "last-year": {
      const last = String(year - 1).padStart(4, "0");
      return { from: `${last}-01-01`, to: `${last}-12-31` };
    }
  }
}

/** A lesson without a day is in no period. */
export function isWithin(date: string | null, { from, to }: DayRange): boolean {
  if (date === null) return false;
  return (from === null || from <= date) && (to === null || date <= to);
}

/** `last 30 days`, `2026-01-01 to 2026-03-31`, `from 2026-01-01`, `until 2026-03-31`. */
export function writePeriod(period: Period): string {
  if (typeof period === "string") return period.replaceAll("-", " ");
  const { from, to } = period;
  if (from === null) return `until ${to ?? ""}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

/** Reads what `writePeriod` writes, and one day alone; null for everything else. */
export function readPeriod(text: string): Period | null {
  const words = text.trim().toLowerCase().split(/\s+/u);
  const name = PERIOD_NAMES.find((known) => known === words.join("-"));
  if (name !== undefined) return name;
  const [first = "", second = "", third = ""] = words;
  if (words.length === 1) return rangeOf(first, first);
  if (words.length === 2 && first === "from") return rangeOf(second, null);
  if (words.length === 2 && first === "until") return rangeOf(null, second);
  return words.length === 3 && second === "to" ? rangeOf(first, third) : null;
}

/** Null where a side is no day of the calendar, both are open, or the end lies before the start. */
export function rangeOf(from: string | null, to: string | null): DayRange | null {
  if (from === null && to === null) return null;
  if ((from !== null && readDay(from) !== from) || (to !== null && readDay(to) !== to)) return null;
  return from !== null && to !== null && to < from ? null : { from, to };
}
