import { describe, expect, it } from "vitest";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { planUnlinkAt } from "../../../../src/core/edit/lessons/unlink";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";
import { PATH, read } from "./lesson-edits";

/**
 * Unlinks Sarah from the first lesson, or from the one whose text holds `words`.
 *
 * @param isAdded true: the link is known to have been put behind the text
 */
function unlinkSarah(text: string, words = "", isAdded = false): Plan {
  const lesson = read(text).lessons.find((one) => one.text.includes(words));
  if (lesson === undefined) throw new Error(`no lesson ${words}`);
  const targets = ["Sarah Lind", "People/Sarah Lind.md"];
  return planUnlinkAt(PATH, text, DEFAULT_SETTINGS, { lessonId: lesson.id }, targets, isAdded);
}

const item = (line: string) => `## Lessons\n- ${line}\n`;

describe("a link behind the text of a lesson", () => {
  it.each([
    ["Ask first. [[Sarah Lind]]", "Ask first."],
    ["Ask “why?” [[Sarah Lind]]", "Ask “why?”"],
    ["Ask Sarah [[Sarah Lind]]", "Ask Sarah"],
    ["Ask first. [[Sarah Lind|Sarah]]  ", "Ask first.  "],
    ["Ask first. [Sarah](People/Sarah%20Lind.md) #x ^id", "Ask first. #x ^id"],
    ["Ask first. [[Sarah Lind]] %% c %%", "Ask first. %% c %%"],
    ["Ask first. [[Sarah Lind]] [cue:: they shout]", "Ask first. [cue:: they shout]"],
    ["Ask first. [[Bob]] [[Sarah Lind]]", "Ask first. [[Bob]]"],
    ["Ask first. [[Sarah Lind]] [[Bob]]", "Ask first. [[Bob]]"],
    ["Ask first. [[Sarah Lind]], [[Bob]]", "Ask first. [[Bob]]"],
    ["Ask first. [[Bob]], [[Sarah Lind]]", "Ask first. [[Bob]]"],
    ["Ask first. [[A]], [[Sarah Lind]], [[B]]", "Ask first. [[A]], [[B]]"],
    ["Ask first. [[Sarah Lind]], [[sarah lind#Work]]", "Ask first."],
    ["Ask #first, then talk. [[Sarah Lind]]", "Ask #first, then talk."],
    ["[ ] Ask first. [[Sarah Lind]]", "[ ] Ask first."],
  ])("goes with the blank before it: %j becomes %j", (before, after) => {
    expect(changes(item(before), unlinkSarah(item(before)))).toBe(`- - ${before}\n+ - ${after}`);
  });

  it.each([
    ["Ask first [[Sarah Lind]]", "Ask first"],
    ["Ask first [[Sarah Lind]] #x", "Ask first #x"],
    ["Ask first [[Bob]] [[Sarah Lind]]", "Ask first [[Bob]]"],
    ["Ask first [[Sarah Lind]] [[Bob]]", "Ask first [[Bob]]"],
  ])("goes from a text without a full stop when it is known to be added: %j", (before, after) => {
    const plan = unlinkSarah(item(before), "", true);
    expect(changes(item(before), plan)).toBe(`- - ${before}\n+ - ${after}`);
  });

  it("goes with its line when it stands alone there", () => {
    const text = "## Lessons\n- Ask first.\n  [[Sarah Lind]]\n  #x\n";
    expect(changes(text, unlinkSarah(text))).toBe("-   [[Sarah Lind]]");
    const crlf = "## Lessons\r\n> - Ask first.\r\n>   [[Sarah Lind]]\r\n";
    expect(changes(crlf, unlinkSarah(crlf))).toBe("- >   [[Sarah Lind]]␍");
    const tagged = "## Lessons\n- Ask first.\n  [[Sarah Lind]] #x\n";
    expect(changes(tagged, unlinkSarah(tagged))).toBe("-   [[Sarah Lind]] #x\n+   #x");
  });

  it.each([
    ["> [!lesson] Ask first. [[Sarah Lind]]\n> b\n", "> [!lesson] Ask first.\n> b\n"],
    ["A [lesson:: Ask. [[Sarah Lind]]] b\n", "A [lesson:: Ask.] b\n"],
    ["lesson:: Ask first. [[Sarah Lind]] #x\nb\n", "lesson:: Ask first. #x\nb\n"],
    ["## Lessons\nAsk first,\nthen talk. [[Sarah Lind]]\n", "## Lessons\nAsk first,\nthen talk.\n"],
    ["---\nlessons: Ask. [[Sarah Lind]]\n---\n", "---\nlessons: Ask.\n---\n"],
    ["---\nlessons: 'It''s. [[Sarah Lind]]'\n---\n", "---\nlessons: 'It''s.'\n---\n"],
    ['---\nlessons: ["A \\"b\\". [[Sarah Lind]]"]\n---\n', '---\nlessons: ["A \\"b\\"."]\n---\n'],
    [
      "---\nlessons: >-\n  Ask\n  it. [[Sarah Lind]]\n---\n",
      "---\nlessons: >-\n  Ask\n  it.\n---\n",
    ],
  ])("goes from every form of a lesson: %j", (before, after) => {
    expect(applied(before, unlinkSarah(before))).toBe(after);
  });
});

