import { describe, expect, it } from "vitest";
import { planLinkPersonAt } from "../../../../src/core/edit/lessons/link-person";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { parseNote } from "../../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";

const PATH = "Debriefs/2026/2026-03-09 Call.md";
const LINK = "[[Sarah Lind]]";

/** Links Sarah to the lesson whose text holds `words`, or to the only one. */
function linkSarah(text: string, words = "", link = LINK, target = ""): Plan {
  const { lessons } = parseNote(PATH, text, DEFAULT_SETTINGS);
  const lesson = lessons.find((one) => one.text.includes(words));
  if (lesson === undefined) throw new Error(`no lesson ${words} among ${lessons.length}`);
  const anchor = { lessonId: lesson.id };
  return planLinkPersonAt(PATH, text, DEFAULT_SETTINGS, anchor, link, target);
}

const item = (line: string) => `## Lessons\n- ${line}\n`;

describe("a person's link in a lesson of the body", () => {
  it.each([
    ["Listen first.", "Listen first. [[Sarah Lind]]"],
    ["Listen first", "Listen first [[Sarah Lind]]"],
    ["Listen first.  ", "Listen first. [[Sarah Lind]]  "],
    ["Listen first. #service #a/b", "Listen first. [[Sarah Lind]] #service #a/b"],
    ["Listen first. ^q7f2", "Listen first. [[Sarah Lind]] ^q7f2"],
    ["Listen first. #x ^q7f2 ", "Listen first. [[Sarah Lind]] #x ^q7f2 "],
    ["Listen first. %% sure? %%", "Listen first. [[Sarah Lind]] %% sure? %%"],
    ["Listen first. <!-- c --> #x", "Listen first. [[Sarah Lind]] <!-- c --> #x"],
    [
      "Listen first. [cue:: they shout [[x]]]",
      "Listen first. [[Sarah Lind]] [cue:: they shout [[x]]]",
    ],
    ["Listen first. (from:: [[Bob]])", "Listen first. [[Sarah Lind]] (from:: [[Bob]])"],
    ["Listen first. [[Bob]]", "Listen first. [[Bob]] [[Sarah Lind]]"],
    ["Listen #first, then talk.", "Listen #first, then talk. [[Sarah Lind]]"],
    ["Listen to `a %% b`", "Listen to `a %% b` [[Sarah Lind]]"],
    ["Listen to `#x`", "Listen to `#x` [[Sarah Lind]]"],
    ["See [[Note#part]]", "See [[Note#part]] [[Sarah Lind]]"],
    ["Talk to #1 #2 first #3", "Talk to #1 #2 first #3 [[Sarah Lind]]"],
    ["**Listen** 👂🏽", "**Listen** 👂🏽 [[Sarah Lind]]"],
    ["[ ] Listen first.", "[ ] Listen first. [[Sarah Lind]]"],
  ])("%j becomes %j", (before, after) => {
    const text = item(before);
    expect(changes(text, linkSarah(text))).toBe(`- - ${before}\n+ - ${after}`);
  });

  it("stands on the last wrapped line, not on the details below", () => {
    const text =
      "## Lessons\n- When they shout,\n  listen first.\n  #calm ^x1\n  - check:: they stop\n- Other\n";
    expect(changes(text, linkSarah(text, "shout"))).toBe(
      "-   listen first.\n+   listen first. [[Sarah Lind]]",
    );
    const field = "## Lessons\n- Listen first.\n  check:: they stop\n";
    expect(changes(field, linkSarah(field))).toBe(
      "- - Listen first.\n+ - Listen first. [[Sarah Lind]]",
    );
  });

  it("keeps a hard line break at the end of the line", () => {
    const text = "## Lessons\n- Listen first.\\\n  #x\n";
    expect(changes(text, linkSarah(text))).toBe(
      "- - Listen first.\\\n+ - Listen first. [[Sarah Lind]]\\",
    );
  });

  it("stands inside the brackets of a field, and at the end of one without", () => {
    const text = "Then it struck me [lesson:: Listen first.] and (lesson:: Ask once.) today.\n";
    expect(changes(text, linkSarah(text, "Listen"))).toBe(
      "- Then it struck me [lesson:: Listen first.] and (lesson:: Ask once.) today.\n" +
        "+ Then it struck me [lesson:: Listen first. [[Sarah Lind]]] and (lesson:: Ask once.) today.",
    );
    expect(changes(text, linkSarah(text, "Ask"))).toContain("(lesson:: Ask once. [[Sarah Lind]])");
    const line = "lesson:: Listen first. #x\nnext line\n";
    expect(changes(line, linkSarah(line))).toBe(
      "- lesson:: Listen first. #x\n+ lesson:: Listen first. [[Sarah Lind]] #x",
    );
  });

  it("stands in the title of a callout, or at the end of its body", () => {
    const title = "> [!lesson] Listen first.\n> Because it helps.\n";
    expect(changes(title, linkSarah(title))).toBe(
      "- > [!lesson] Listen first.\n+ > [!lesson] Listen first. [[Sarah Lind]]",
    );
    const body = "> [!lesson]\n> Listen first,\n> then talk. ^x\n\nafter\n";
    expect(changes(body, linkSarah(body))).toBe(
      "- > then talk. ^x\n+ > then talk. [[Sarah Lind]] ^x",
    );
  });

  it("stands in a paragraph and in a line with the lesson's tag", () => {
    const text = "## Lessons\nListen first,\nthen talk.\n\nAsk once. #lesson\n";
    expect(changes(text, linkSarah(text, "Listen"))).toBe(
      "- then talk.\n+ then talk. [[Sarah Lind]]",
    );
    expect(changes(text, linkSarah(text, "Ask"))).toBe(
      "- Ask once. #lesson\n+ Ask once. [[Sarah Lind]] #lesson",
    );
  });

  it("keeps CRLF, the byte order mark and a last line without a break", () => {
    const text = "\uFEFF## Lessons\r\n- Listen\r\n  first.\r\n- Ask.";
    expect(changes(text, linkSarah(text, "Listen"))).toBe(
      "-   first.␍\n+   first. [[Sarah Lind]]␍",
    );
    expect(changes(text, linkSarah(text, "Ask"))).toBe("- - Ask.∎\n+ - Ask. [[Sarah Lind]]∎");
  });

  it("names the one lesson that was meant among equal ones", () => {
    const text = "## Lessons\n- Ask.\n- Ask.\n- Ask.\n";
    const { lessons } = parseNote(PATH, text, DEFAULT_SETTINGS);
    const plan = planLinkPersonAt(PATH, text, DEFAULT_SETTINGS, { lessonId: lessons[1]!.id }, LINK);
    expect(applied(text, plan)).toBe("## Lessons\n- Ask.\n- Ask. [[Sarah Lind]]\n- Ask.\n");
  });
});

