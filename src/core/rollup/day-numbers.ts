/**
 * Counting with calendar days: a day is a number of days since 1 January 1970, in no time zone. All
 * take days as notes have them, `YYYY-MM-DD`, years 1 to 9999; what is none of them gives no figure
 * that means something.
 */

/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;
/** Days of 400 years: then the calendar begins anew. */
const CYCLE = 146_097;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const FIRST_WEEKDAY = 3;

export function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  // March is the first month, so that the leap day is the last of its year.
  const years = month > 2 ? year : year - 1;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const months = (month + 9) % 12;
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + day - 1 - EPOCH;
}

/** The day of a number: `dayNumber` the other way round. */
export function dateOfNumber(number: number): string {
  const days = number + EPOCH;
  const cycle = Math.floor(days / CYCLE);
  const rest = days - cycle * CYCLE;
  const years = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const ofYear = rest - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const months = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * months + 2) / 5) + 1;
  const month = months < 10 ? months + 3 : months - 9;
  const year = years + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day that lies so many days later; earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return dateOfNumber(dayNumber(date) + days);
}

/** Monday of the week. */
export function mondayOf(date: string): string {
  const number = dayNumber(date);
  return dateOfNumber(number - weekday(number));
}

/** `2026-W20`: a week belongs to the year of its Thursday, as ISO 8601 has it. */
export function weekOf(date: string): string {
  const number = dayNumber(date);
  const thursday = number - weekday(number) + 3;
  const year = dateOfNumber(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${pad(week, 2)}`;
}

/** `YYYY-MM` of so many months up to that of the day, oldest first. */
export function monthsUpTo(date: string, count: number): readonly string[] {
  const last = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, i) => {
    const index = last - count + 1 + i;
    return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}`;
  });
}

/** 0 for Monday to 6 for Sunday. */
function weekday(number: number): number {
  return (((number + FIRST_WEEKDAY) % 7) + 7) % 7;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
