import { expect, test } from "vitest";
import { dayOfPath, readDay, wallTimeOf } from "../../src/core/dates";

test.each([
  ["2026-03-09", "2026-03-09"],
  [" 2026-03-09T23:59:59+12:00 ", "2026-03-09"],
  ["2026-03-09 10:30", "2026-03-09"],
  ["[[Daily/2026-03-09|Monday]]", "2026-03-09"],
  ["2024-02-29", "2024-02-29"],
  ["2024-02-30", null],
  ["2023-02-29", null],
  ["1900-02-29", null],
  ["2026-13-01", null],
  ["0000-01-01", null],
  ["2026-3-9", null],
  ["09/03/2026", null],
  ["2026-03-091", null],
  ["", null],
])("%j is the day %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ["Debriefs/2026/2026-03-09 Refund call.md", "2026-03-09"],
  ["2026-03-09.md", "2026-03-09"],
  ["2026-02-30 No day.md", null],
  ["2026-03-09/Note.md", null],
  ["Refund 2026-03-09.md", null],
])("the file name of %s gives %s", (path, day) => {
  expect(dayOfPath(path)).toBe(day);
});

test("a wall time is written with leading zeros, in the zone of the wall", () => {
  expect(wallTimeOf(new Date(987, 0, 2, 3, 4))).toEqual({ date: "0987-01-02", time: "03:04" });
});
