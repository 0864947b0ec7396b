/** Measures that a person types: what they mean, or what is wrong with them, in one sentence. */
import { readDay } from "../dates";
import { type DayRange, rangeOf } from "./period";
import { isLeast, MOST_LEAST } from "./state";

export type Asked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Days as `YYYY-MM-DD`; one that is left empty leaves its side open. */
export function readAskedPeriod(from: string, to: string): Asked<DayRange> {
  const [start, end] = [from.trim(), to.trim()];
  if (start === "" && end === "") return refuse("Choose at least one day.");
  for (const day of [start, end]) {
    if (day !== "" && readDay(day) !== day) return refuse(`“${day}” is not a day.`);
  }
  const range = rangeOf(start === "" ? null : start, end === "" ? null : end);
  return range === null
    ? refuse("The last day lies before the first.")
    : { ok: true, value: range };
}

export function readAskedLeast(text: string): Asked<number> {
  const least = /^\s*\d{1,3}\s*$/u.test(text) ? Number(text) : null;
  return isLeast(least)
    ? { ok: true, value: least }
    : refuse(`Write a whole number from 1 to ${MOST_LEAST}.`);
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
