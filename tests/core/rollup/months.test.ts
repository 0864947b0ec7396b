import { describe, expect, it } from "vitest";
import { countMonths } from "../../../src/core/rollup/months";
import { aLesson, aNote } from "./builders";
import { rollupOf } from "./row-builders";

const notes = [
  aNote("May.md", { date: "2026-05-09", debrief: "setback", lessons: [aLesson("Ask first.")] }),
  aNote("Later.md", {
    date: "2026-05-30",
    debrief: "conversation",
    outcome: "unresolved",
    lessons: [aLesson("Ask then.")],
  }),
  aNote("June.md", { date: "2026-06-01", debrief: null, lessons: [aLesson("Ask early.")] }),
  aNote("Undated.md", { debrief: "success", lessons: [aLesson("Ask once.")] }),
  aNote("Alone.md", { date: "2026-05-16", debrief: "success", lessons: [aLesson("Wait.")] }),
];
const rollup = rollupOf(notes, [["Ask first.", "Ask then.", "Ask early.", "Ask once."]]);
const NONE = { setback: 0, success: 0, observed: 0, other: 0 };

describe("the months of a rollup", () => {
  it("count lessons that repeat by what happened, and neither those alone nor those without a day", () => {
    const months = new Map([
      ["2026-06", { ...NONE, other: 1 }],
      ["2026-05", { ...NONE, setback: 2 }],
    ]);
    expect(countMonths(rollup.rows)).toEqual(months);
    expect(rollup.totals.months).toEqual(months);
  });

  it("stand beside debriefs counted in the same way", () => {
    expect(rollup.totals.tones).toEqual({ ...NONE, setback: 2, success: 2 });
  });
});
