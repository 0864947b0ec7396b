/**
 * Dates written by the tokens of moment, which the app's own templates use, through date-fns. The
 * calendar date is read and written in UTC, so no time zone can move it. Names are English.
 */
import { utc } from "@date-fns/utc";
import { format, getDay, isValid, parseISO } from "date-fns";

/** Tokens of moment to those of date-fns. */
const DATE_FNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    YYYY: "yyyy",
    YY: "yy",
    Q: "Q",
    Qo: "Qo",
    MMMM: "MMMM",
    MMM: "MMM",
    MM: "MM",
    Mo: "Mo",
    M: "M",
    DDDD: "DDD",
    DDDo: "Do",
    DDD: "D",
    Do: "do",
    DD: "dd",
    D: "d",
    dddd: "EEEE",
    ddd: "EEE",
    dd: "EEEEEE",
    E: "i",
    GGGG: "RRRR",
    WW: "II",
    Wo: "Io",
    W: "I",
    gggg: "YYYY",
    gg: "YY",
    ww: "ww",
    wo: "wo",
    w: "w",
    HH: "HH",
    H: "H",
    hh: "hh",
    h: "h",
    kk: "kk",
    k: "k",
    mm: "mm",
    m: "m",
    ss: "ss",
    s: "s",
    A: "aa",
    a: "aaa",
  }),
);

/** What stands for a whole date or time, in the order in which English writes them. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ["LT", "h:mm A"],
  ["LTS", "h:mm:ss A"],
  ["L", "MM/DD/YYYY"],
  ["LL", "MMMM D, YYYY"],
  ["LLL", "MMMM D, YYYY h:mm A"],
  ["LLLL", "dddd, MMMM D, YYYY h:mm A"],
  ["l", "M/D/YYYY"],
  ["ll", "MMM D, YYYY"],
  ["lll", "MMM D, YYYY h:mm A"],
  ["llll", "ddd, MMM D, YYYY h:mm A"],
]);

/** Tokens, the longest first; what stands in brackets is text. */
const TOKENS =
  /\[([^[\]]*)\]|YYYY|YY|Qo|Q|MMMM|MMM|MM|Mo|M|DDDD|DDDo|DDD|Do|DD|D|dddd|ddd|dd|do|d|e|E|GGGG|GG|gggg|gg|WW|Wo|W|ww|wo|w|HH|H|hh|h|kk|k|mm|m|ss|s|S+|A|a|LTS|LT|L{1,4}|l{1,4}/g;

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
    const whole = WHOLE.get(token);
    return whole === undefined ? writeToken(token, moment) : formatMoment(whole, date, time);
  });
}

function writeToken(token: string, moment: Date): string {
  // The number of the weekday from Sunday: date-fns counts from 1, or from Monday.
  const weekday = getDay(moment, { in: utc });
  if (token === "d" || token === "e") return String(weekday);
  if (token === "do") return `${weekday}${["th", "st", "nd", "rd"][weekday] ?? "th"}`;
  if (token === "GG") return writeToken("GGGG", moment).slice(-2);
  if (token.startsWith("S")) return "0".repeat(token.length);
  return format(moment, DATE_FNS.get(token) ?? token, {
    in: utc,
    useAdditionalDayOfYearTokens: true,
    useAdditionalWeekYearTokens: true,
  });
}
