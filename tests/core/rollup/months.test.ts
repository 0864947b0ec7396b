import { describe, expect, it } from "vitest";
import { countMonthKinds } from "../../../src/core/rollup/months";
import { aLesson, aNote } from "./builders";
import { rollupOf } from "./row-builders";

const notes = [
  aNote("May.md", { date: "2026-05-09", debrief: "setback", lessons: [aLesson("Ask first.")] }),
  aNote("Later.md", { date: "2026-05-30", debrief: "setback", lessons: [aLesson("Ask then.")] }),
  aNote("June.md", { date: "2026-06-01", debrief: null, lessons: [aLesson("Ask early.")] }),
  aNote("Undated.md", { debrief: "success", lessons: [aLesson("Ask once.")] }),
  aNote("Alone.md", { date: "2026-05-16", debrief: "success", lessons: [aLesson("Wait.")] }),
];
const rollup = rollupOf(notes, [["Ask first.", "Ask then.", "Ask early.", "Ask once."]]);

describe("the months of a rollup", () => {
  it("count lessons that repeat by kind, and neither those alone nor those without a day", () => {
    const months = new Map([
      ["2026-06", new Map([["", 1]])],
      ["2026-05", new Map([["setback", 2]])],
    ]);
    expect(countMonthKinds(rollup.rows)).toEqual(months);
    expect(rollup.totals.months).toEqual(months);
  });
});
