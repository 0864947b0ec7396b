import { describe, expect, it } from "vitest";
import { planLinkPersonAt } from "../../../../src/core/edit/lessons/link-person";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";
import { PATH, read } from "./lesson-edits";

const LINK = "[[Elif Demir]]";

/** Links Elif to the lesson whose text holds `words`, as the one it comes from. */
function linkElif(text: string, words = "Ask", role: "from" | "about" = "from", link = LINK): Plan {
  const lesson = read(text).lessons.find((one) => one.text.includes(words));
  if (lesson === undefined) throw new Error(`no lesson ${words}`);
  const anchor = { lessonId: lesson.id };
  const target = "People/Elif Demir.md";
  return planLinkPersonAt(PATH, text, DEFAULT_SETTINGS, anchor, link, target, role);
}

describe("a person with a role, as a detail of a lesson in a list", () => {
  it("stands below the lesson, indented as far as its text", () => {
    const text = "## Lessons\n- Ask first.\n- Other\n";
    expect(changes(text, linkElif(text))).toBe("+   - from:: [[Elif Demir]]");
    const ordered = "## Lessons\n1. Ask first.\n2. Other\n";
    expect(changes(ordered, linkElif(ordered, "Ask", "about"))).toBe(
      "+    - about:: [[Elif Demir]]",
    );
  });

  it("follows the details that are there, in their style", () => {
    const text = "## Lessons\n- Ask first.\n    * cue:: they shout\n    * move:: ask\n- Other\n";
    expect(applied(text, linkElif(text))).toBe(
      "## Lessons\n- Ask first.\n    * cue:: they shout\n    * move:: ask\n    * from:: [[Elif Demir]]\n- Other\n",
    );
  });

  it("goes on counting in a list of numbers", () => {
    const text = "## Lessons\n- Ask first.\n  1. cue:: they shout\n  2. move:: ask\n";
    expect(changes(text, linkElif(text))).toBe("+   3. from:: [[Elif Demir]]");
  });

  it.each([
    ["as the details of its neighbours", "- Ask first.\n- Other\n    - check:: yes\n", "    "],
    ["as other lists of the note", "- Ask first.\n\nText\n\n* a\n\t* b\n", "\t"],
    ["with a tab in a list of tabs", "- Outer\n\t- Ask first. #lesson\n", "\t\t"],
  ])("is indented %s", (_, list, indent) => {
    const text = `## Lessons\n${list}`;
    expect(changes(text, linkElif(text))).toBe(`+ ${indent}- from:: [[Elif Demir]]`);
  });

  it("keeps the marks of quotes, and those of the item's list", () => {
    const quoted = "> ## Lessons\n> - Ask first.\n>   wrapped\n> - Other\n";
    expect(changes(quoted, linkElif(quoted))).toBe("+ >   - from:: [[Elif Demir]]");
    const tight = ">## Lessons\n>- Ask first.\n>- Other\n";
    expect(changes(tight, linkElif(tight))).toBe("+ >   - from:: [[Elif Demir]]");
    const star = "## Lessons\n* Ask first.\n* Other\n";
    expect(changes(star, linkElif(star))).toBe("+   * from:: [[Elif Demir]]");
    const callout = "> [!note] Title\n> * Ask first. #lesson\n";
    expect(changes(callout, linkElif(callout))).toBe("+ >   * from:: [[Elif Demir]]");
  });

  it("leaves a line blank where the details have one between them", () => {
    const text = "## Lessons\n- Ask first.\n\n  - cue:: they shout\n\n  - move:: ask\n\n- Other\n";
    expect(applied(text, linkElif(text))).toBe(
      "## Lessons\n- Ask first.\n\n  - cue:: they shout\n\n  - move:: ask\n\n  - from:: [[Elif Demir]]\n\n- Other\n",
    );
    const outer = "## Lessons\n- Ask first.\n\n- Other\n";
    expect(changes(outer, linkElif(outer))).toBe("+   - from:: [[Elif Demir]]");
  });

  it("stands behind the wrapped text, and behind what belongs to the last detail", () => {
    const text = "## Lessons\n- Ask\nfirst.\n  #calm ^id\n- Other\n";
    expect(applied(text, linkElif(text))).toContain("  #calm ^id\n  - from:: [[Elif Demir]]\n- O");
    const deep = "## Lessons\n- Ask first.\n  - cue:: they\n    shout\n\n    at you\n\nText\n";
    expect(applied(deep, linkElif(deep))).toContain(
      "    at you\n  - from:: [[Elif Demir]]\n\nText",
    );
  });

  it("keeps CRLF, and a last line without a break", () => {
    const text = "## Lessons\r\n- Other\r\n- Ask first.";
    expect(changes(text, linkElif(text))).toBe(
      "- - Ask first.∎\n+ - Ask first.␍\n+   - from:: [[Elif Demir]]∎",
    );
  });

  it("stands below an item in an item, and below a field in one", () => {
    const text = "## Lessons\n- - Ask first.\n";
    expect(changes(text, linkElif(text))).toBe("+     - from:: [[Elif Demir]]");
    const field = "- lesson:: Ask first.\n- x\n";
    expect(changes(field, linkElif(field))).toBe("+   - from:: [[Elif Demir]]");
  });
});

