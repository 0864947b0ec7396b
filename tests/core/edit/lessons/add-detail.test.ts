import { describe, expect, it } from "vitest";
import { planAddDetail } from "../../../../src/core/edit/lessons/add-detail";
import type { Plan } from "../../../../src/core/edit/text-edit";
import type { Structure } from "../../../../src/core/note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";
import { PATH, read } from "./lesson-edits";

function add(text: string, value: string, part: keyof Structure = "check", index = 0): Plan {
  const lesson = read(text).lessons[index];
  if (lesson === undefined) throw new Error("no lesson");
  return planAddDetail(PATH, text, DEFAULT_SETTINGS, { lessonId: lesson.id }, part, value);
}

const item = (line: string) => `## Lessons\n- ${line}\n`;

describe("a detail of a lesson", () => {
  it("stands below a list item, behind the details that are there", () => {
    const text = "## Lessons\n- Ask first.\n  - cue:: they shout\n- Other\n";
    expect(applied(text, add(text, "they say what they hope for"))).toBe(
      "## Lessons\n- Ask first.\n  - cue:: they shout\n  - check:: they say what they hope for\n- Other\n",
    );
    expect(changes(text, add(text, "ask", "move"))).toBe("+   - move:: ask");
  });

  it.each([
    ["## Lessons\nAsk first. #x\n", "## Lessons\nAsk first. [check:: they nod] #x\n"],
    ["> [!lesson] Ask first.\n", "> [!lesson] Ask first. [check:: they nod]\n"],
    ["A [lesson:: Ask first.] b\n", "A [lesson:: Ask first. [check:: they nod]] b\n"],
    ["---\nlessons: 'Ask first.'\n---\n", "---\nlessons: 'Ask first. [check:: they nod]'\n---\n"],
  ])("stands in brackets where no detail can: %j", (before, after) => {
    expect(applied(before, add(before, "they nod"))).toBe(after);
  });

  it("says more than the sentence does", () => {
    const text = item("When they shout, ask first, so that they nod");
    const after = applied(text, add(text, "the tone drops"));
    expect(read(after).lessons[0]).toMatchObject({ cue: "they shout", check: "the tone drops" });
  });

  it("is one line of markdown", () => {
    const text = item("Ask first.");
    expect(changes(text, add(text, " they\r\n say\t**yes** to [[Bob]] "))).toBe(
      "+   - check:: they say **yes** to [[Bob]]",
    );
    expect(changes(text, add(text, "move:: 100%% <b>sure</b>"))).toBe(
      "+   - check:: move:\\: 100\\%\\% \\<b>sure\\</b>",
    );
  });

  it("has no edits when the lesson says so", () => {
    const written = "## Lessons\n- Ask first.\n  - check:: they nod\n";
    expect(add(written, "they nod")).toEqual({ ok: true, edits: [] });
    expect(add(item("Ask first, so that they nod"), "they nod")).toEqual({ ok: true, edits: [] });
  });

  it.each([
    "## Lessons\n- Ask first.\n  - check:: they nod\n",
    "## Lessons\n- Ask first. [check:: they nod] #x\n",
    "## Lessons\nAsk first. (check:: they nod)\n",
    "## Lessons\n- [lesson:: Ask first.]\n  - check:: they nod\n",
    "A [lesson:: Ask first.] b [check:: they nod]\n",
    "A [lesson:: Ask first. [check:: they nod]] b\n",
    "> [!lesson] Ask first.\n> - check:: they nod\n",
    '---\nlessons: "Ask first. [check:: they nod]"\n---\n',
  ])("is refused where one of its kind stands: %j", (text) => {
    expect(refusal(add(text, "they smile"))).toBe(
      "This lesson has “check” already: “they nod”. Change it in the note.",
    );
  });

  it("is refused where a lesson around this one would get it too", () => {
    const text = "## Lessons\n- Outer\n  - Ask first. #lesson\n";
    expect(refusal(add(text, "they nod", "check", 1))).toMatch(/change more than the lesson/u);
  });

  it.each(["", " \n ", "…", "{{check}}", "TBD", "#tag"])(
    "is refused without words: %j",
    (value) => {
      expect(refusal(add(item("Ask first."), value))).toBe(
        "There is nothing to add as “check” yet. Write it and try again.",
      );
    },
  );

  it.each(["a\0b", "a\uD800", "\u001B[31m"])(
    "is refused with signs no note can keep: %j",
    (value) => {
      expect(refusal(add(item("Ask first."), value))).toMatch(/signs that no note can keep/u);
    },
  );

  it("is refused in a note with NUL, and when the lesson is gone", () => {
    const text = `${item("Ask first.")}\0`;
    expect(refusal(add(text, "they nod"))).toMatch(/stays as it is/u);
    const anchor = { lessonId: "elsewhere" };
    const plan = planAddDetail(PATH, text.slice(0, -1), DEFAULT_SETTINGS, anchor, "cue", "x");
    expect(refusal(plan)).toMatch(/^This lesson is not there any more/u);
  });

  it("is refused where no field stands for it", () => {
    const text = item("Ask first.");
    const rules = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, check: [] } };
    const anchor = { lessonId: read(text).lessons[0]!.id };
    expect(refusal(planAddDetail(PATH, text, rules, anchor, "check", "x"))).toMatch(/settings\.$/u);
  });
});
