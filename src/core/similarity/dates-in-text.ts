/**
 * Days and months that say when something happened: they must not make two lessons alike. A day of
 * the week that a rule is about ("never deploy on Friday", "on Mondays") stays.
 */
import { isDay } from "../dates";
import { MONTHS, WEEKDAYS, type Named } from "./calendar-words";
import { isPast } from "./irregular";
import { tableOf } from "./word-table";
import type { Word } from "./words";

/** `2026-03-09`, also with a time, `2026/3/9`, `2026.03.09`. */
const YEAR_FIRST = /\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+Z?)?\b/gu;
/** `09.03.2026`, `9/3/2026`, `3/9/26`; with two digits of the year only `03` beside points. */
const YEAR_LAST = /\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\b(?!\.\d)/gu;
/** `9.3.` as German writes it behind `am`, `vom`, `zum`. */
const SHORT = /\b(am|vom|zum|bis|seit)\s+\d{1,2}\.\s?\d{1,2}\.(?!\d)/giu;

/** Takes text out that is a date in digits; other numbers stay. Linear. */
export function dropNumericDates(text: string): string {
  if (!/\d[-/.]\s?\d/u.test(text)) return text;
  return text
    .replace(YEAR_FIRST, (all: string, year: string, _: string, month: string, day: string) =>
      isDay(Number(year), Number(month), Number(day)) ? " " : all,
    )
    .replace(YEAR_LAST, (all: string, a: string, mark: string, b: string, year: string) =>
      isLastDate(a, mark, b, year) ? " " : all,
    )
    .replace(SHORT, " ");
}

/** Either order of day and month; `3.1.18` is rather a version, `03.01.18` a day. */
function isLastDate(a: string, mark: string, b: string, year: string): boolean {
  if (year.length === 2 && (mark === "-" || (mark === "." && (a.length < 2 || b.length < 2)))) {
    return false;
  }
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return isDay(full, Number(a), Number(b)) || isDay(full, Number(b), Number(a));
}

/** Words of rules: beside one of them a bare "on Friday" is what the rule is about. */
const HABITS = tableOf(`
  never always every each avoid dont no not nie niemals immer jede jeden jedem kein keine keinen nunca
  siempre cada jamais toujours chaque pas mai sempre ogni nooit altijd elke geen aldrig aldri aldrig
  alltid altid inga ingen никогда всегда каждый каждую
`);

/**
 * What a text does with a day: a rule keeps it, a story does not. "On Sunday" in a text that is
 * neither ("Buy the groceries on Sunday") is every Sunday; other languages say that otherwise.
 */
type Habit = "rule" | "story" | "open";

/** Between day, month and year. */
const LINKS = tableOf("of the de del di do da den der");

/** Before a day of the month, whatever the language. */
const DAY_LEADS = tableOf(`
  on the since until by from last next this am den dem vom seit bis zum el del desde le du depuis il dal no em na op
  sinds den på siden fra с до
`);

/** Months that are other words in small letters. */
const NEEDS_CAPITAL = tableOf("may march");

/**
 * Takes words in order, gives those that are part of no date. A date is a month with a day or a
 * year; a month or a day of the week behind the words that make it one ("in March", "last Tuesday",
 * "el lunes", "lundi dernier"). The same list comes back where there is none. Linear.
 */
export function dropDates(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ folded }) => MONTHS.has(folded) || WEEKDAYS.has(folded))) return words;
  const habit: Habit = words.some(({ folded }) => HABITS.has(folded))
    ? "rule"
    : words.some(({ folded }) => isPast(folded))
      ? "story"
      : "open";
  const kept: Word[] = [];
  let at = 0;
  while (at < words.length) {
    const end = dateEnd(words, at, habit);
    const word = words[at];
    if (end > at) {
      at = end;
    } else {
      if (word !== undefined) kept.push(word);
      at++;
    }
  }
  return kept;
}

/** Where the date ends that begins at `at`; `at` where none does. */
function dateEnd(words: readonly Word[], at: number, habit: Habit): number {
  const folded = (i: number): string => words[i]?.folded ?? "";
  // At most two words lead to a date: "on the", "am letzten", "en el".
  for (let lead = 2; lead >= 0; lead--) {
    const start = at + lead;
    const leads = words.slice(at, start).map((word) => word.folded);
    const weekday = WEEKDAYS.get(folded(start));
    const dayLeads = leads.every((word) => DAY_LEADS.has(word) || isLead(weekday, word));
    if (dayLeads) {
      const day = weekday === undefined ? start : start + 1;
      const after = LINKS.has(folded(day)) ? day + 1 : day;
      const end = Math.max(dayMonthEnd(words, day), dayMonthEnd(words, after));
      if (end > 0) return end;
    }
    const month = monthAt(words, start);
    if (month !== undefined) {
      const year = yearEnd(words, start + 1);
      const isLed = lead > 0 && leads.every((word) => isLead(month, word));
      if (year > start + 1 && (lead === 0 || isLed)) return year;
      if (isLed && (habit !== "rule" || leads.some(isDefinite))) return start + 1;
    }
    if (weekday !== undefined && !weekday.short) {
      const trails = weekday.trails.has(folded(start + 1)) ? start + 2 : start + 1;
      const isLed = lead > 0 && leads.every((word) => isLead(weekday, word));
      const isBare = lead === 0 && weekday.bare && !weekday.habits.has(folded(at - 1));
      const isDated = trails > start + 1 || leads.some(isDefinite);
      const isOpen = habit === "story" || (habit === "open" && !leads.includes("on"));
      if ((isLed || isBare || lead === 0) && isDated) return trails;
      if ((isLed || isBare) && isOpen) return trails;
    }
  }
  return at;
}

const DEFINITE = tableOf(
  "last past this next since until by letzten letzter letzte diesen este pasado ce questo scorso vorige afgelopen förra sidste forrige прошлый прошлую прошлой прошлом",
);

function isDefinite(word: string): boolean {
  return DEFINITE.has(word);
}

function isLead(named: Named | undefined, word: string): boolean {
  return named?.leads.has(word) === true;
}

/** The end of "9 March", "9th of March", "March 9th", "March 9, 2026"; 0 where there is none. */
function dayMonthEnd(words: readonly Word[], at: number): number {
  const folded = (i: number): string => words[i]?.folded ?? "";
  if (isDayNumber(folded(at))) {
    let month = at + 1;
    while (month < at + 3 && LINKS.has(folded(month))) month++;
    return monthAt(words, month, true) === undefined ? 0 : yearEnd(words, month + 1);
  }
  if (monthAt(words, at, true) === undefined) return 0;
  const day = folded(at + 1) === "the" ? at + 2 : at + 1;
  return isDayNumber(folded(day)) ? yearEnd(words, day + 1) : 0;
}

function monthAt(words: readonly Word[], at: number, withShort = false): Named | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const month = MONTHS.get(word.folded);
  if (month === undefined || (month.short && !withShort)) return undefined;
  const isSmall = word.surface === word.folded;
  return NEEDS_CAPITAL.has(word.folded) && isSmall ? undefined : month;
}

/** Behind the year that stands at `at`, if one does. */
function yearEnd(words: readonly Word[], at: number): number {
  const year = LINKS.has(words[at]?.folded ?? "") ? at + 1 : at;
  return /^(?:19|20)\d\d$/u.test(words[year]?.folded ?? "") ? year + 1 : at;
}

function isDayNumber(word: string): boolean {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|e|º|ª)?$/u.exec(word)?.[1];
  return digits !== undefined && Number(digits) >= 1 && Number(digits) <= 31;
}