describe("a person's link in a lesson of a property", () => {
  it.each([
    ["lessons: Listen first", "lessons: Listen first [[Sarah Lind]]"],
    ["lessons: Listen first. # mine", "lessons: Listen first. [[Sarah Lind]] # mine"],
    ["lessons: 'It''s time. '", "lessons: 'It''s time. [[Sarah Lind]] '"],
    ['lessons: "Say \\"no\\"."', 'lessons: "Say \\"no\\". [[Sarah Lind]]"'],
    ['lessons: "Ask. #x ^id"', 'lessons: "Ask. [[Sarah Lind]] #x ^id"'],
    ["lessons: [Ask once, b c]", 'lessons: ["Ask once [[Sarah Lind]]", b c]'],
    ["lessons: [[Ask]]", 'lessons: "[[Ask]] [[Sarah Lind]]"'],
    ["lessons:\n  - Ask once", "lessons:\n  - Ask once [[Sarah Lind]]"],
    ["lessons:\n  - >-\n    Ask\n    once", "lessons:\n  - >-\n    Ask\n    once [[Sarah Lind]]"],
    ["lessons: |\n  Ask once\n", "lessons: |\n  Ask once [[Sarah Lind]]\n"],
  ])("keeps its quoting where YAML lets it: %j", (before, after) => {
    const text = `---\ndate: 2026-03-09\n${before}\n---\nbody\n`;
    expect(applied(text, linkSarah(text))).toBe(`---\ndate: 2026-03-09\n${after}\n---\nbody\n`);
  });

  it("is written in quotes when the link itself demands it", () => {
    const text = "---\nlessons: Ask once\n---\n";
    expect(changes(text, linkSarah(text, "", "[[Ann: b|A #1]]"))).toBe(
      '- lessons: Ask once\n+ lessons: "Ask once [[Ann: b|A #1]]"',
    );
    const single = "---\nlessons: 'Ask'\n---\n";
    expect(changes(single, linkSarah(single, "", "[[D'Arcy]]"))).toBe(
      "- lessons: 'Ask'\n+ lessons: 'Ask [[D''Arcy]]'",
    );
    const double = '---\nlessons: "Ask"\n---\n';
    expect(changes(double, linkSarah(double, "", '[[A "B"|C\\]]'))).toBe(
      '- lessons: "Ask"\n+ lessons: "Ask [[A \\"B\\"|C\\\\]]"',
    );
  });

  it("is refused where an alias elsewhere would change too", () => {
    const text = "---\nlessons: &l Ask once\nother: *l\n---\n";
    expect(refusal(linkSarah(text))).toMatch(/line 2 .+ Change it by hand\.$/u);
  });
});