describe("a link in the sentence of a lesson", () => {
  it.each([
    ["Ask [[Sarah Lind]] first.", "Ask Sarah Lind first."],
    ["Ask [[Sarah Lind|Sarah]] first", "Ask Sarah first"],
    ["Ask [[People/Sarah Lind]], then go.", "Ask Sarah Lind, then go."],
    ["Ask [Sarah *L.*](Sarah%20Lind.md) first.", "Ask Sarah *L.* first."],
    ["Ask [[Sarah Lind]].", "Ask Sarah Lind."],
    ["Ask **[[Sarah Lind]]**", "Ask **Sarah Lind**"],
    ["Before calling the bank, ask [[Sarah Lind]]", "Before calling the bank, ask Sarah Lind"],
    ["Always go through [[Sarah Lind|her]]", "Always go through her"],
    ["Ask first [[Sarah Lind]]", "Ask first Sarah Lind"],
    ["[[Bob]] and [[Sarah Lind]]", "[[Bob]] and Sarah Lind"],
    ["When Sarah calls, ask [[Sarah Lind]]", "When Sarah calls, ask Sarah Lind"],
    ["Always ask one of these: [[Sarah Lind]]", "Always ask one of these: Sarah Lind"],
    ["Ask [[Sarah Lind]], [[Bob]]", "Ask Sarah Lind, [[Bob]]"],
    ["Ask [[Sarah Lind]] #x ^id", "Ask Sarah Lind #x ^id"],
    ["Ask first (with [[Sarah Lind]])", "Ask first (with Sarah Lind)"],
    ["[[Sarah Lind]] knows.", "Sarah Lind knows."],
    ["[[Sarah Lind]]", "Sarah Lind"],
    ["[[Sarah Lind]] #x", "Sarah Lind #x"],
    ["Ask [[Sarah Lind]] first. [[Sarah Lind]]", "Ask Sarah Lind first."],
    ["Ask [[Sarah Lind|*S*]] first.", "Ask \\*S\\* first."],
    ["Stop. [check:: [[Sarah Lind]] nods]", "Stop. [check:: Sarah Lind nods]"],
  ])("becomes what a reader sees of it: %j becomes %j", (before, after) => {
    expect(changes(item(before), unlinkSarah(item(before)))).toBe(`- - ${before}\n+ - ${after}`);
  });

  it("in a property too", () => {
    const text = "---\nlessons:\n  - 'Ask [[Sarah Lind|D''Arcy]] first'\n---\n";
    expect(applied(text, unlinkSarah(text))).toBe("---\nlessons:\n  - 'Ask D''Arcy first'\n---\n");
    const bare = "---\nlessons: [[Sarah Lind]]\n---\n";
    expect(applied(bare, unlinkSarah(bare))).toBe('---\nlessons: "Sarah Lind"\n---\n');
  });

  it("is left alone in code and comments", () => {
    const text = item("Ask `[[Sarah Lind]]` %% [[Sarah Lind]] %% [[Sarah Lind]] first.");
    expect(changes(text, unlinkSarah(text))).toContain(
      "+ - Ask `[[Sarah Lind]]` %% [[Sarah Lind]] %% Sarah Lind first.",
    );
  });
});

