/**
 * Dates written by the tokens of moment, which the app's own templates use, through date-fns. The
 * calendar date is read and written in UTC, so no time zone can move it. Names are English.
 */
import { utc } from "@date-fns/utc";
import { format, getDay, isValid, parseISO } from "date-fns";

/** Tokens of moment to those of date-fns. */
const DATE_FNS: ReadonlyMap<string, string> = new Map([
  ["YYYY", "yyyy"],
  ["YY", "yy"],
  ["Q", "Q"],
  ["Qo", "Qo"],
  ["MMMM", "MMMM"],
  ["MMM", "MMM"],
  ["MM", "MM"],
  ["Mo", "Mo"],
  ["M", "M"],
  ["DDDD", "DDD"],
  ["DDD", "D"],
  ["Do", "do"],
  ["DD", "dd"],
  ["D", "d"],
  ["dddd", "EEEE"],
  ["ddd", "EEE"],
  ["dd", "EEEEEE"],
  ["E", "i"],
  ["GGGG", "RRRR"],
  ["WW", "II"],
  ["W", "I"],
  ["HH", "HH"],
  ["H", "H"],
  ["hh", "hh"],
  ["h", "h"],
  ["kk", "kk"],
  ["k", "k"],
  ["mm", "mm"],
  ["m", "m"],
  ["ss", "ss"],
  ["s", "s"],
  ["A", "aa"],
  ["a", "aaa"],
]);

/** Tokens, the longest first; what stands in brackets is text. */
const TOKENS =
  /\[([^[\]]*)\]|YYYY|YY|Qo|Q|MMMM|MMM|MM|Mo|M|DDDD|DDD|Do|DD|D|dddd|ddd|dd|d|E|GGGG|WW|W|HH|H|hh|h|kk|k|mm|m|ss|s|A|a/g;

/**
 * Writes a day and a time as `pattern` says; characters that are no token stay. Seconds are 00.
 *
 * @param date `YYYY-MM-DD`; the pattern itself comes back for anything else
 * @param time `HH:mm`
 */
export function formatMoment(pattern: string, date: string, time: string): string {
  const moment = parseISO(`${date}T${time}`, { in: utc });
  if (!isValid(moment)) return pattern;
  return pattern.replace(TOKENS, (token: string, text: string | undefined) => {
    if (text !== undefined) return text;
    // The number of the weekday from Sunday: date-fns counts from 1, or from Monday.
    if (token === "d") return String(getDay(moment, { in: utc }));
    const options = { in: utc, useAdditionalDayOfYearTokens: true };
    return format(moment, DATE_FNS.get(token) ?? token, options);
  });
}
