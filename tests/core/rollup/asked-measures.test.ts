import { describe, expect, it } from "vitest";
import { readAskedLeast, readAskedPeriod } from "../../../src/core/rollup/asked-measures";

describe("a period that is typed", () => {
  it.each([
    ["2026-01-01", "2026-03-31", { from: "2026-01-01", to: "2026-03-31" }],
    ["2026-01-01", "", { from: "2026-01-01", to: null }],
    [" ", "2026-03-31", { from: null, to: "2026-03-31" }],
    ["2026-02-02", "2026-02-02", { from: "2026-02-02", to: "2026-02-02" }],
  ])("from %j to %j is taken", (from, to, value) => {
    expect(readAskedPeriod(from, to)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "", "Choose at least one day."],
    ["2026-03-31", "2026-01-01", "The last day lies before the first."],
    ["2026-02-30", "", "“2026-02-30” is not a day."],
    ["", "tomorrow", "“tomorrow” is not a day."],
  ])("from %j to %j is refused: %s", (from, to, reason) => {
    expect(readAskedPeriod(from, to)).toEqual({ ok: false, reason });
  });
});

describe("a least number of repeats that is typed", () => {
  it.each([
    ["1", 1],
    [" 7 ", 7],
    ["99", 99],
  ])("%j is taken", (text, value) => {
    expect(readAskedLeast(text)).toEqual({ ok: true, value });
  });

  it.each(["", "0", "100", "-2", "2.5", "two", "1e1", "9999"])("%j is refused", (text) => {
    expect(readAskedLeast(text)).toEqual({
      ok: false,
      reason: "Write a whole number from 1 to 99.",
    });
  });
});
