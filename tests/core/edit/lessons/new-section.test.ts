import { describe, expect, it } from "vitest";
import { planAddLesson } from "../../../../src/core/edit/lessons/add-lesson";
import { sectionSlots } from "../../../../src/core/edit/lessons/new-section";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied } from "../changes";
import { read } from "./lesson-edits";
import { readForEdit } from "../../../../src/core/edit/lessons/note-reading";

const PATH = "Debriefs/Call.md";

/** The note with a lesson, and with the heading for it. */
function added(text: string, order: readonly string[] = []): string {
  return applied(text, planAddLesson(PATH, text, DEFAULT_SETTINGS, "Ask.", order));
}

describe("a new section", () => {
  it.each([
    ["of the second level below a title", "# Title\n## A\n", "# Title\n## A\n## Lessons\n- Ask.\n"],
    ["of the second level below a title alone", "# Title\n", "# Title\n\n## Lessons\n- Ask.\n"],
    ["of the first level beside others", "# A\n# B\n", "# A\n# B\n# Lessons\n- Ask.\n"],
    [
      "of the highest level that is there",
      "### A\n#### B\n",
      "### A\n#### B\n### Lessons\n- Ask.\n",
    ],
  ])("is one %s", (_level, before, after) => {
    expect(added(before)).toBe(after);
  });

  it.each([
    [
      "where one of several headings has one",
      "A\n## B\n\n## C\n",
      "A\n## B\n\n## C\n\n## Lessons\n- Ask.\n",
    ],
    ["where no heading shows how", "## A\nText.\n", "## A\nText.\n\n## Lessons\n- Ask.\n"],
    [
      "where it would be part of what is above",
      "A\n## B\n<div>\n",
      "A\n## B\n<div>\n\n## Lessons\n- Ask.\n",
    ],
  ])("has a blank line above it %s", (_where, before, after) => {
    expect(added(before)).toBe(after);
  });

  it.each([
    ["where no heading has one", "A\n## B\n", "A\n## B\n## Lessons\n- Ask.\n"],
    ["where nothing is above it", "  ", "  \n## Lessons\n- Ask."],
    ["where one is there", "## A\n\n", "## A\n\n## Lessons\n- Ask.\n"],
  ])("has no blank line above it %s", (_where, before, after) => {
    expect(added(before)).toBe(after);
  });

  it("has the line break of the line above it", () => {
    expect(added("# A\r\n\r\n# B\nText.\n")).toBe("# A\r\n\r\n# B\nText.\n\n# Lessons\n- Ask.\n");
    expect(added("# A\n\n# B\r\nText.\r\n")).toBe(
      "# A\n\n# B\r\nText.\r\n\r\n# Lessons\r\n- Ask.\r\n",
    );
  });

  it.each([
    ["behind the nearest that stands before it", ["A", "B", "Lessons", "C"], "A\nB\nLessons\nC"],
    ["before the nearest that stands behind it", ["Lessons", "X", "B", "C"], "A\nLessons\nB\nC"],
    ["before one, as the second of the order", ["X", "Lessons", "A"], "Lessons\nA\nB\nC"],
    ["at the end where the order has no place for it", ["A", "B"], "A\nB\nC\nLessons"],
    ["at the end where the order has nothing of the note", ["X", "Lessons"], "A\nB\nC\nLessons"],
  ])("stands %s", (_where, order, headings) => {
    const sections = read(added("## A\n\n## B\n\n## C\n", order)).sections;
    expect(sections.map(({ heading }) => heading).join("\n")).toBe(headings);
  });

  it("has no place without a heading", () => {
    const reading = readForEdit(PATH, "# Title\n", DEFAULT_SETTINGS);
    if (!reading.ok) throw new Error(reading.reason);
    expect(sectionSlots(reading, { names: [], order: [], heading: "Lessons" })).toEqual([]);
  });
});
