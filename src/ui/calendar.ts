/** Positions of calendar days in the last twelve months. Everything starts from a given today. */
import { addDays, dayNumber as numberOf, monthsUpTo } from "../core/rollup/day-numbers";

const MILLISECONDS_A_DAY = 86_400_000;

/** Twelve calendar months, the current one included: the same window for every strip and chart. */
export interface TwelveMonths {
  /** `YYYY-MM`, oldest first. */
  readonly months: readonly string[];
  /** Day numbers of the first day of the first month and the last day of the last one. */
  readonly first: number;
  readonly last: number;
}

/** Days since 1 January 1970; null for a text that does not start with `YYYY-MM-DD`. */
export function dayNumber(date: string): number | null {
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? numberOf(date) : null;
}

/** The instant of a calendar day's start in UTC, for formatting in UTC and nothing else. */
export function utcStart(date: string): Date | null {
  const day = dayNumber(date);
  return day === null ? null : new Date(day * MILLISECONDS_A_DAY);
}

export function twelveMonths(today: string): TwelveMonths {
  const months = monthsUpTo(dayNumber(today) === null ? "1970-01-01" : today, 12);
  const [oldest = "", newest = ""] = [months[0], months.at(-1)];
  // No month is longer, so this is a day of the next one.
  const next = addDays(`${newest}-01`, 31).slice(0, 7);
  return { months, first: numberOf(`${oldest}-01`), last: numberOf(`${next}-01`) - 1 };
}