describe("a person with a role, where no detail can stand", () => {
  it.each([
    ["## Lessons\nAsk first.\n", "## Lessons\nAsk first. [from:: [[Elif Demir]]]\n"],
    ["Ask first. #lesson ^id\n", "Ask first. [from:: [[Elif Demir]]] #lesson ^id\n"],
    ["> [!lesson] Ask first.\n> b\n", "> [!lesson] Ask first. [from:: [[Elif Demir]]]\n> b\n"],
    ["lesson:: Ask first.\nb\n", "lesson:: Ask first. [from:: [[Elif Demir]]]\nb\n"],
    ["A [lesson:: Ask.] b\n", "A [lesson:: Ask.] [from:: [[Elif Demir]]] b\n"],
    [
      "Ask. [cue:: they shout] #lesson\n",
      "Ask. [cue:: they shout] [from:: [[Elif Demir]]] #lesson\n",
    ],
    ["---\nlessons: 'Ask.'\n---\n", "---\nlessons: 'Ask. [from:: [[Elif Demir]]]'\n---\n"],
    ["---\nlessons: Ask.\n---\n", '---\nlessons: "Ask. [from:: [[Elif Demir]]]"\n---\n'],
    ["---\nlessons: [Ask, b]\n---\n", '---\nlessons: ["Ask [from:: [[Elif Demir]]]", b]\n---\n'],
  ])("stands in brackets behind the text: %j", (before, after) => {
    expect(applied(before, linkElif(before))).toBe(after);
  });

  it("is refused where it would be a role in another lesson too", () => {
    const text = "First [lesson:: Ask.] and (lesson:: Pause.)\n";
    expect(refusal(linkElif(text))).toMatch(/line 1 this would change more than the lesson/u);
  });
});

describe("a role that is there", () => {
  it("is not written twice, whatever way the link is written", () => {
    for (const line of ["from:: [[Elif Demir]]", "FROM:: [Elif](People/Elif%20Demir.md)"]) {
      const text = `## Lessons\n- Ask first.\n  - ${line}\n`;
      expect(linkElif(text)).toEqual({ ok: true, edits: [] });
    }
  });

  it("may be added to someone who is linked in the text", () => {
    const text = "## Lessons\n- Ask [[Elif Demir]] first.\n";
    expect(changes(text, linkElif(text))).toBe("+   - from:: [[Elif Demir]]");
  });

  it("is refused for someone who has the other one", () => {
    const text = "## Lessons\n- Ask first.\n  - about:: [[Elif Demir]]\n";
    expect(refusal(linkElif(text))).toBe(
      "Elif Demir is linked to this lesson as “about” already. Remove that link first.",
    );
  });

  it("has the name that the settings give it", () => {
    const text = "## Lessons\n- Ask first.\n";
    const { id } = read(text).lessons[0]!;
    const rules = (from: readonly string[]) => ({
      ...DEFAULT_SETTINGS,
      keys: { ...DEFAULT_SETTINGS.keys, from },
    });
    const plan = (from: readonly string[]) =>
      planLinkPersonAt(PATH, text, rules(from), { lessonId: id }, LINK, "", "from");
    expect(changes(text, plan(["gelernt von", "from"]))).toBe("+   - gelernt von:: [[Elif Demir]]");
    expect(refusal(plan([]))).toMatch(/Name one in the settings\.$/u);
  });
});
