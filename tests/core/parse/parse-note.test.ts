import { describe, expect, test } from "vitest";
import { parseNote } from "../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

function parse(text: string, path = "Note.md") {
  return parseNote(path, text, DEFAULT_SETTINGS);
}

describe("debrief fields", () => {
  test("are read in the shape of the data format", () => {
    const note = parse(
      '---\ndebrief: setback\ndate: 2026-03-09\npeople:\n  - "[[Sarah Lind]]"\n  - "[[Darren Cole|Darren]]"\nsetbacks:\n  - He rejected every answer\nsuccesses: Sarah stayed calm\nlevel: performer # who\noutcome: made right\n---\n',
    );
    expect(note).toMatchObject({
      debrief: "setback",
      date: "2026-03-09",
      people: [
        { target: "Sarah Lind", text: "Sarah Lind" },
        { target: "Darren Cole", text: "Darren" },
      ],
      setbacks: ["He rejected every answer"],
      successes: ["Sarah stayed calm"],
      level: "performer",
      outcome: "made right",
      invalidFrontmatter: false,
    });
  });

  test("people may be bare links, markdown links and plain names", () => {
    const note = parse(
      '---\npeople: [[[Ann]], "[Bo](People/Bo%20Fox.md)", "[](Di.md)", Cy Young]\n---\n',
    );
    expect(note.people).toEqual([
      { target: "Ann", text: "Ann" },
      { target: "People/Bo Fox.md", text: "Bo" },
      { target: "Di.md", text: "" },
      { target: null, text: "Cy Young" },
    ]);
  });

  test.each([
    ["date: 2026-03-09T10:30", "2026-03-09"],
    ['date: "2026-03-09 10:30"', "2026-03-09"],
    ['date: "[[2026-03-09]]"', "2026-03-09"],
    ["date: 2024-02-30", "2025-01-02"],
    ["date:", "2025-01-02"],
    ["other: 1", "2025-01-02"],
  ])("%s gives %s", (line, date) => {
    expect(parse(`---\n${line}\n---\n`, "Debriefs/2025-01-02 Call.md").date).toBe(date);
  });

  test("a level that is none of the three is none", () => {
    expect(parse("---\nlevel: team\n---\n").level).toBeNull();
  });
});

test("invalid frontmatter counts as absent, the body is read, the file name gives the date", () => {
  const note = parse(
    "---\ndebrief: setback\ndebrief: success\n---\n## Lessons\n- Call back\n",
    "2025-01-02 Call.md",
  );
  expect(note).toMatchObject({ debrief: null, date: "2025-01-02", invalidFrontmatter: true });
  expect(note.lessons).toMatchObject([{ text: "Call back", line: 6 }]);
  expect(note.diagnostics).toHaveLength(1);
});

test("a lesson note is no lesson of its own", () => {
  const note = parse(
    "---\nlesson: Restore the dream first\ncue: doubt\nnot: [Another  One]\n---\n- x #lesson",
  );
  expect(note.lessonNote).toMatchObject({
    text: "Restore the dream first",
    cue: "doubt",
    not: ["another one"],
  });
  expect(note.lessons).toEqual([]);
});

test("a person note is known by its folder, its type or its tag", () => {
  expect(parse("", "People/Ann.md").isPerson).toBe(true);
  expect(parse("---\ntype: Person\n---\n").isPerson).toBe(true);
  expect(parse("---\ntags: [person/customer]\n---\n").isPerson).toBe(true);
  expect(parse("A note. #person").isPerson).toBe(true);
  expect(parse("`#person` #personal").isPerson).toBe(false);
});

test("sections have their heading and their body", () => {
  const text = "# A\none\n## Lessons\ntwo\n\nB\n===\nthree";
  const parts = parse(text).sections.map((section) => [
    section.heading,
    text.slice(section.headingSpan.start, section.headingSpan.end),
    text.slice(section.bodySpan.start, section.bodySpan.end),
    section.isLessons,
  ]);
  expect(parts).toEqual([
    ["A", "# A", "\none\n## Lessons\ntwo\n\n", false],
    ["Lessons", "## Lessons", "\ntwo\n\n", true],
    ["B", "B\n===", "\nthree", false],
  ]);
});

/** Families that make a careless reader quadratic; all of them end long before the test does. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["one long line", "a ".repeat(200_000)],
  ["opening brackets", "[".repeat(200_000)],
  ["opening links", "[[".repeat(100_000)],
  ["opening fields", "[lesson:: ".repeat(40_000)],
  ["quotes in quotes", `${"> ".repeat(100_000)}\n`.repeat(2)],
  ["lists in lists", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}- x`).join("\n")],
  ["comments that never close", "<!-- ".repeat(100_000)],
  ["percents", "%% ".repeat(100_001)],
  ["backticks of many lengths", Array.from({ length: 600 }, (_, i) => "`".repeat(i)).join(" ")],
  ["stars", "*a ".repeat(100_000)],
  ["fences", "```\n".repeat(100_001)],
  ["lines", "\n".repeat(500_000)],
];

test.each(HOSTILE)("reads hostile text: %s", (_, text) => {
  expect(parse(`## Lessons\n- Call back\n\n${text}`).lessons[0]?.text).toBe("Call back");
});
