/**
 * Dates written by the tokens of moment, which the app's own templates use. Everything is computed
 * from the calendar date as a string: no instant, so no time zone can move it. Names are English.
 */
import { isDay } from "../dates";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Tokens, the longest first; what stands in brackets is text. */
const TOKENS =
  /\[([^[\]]*)\]|YYYY|YY|Qo|Q|MMMM|MMM|MM|Mo|M|DDDD|DDD|Do|DD|D|dddd|ddd|dd|d|E|GGGG|GG|WW|W|HH|H|hh|h|kk|k|mm|m|ss|s|A|a/g;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * Writes a day and a time as `format` says; characters that are no token stay. Seconds are 00.
 *
 * @param date `YYYY-MM-DD`; the format itself comes back for anything else
 * @param time `HH:mm`
 */
export function formatMoment(format: string, date: string, time: string): string {
  const parts = partsOf(date, time);
  if (parts === null) return format;
  return format.replace(TOKENS, (token: string, text: string | undefined) => {
    return text ?? writeToken(token, parts);
  });
}

function writeToken(token: string, parts: Parts): string {
  const { year, month, day, hour, minute } = parts;
  const weekday = weekdayOf(parts);
  const hour12 = hour % 12 === 0 ? 12 : hour % 12;
  switch (token) {
    case "YYYY":
      return pad(year, 4);
    case "YY":
      return pad(year % 100, 2);
    case "Q":
      return String(quarterOf(month));
    case "Qo":
      return ordinal(quarterOf(month));
    case "MMMM":
      return MONTHS[month - 1] ?? "";
    case "MMM":
      return (MONTHS[month - 1] ?? "").slice(0, 3);
    case "MM":
      return pad(month, 2);
    case "Mo":
      return ordinal(month);
    case "M":
      return String(month);
    case "DDDD":
      return pad(dayOfYear(parts), 3);
    case "DDD":
      return String(dayOfYear(parts));
    case "DD":
      return pad(day, 2);
    case "Do":
      return ordinal(day);
    case "D":
      return String(day);
    case "dddd":
      return WEEKDAYS[weekday] ?? "";
    case "ddd":
      return (WEEKDAYS[weekday] ?? "").slice(0, 3);
    case "dd":
      return (WEEKDAYS[weekday] ?? "").slice(0, 2);
    case "d":
      return String(weekday);
    case "E":
      return String(isoWeekday(weekday));
    case "GGGG":
      return pad(isoWeek(parts).year, 4);
    case "GG":
      return pad(isoWeek(parts).year % 100, 2);
    case "WW":
      return pad(isoWeek(parts).week, 2);
    case "W":
      return String(isoWeek(parts).week);
    case "HH":
      return pad(hour, 2);
    case "H":
      return String(hour);
    case "hh":
      return pad(hour12, 2);
    case "h":
      return String(hour12);
    case "kk":
      return pad(hour === 0 ? 24 : hour, 2);
    case "k":
      return String(hour === 0 ? 24 : hour);
    case "mm":
      return pad(minute, 2);
    case "m":
      return String(minute);
    case "ss":
      return "00";
    case "s":
      return "0";
    case "A":
      return hour < 12 ? "AM" : "PM";
    case "a":
      return hour < 12 ? "am" : "pm";
    default:
      return token;
  }
}

function partsOf(date: string, time: string): Parts | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const [, hour = "0", minute = "0"] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
  };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const last = teen ? 0 : value % 10;
  return `${value}${last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th"}`;
}

function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

/** Days since 0000-03-01 in the Gregorian calendar, years counted from March. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((m * 306 + 5) / 10) + day - 1;
}

/** 0 for Sunday; 0000-03-01 was a Wednesday. */
function weekdayOf({ year, month, day }: Pick<Parts, "year" | "month" | "day">): number {
  return (dayNumber(year, month, day) + 3) % 7;
}

/** 1 for Monday to 7 for Sunday. */
function isoWeekday(weekday: number): number {
  return weekday === 0 ? 7 : weekday;
}

function dayOfYear({ year, month, day }: Parts): number {
  return dayNumber(year, month, day) - dayNumber(year, 1, 1) + 1;
}

/** The week of ISO 8601: it belongs to the year that holds its Thursday. */
function isoWeek(parts: Parts): { readonly year: number; readonly week: number } {
  const thursday = dayOfYear(parts) + 4 - isoWeekday(weekdayOf(parts));
  const before = daysIn(parts.year - 1);
  if (thursday < 1) return { year: parts.year - 1, week: Math.ceil((thursday + before) / 7) };
  const here = daysIn(parts.year);
  return thursday > here
    ? { year: parts.year + 1, week: 1 }
    : { year: parts.year, week: Math.ceil(thursday / 7) };
}

function daysIn(year: number): number {
  return dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);
}
