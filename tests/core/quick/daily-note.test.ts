import { describe, expect, it } from "vitest";
import { dailyNotePath, readDailyNotes } from "../../../src/core/quick/daily-note";

describe("today's note", () => {
  it.each([
    [null, "2026-05-16.md"],
    [{}, "2026-05-16.md"],
    [{ format: "", folder: "" }, "2026-05-16.md"],
    [{ folder: "Daily" }, "Daily/2026-05-16.md"],
    [{ folder: "/Daily/" }, "Daily/2026-05-16.md"],
    [{ folder: "Journal", format: "YYYY/MM/YYYY-MM-DD" }, "Journal/2026/05/2026-05-16.md"],
    [{ format: "dddd D MMMM YYYY" }, "Saturday 16 May 2026.md"],
    [{ folder: 3, format: ["x"] }, "2026-05-16.md"],
    ["nonsense", "2026-05-16.md"],
  ])("with the settings %j is %s", (stored, path) => {
    expect(dailyNotePath(readDailyNotes(stored), "2026-05-16", "10:00")).toBe(path);
  });
});