describe("linking a person", () => {
  it.each([
    "Ask. [[Sarah Lind]]",
    "Ask [[sarah lind|Sarah]] first",
    "Ask. [[Sarah Lind#Work]] #x",
    "Ask. [from:: [[Sarah Lind]]]",
    "Ask. [Sarah](Sarah%20Lind.md)",
    "Ask. [[People/Sarah Lind]]",
  ])("does nothing when the lesson links her already: %s", (line) => {
    const text = item(line);
    const plan = linkSarah(text, "", LINK, "People/Sarah Lind.md");
    expect(plan).toEqual({ ok: true, edits: [] });
  });

  it("does nothing when a detail links her already", () => {
    const text = "## Lessons\n- Ask.\n  - from:: [[Sarah Lind]]\n";
    expect(linkSarah(text)).toEqual({ ok: true, edits: [] });
  });

  it("twice is once", () => {
    const text = item("Ask. #x");
    const once = applied(text, linkSarah(text));
    expect(linkSarah(once)).toEqual({ ok: true, edits: [] });
  });

  it("may use a markdown link", () => {
    const text = item("Ask.");
    expect(changes(text, linkSarah(text, "", "[Sarah](People/Sarah%20Lind.md)"))).toBe(
      "- - Ask.\n+ - Ask. [Sarah](People/Sarah%20Lind.md)",
    );
  });

  it("refuses when the lesson is gone", () => {
    const anchor = { lessonId: "elsewhere" };
    const plan = planLinkPersonAt(PATH, item("Ask."), DEFAULT_SETTINGS, anchor, LINK);
    expect(refusal(plan)).toMatch(/^This lesson is not there any more/u);
  });

  it.each(["Sarah Lind", "", "[[a]] [[b]]", "[[a\nb]]", "[[]]", "[x](https://example.org)"])(
    "refuses what is not a link to a note: %j",
    (link) => {
      expect(refusal(linkSarah(item("Ask."), "", link))).toMatch(/is not a link to a note\./u);
    },
  );

  it("refuses a lesson in what looks like a table row", () => {
    const text = "| Ask. #lesson | b |\n";
    expect(refusal(linkSarah(text))).toMatch(/stands in a table/u);
  });

  it("links a lesson that stands in two forms in the form that counts", () => {
    const text = "---\nlessons: Ask once\n---\n## Lessons\n- Ask once\n";
    const plan = linkSarah(text);
    expect(plan.ok && plan.edits).toHaveLength(1);
  });
});
