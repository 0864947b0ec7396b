import { describe, expect, it, test } from "vitest";
import { createLinkResolver } from "../../../src/core/link-resolver";
import { parseNote } from "../../../src/core/parse/parse-note";
import { lessonsToTest, renderLessonsToTest } from "../../../src/core/rollup/to-test";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { peopleOf } from "./builders";

const SARAH = "People/Sarah Lind.md";
const ELIF = "People/Elif Demir.md";
const TODAY = "2026-05-16";

/** `title: reason, why` of each lesson offered. */
function offered(notes: Readonly<Record<string, string>>, keys: readonly string[], today = TODAY) {
  const all = { [SARAH]: "", [ELIF]: "", ...notes };
  const read = Object.entries(all).map(([path, text]) => parseNote(path, text, DEFAULT_SETTINGS));
  const links = createLinkResolver(Object.keys(all));
  return lessonsToTest({ notes: read, people: peopleOf(read), links }, keys, today).map(
    ({ title, reason, why }) => `${title}: ${reason}, ${why}`,
  );
}

function lessonNote(properties = "", history = "- 2026-05-01 promoted\n"): string {
  return `---\nlesson: Ask first.\n${properties}---\n## History\n${history}`;
}

describe("lessons to test", () => {
  test("are those about the people of a debrief, then those with them", () => {
    const notes = {
      "Lessons/With.md": lessonNote('people: "[[Sarah Lind]]"\n'),
      "Lessons/About.md": lessonNote(),
      "Lessons/From.md": lessonNote(),
      "Lessons/Other.md": lessonNote('people: "[[Elif Demir]]"\n'),
      "2026-04-01 Call.md":
        "## Lessons\n- Ask. [[About]]\n  - about:: [[Sarah Lind]]\n- Wait. [[From]] [from:: [[Sarah Lind]]]\n",
    };
    expect(offered(notes, [SARAH])).toEqual([
      "About: about, About Sarah Lind",
      "From: with, From Sarah Lind",
      "With: with, With Sarah Lind",
    ]);
    expect(offered(notes, [])).toEqual([]);
  });

  test("are also those whose day has come", () => {
    const notes = {
      "Lessons/A.md": lessonNote("review: 2026-05-16\n"),
      "Lessons/B.md": lessonNote("review: 2026-05-17\n", "- 2020-01-01 held\n"),
    };
    expect(offered(notes, [])).toEqual(["A: due, Due since 16 May 2026"]);
  });

  it.each([
    ["2026-02-15", 1],
    ["2026-02-16", 0],
    ["2025-05-16", 1],
  ])("are also those that nobody tested for three months: last on %s", (day, count) => {
    const notes = { "Lessons/A.md": lessonNote("", `- ${day} held\n`) };
    expect(offered(notes, [])).toHaveLength(count);
  });

  test("counts three months over a leap day", () => {
    const notes = { "Lessons/A.md": lessonNote("", "- 2023-12-02 held\n") };
    expect(offered(notes, [], "2024-02-29")).toEqual([]);
    expect(offered(notes, [], "2024-03-01")).toHaveLength(1);
  });

  test("count the verdict of a debrief as a test, the longest untested first", () => {
    const notes = {
      "Lessons/A.md": lessonNote("", "- 2025-06-01 held\n"),
      "Lessons/B.md": lessonNote("", "- 2025-01-01 held\n"),
      "Lessons/C.md": lessonNote("", "- 2024-01-01 held\n"),
      "2026-05-01 Call.md": "## Lessons tested\n- held:: [[C]]\n",
    };
    expect(offered(notes, [])).toEqual([
      "B: due, Not tested since 1 Jan 2025",
      "A: due, Not tested since 1 Jun 2025",
    ]);
  });

  test("are never those that are retired or dropped", () => {
    const notes = {
      "Lessons/A.md": lessonNote("retired: true\nreview: 2020-01-01\n"),
      "Lessons/B.md": lessonNote("review: 2020-01-01\n", "- 2026-01-01 dropped\n"),
    };
    expect(offered(notes, [])).toEqual([]);
  });
});

describe("lessons to test in a template", () => {
  test("are links, a line each, that are no verdict yet", () => {
    const lessons = [{ path: "Lessons/A.md" }, { path: "Lessons/no [link].md" }, { path: "B.md" }];
    const linkTo = (path: string) => (path.includes("[") ? null : `[[${path.slice(0, -3)}]]`);
    const text = renderLessonsToTest(lessons, linkTo);
    expect(text).toBe("- [[Lessons/A]]\n- [[B]]");
    const note = parseNote("N.md", `## Lessons tested\n${text}\n`, DEFAULT_SETTINGS);
    expect(note.verdicts).toEqual([]);
    expect(note.lessons).toEqual([]);
  });

  test("are an empty item where there are none", () => {
    expect(renderLessonsToTest([], () => null)).toBe("- ");
  });
});