describe("a role", () => {
  it.each([
    ["- Ask.\n  - from:: [[Sarah Lind]]\n- b\n", "- Ask.\n- b\n"],
    ["- Ask.\n  - about:: [[Sarah Lind]]\n  - check:: yes\n", "- Ask.\n  - check:: yes\n"],
    [
      "- Ask.\n\n  - check:: y\n\n  - from:: [[Sarah Lind]]\n\n- b\n",
      "- Ask.\n\n  - check:: y\n\n- b\n",
    ],
    ["- Ask.\n  from:: [[Sarah Lind]]\n", "- Ask.\n"],
    ["- Ask. [from:: [[Sarah Lind]]] #x\n", "- Ask. #x\n"],
    ["- Ask. (about:: [[Sarah Lind]])\n", "- Ask.\n"],
    ["- Ask.\n  [from:: [[Sarah Lind]]]\n", "- Ask.\n"],
    ["- Ask.\n  - [[Sarah Lind]]\n", "- Ask.\n"],
  ])("goes as a whole when it held nothing else: %j", (before, after) => {
    const text = `## Lessons\n${before}`;
    expect(applied(text, unlinkSarah(text))).toBe(`## Lessons\n${after}`);
  });

  it.each([
    ["- Ask.\n  - from:: [[Sarah Lind]], [[Bob]]\n", "- Ask.\n  - from:: [[Bob]]\n"],
    ["- Ask.\n  - from:: [[Bob]], [[Sarah Lind]]\n", "- Ask.\n  - from:: [[Bob]]\n"],
    ["- Ask.\n  - from:: [[Sarah Lind]] [[Bob]]\n", "- Ask.\n  - from:: [[Bob]]\n"],
    [
      "- Ask.\n  - about:: [[Sarah Lind]] who said so\n",
      "- Ask.\n  - about:: Sarah Lind who said so\n",
    ],
    [
      "- Ask.\n  - from:: [[Sarah Lind]]\n    - more\n",
      "- Ask.\n  - from:: Sarah Lind\n    - more\n",
    ],
    ["- Ask.\n  - Said by [[Sarah Lind]]\n", "- Ask.\n  - Said by Sarah Lind\n"],
    ["- Ask.\n  - Said twice. [[Sarah Lind]]\n", "- Ask.\n  - Said twice.\n"],
  ])("keeps the rest of its line: %j", (before, after) => {
    const text = `## Lessons\n${before}`;
    expect(applied(text, unlinkSarah(text))).toBe(`## Lessons\n${after}`);
  });

  it("goes with the line break before it at the end of the note", () => {
    const text = "## Lessons\r\n- Ask.\r\n  - from:: [[Sarah Lind]]";
    expect(applied(text, unlinkSarah(text))).toBe("## Lessons\r\n- Ask.");
  });
});

describe("unlinking", () => {
  it("takes the link from the text and from the details at once", () => {
    const text =
      "## Lessons\n- Ask. [[Sarah Lind]]\n  - from:: [[Sarah Lind]]\n- [[Sarah Lind]] b\n";
    expect(applied(text, unlinkSarah(text))).toBe("## Lessons\n- Ask.\n- [[Sarah Lind]] b\n");
  });

  it("does nothing when the lesson has no such link", () => {
    expect(unlinkSarah(item("Ask [[Bob]]"))).toEqual({ ok: true, edits: [] });
  });

  it("refuses a link that stands in another lesson below this one", () => {
    const text = "## Lessons\n- Ask.\n  - Pause. [[Sarah Lind]] #lesson\n";
    expect(refusal(unlinkSarah(text, "Ask"))).toMatch(/line 2 .+ Remove it by hand\.$/u);
    expect(applied(text, unlinkSarah(text, "Pause"))).toBe(
      "## Lessons\n- Ask.\n  - Pause. #lesson\n",
    );
  });

  it("becomes text where a line below would make a heading of the lesson", () => {
    const text = "## Lessons\n- Ask.\n  - from:: [[Sarah Lind]]\n  ---\n- b\n";
    expect(applied(text, unlinkSarah(text))).toBe(
      "## Lessons\n- Ask.\n  - from:: Sarah Lind\n  ---\n- b\n",
    );
  });

  it("refuses a value that an alias says again elsewhere", () => {
    const text = "---\nlessons: &l Ask. [[Sarah Lind]]\nother: *l\n---\n";
    expect(refusal(unlinkSarah(text))).toMatch(/line 2/u);
  });
});
