/** Positions of calendar days in the last twelve months. Everything starts from a given today. */

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
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_A_DAY;
}

/** The instant of a calendar day's start in UTC, for formatting in UTC and nothing else. */
export function utcStart(date: string): Date | null {
  const day = dayNumber(date);
  return day === null ? null : new Date(day * MILLISECONDS_A_DAY);
}

export function twelveMonths(today: string): TwelveMonths {
  const now = utcStart(today) ?? new Date(0);
  const index = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const months = Array.from({ length: 12 }, (_, i) => monthName(index - 11 + i));
  return {
    months,
    first: startOfMonth(index - 11),
    last: startOfMonth(index + 1) - 1,
  };
}

/** `index` counts months since the year 0. */
function monthName(index: number): string {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function startOfMonth(index: number): number {
  return Date.UTC(Math.floor(index / 12), index % 12, 1) / MILLISECONDS_A_DAY;
}
