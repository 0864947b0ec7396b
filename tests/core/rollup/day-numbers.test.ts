import { utc } from "@date-fns/utc";
import { addDays as addDaysTo, differenceInCalendarDays, format, parseISO } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateOfNumber,
  dayNumber,
  mondayOf,
  monthsUpTo,
  weekOf,
} from "../../../src/core/rollup/day-numbers";
import { HALF_LIFE, momentumOf } from "../../../src/core/rollup/momentum";
import { daysOf, isWithin, readPeriod, writePeriod } from "../../../src/core/rollup/period";

const day = (text: string): Date => parseISO(text, { in: utc });
const write = (date: Date): string => format(date, "yyyy-MM-dd", { in: utc });

/** Any day of the years 1 to 9999. */
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map(dateOfNumber);

describe("day numbers", () => {
  it("begin on 1 January 1970", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("2000-03-01") - dayNumber("2000-02-28")).toBe(2);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("0001-01-01", 0)).toBe("0001-01-01");
  });

  it("count, add and name weeks as the library of dates does", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(dateOfNumber(dayNumber(date))).toBe(date);
        if (date < "0200" || date > "9700") return;
        expect(addDays(date, days)).toBe(write(addDaysTo(day(date), days)));
        expect(dayNumber(date)).toBe(differenceInCalendarDays(day(date), day("1970-01-01")));
        expect(weekOf(date)).toBe(format(day(date), "RRRR-'W'II", { in: utc }));
        expect(format(day(mondayOf(date)), "i", { in: utc })).toBe("1");
        expect(weekOf(mondayOf(date))).toBe(weekOf(date));
      }),
      { numRuns: 300 },
    );
  });

  it("name months across the turn of a year", () => {
    expect(monthsUpTo("2026-02-16", 4)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });
});

describe("periods", () => {
  it.each([
    ["last-7-days", "2026-05-10", "2026-05-16"],
    ["last-30-days", "2026-04-17", "2026-05-16"],
    ["last-90-days", "2026-02-16", "2026-05-16"],
    ["last-12-months", "2025-06-01", "2026-05-16"],
    ["this-month", "2026-05-01", "2026-05-16"],
    ["this-year", "2026-01-01", "2026-05-16"],
    ["last-year", "2025-01-01", "2025-12-31"],
  ] as const)("%s begins %s and ends %s", (name, from, to) => {
    expect(daysOf(name, "2026-05-16")).toEqual({ from, to });
    expect(readPeriod(writePeriod(name))).toBe(name);
  });

  it.each([
    ["2026-01-01 to 2026-03-31", { from: "2026-01-01", to: "2026-03-31" }],
    ["from 2026-01-01", { from: "2026-01-01", to: null }],
    ["Until  2026-03-31", { from: null, to: "2026-03-31" }],
    ["2026-05-09", { from: "2026-05-09", to: "2026-05-09" }],
    ["2026-03-31 to 2026-01-01", null],
    ["2026-02-30", null],
    ["someday", null],
    ["", null],
  ])("reads %j", (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it("hold both of their days, and nothing without a day", () => {
    const days = { from: "2026-01-01", to: "2026-01-31" };
    expect(isWithin("2026-01-01", days)).toBe(true);
    expect(isWithin("2026-01-31", days)).toBe(true);
    expect(isWithin("2026-02-01", days)).toBe(false);
    expect(isWithin(null, { from: null, to: "9999-12-31" })).toBe(false);
  });
});

describe("momentumOf", () => {
  const on = (...dates: readonly (string | null)[]) => dates.map((date) => ({ date }));

  it("counts a lesson of today once, and half of it after the half life", () => {
    expect(momentumOf(on("2026-05-16"), "2026-05-16")).toBe(1);
    expect(momentumOf(on(addDays("2026-05-16", -HALF_LIFE)), "2026-05-16")).toBe(0.5);
    expect(momentumOf(on("2026-06-16"), "2026-05-16")).toBe(1);
    expect(momentumOf(on(null), "2026-05-16")).toBe(0);
  });

  it("puts three times this month before six times last year", () => {
    const now = on("2026-05-01", "2026-05-08", "2026-05-15");
    const then = on(
      "2025-04-01",
      "2025-05-01",
      "2025-06-01",
      "2025-07-01",
      "2025-07-09",
      "2025-08-01",
    );
    expect(momentumOf(now, "2026-05-16")).toBeGreaterThan(momentumOf(then, "2026-05-16"));
  });
});
