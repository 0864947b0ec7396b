import { describe, expect, it } from "vitest";
import { createJudgement } from "../../../src/core/repeats/judgements";
import { filterRows } from "../../../src/core/rollup/filter";
import { aLesson, aLink, aNote, aPerson, rollUp } from "./builders";

const AGREED = "Write down what was agreed before hanging up.";
const REWORDED = "Before I hang up, write the agreed points down.";
const LONGER = "Write down the points that were agreed before hanging up on them.";
const DEMO = "Rehearse the demo on the customer's own data.";

const vault = [
  aNote("2026-05-09 Refund call.md", {
    lessons: [aLesson(AGREED, { links: [aLink("Sarah Lind")] })],
  }),
  aNote("2025-08-12 Courier.md", { lessons: [aLesson(REWORDED), aLesson(DEMO)] }),
  aNote("Someday.md", { lessons: [aLesson(LONGER)] }),
  aPerson("People/Sarah Lind.md"),
];

describe("filterRows", () => {
  const { rows } = rollUp(vault);

  it("shows every lesson from one on, and repeats alone from two on", () => {
    expect(filterRows(rows, { least: 1, query: "" })).toBe(rows);
    expect(filterRows(rows, { least: 2, query: "" })).toEqual([rows[0]]);
    expect(filterRows(rows, { least: 4, query: "" })).toEqual([]);
  });

  it("does not take two lessons of one note for a repeat", () => {
    const judged = rollUp(
      [aNote("a.md", { lessons: [aLesson(AGREED), aLesson(DEMO)] })],
      [createJudgement(AGREED, DEMO, { same: true, date: "2026-03-09" })],
    ).rows;
    expect(judged[0]).toMatchObject({ count: 2, notes: 1 });
    expect(filterRows(judged, { least: 2, query: "" })).toEqual([]);
  });

  it.each(["hanging AGREED", "sarah", "courier refund", "  "])(
    "finds %j in texts, people and names of notes",
    (query) => {
      expect(filterRows(rows, { least: 2, query })).toEqual([rows[0]]);
    },
  );

  it("wants every word", () => {
    expect(filterRows(rows, { least: 1, query: "agreed elephant" })).toEqual([]);
  });
});
