import { describe, expect, it } from "vitest";
import { planAddLesson } from "../../../../src/core/edit/lessons/add-lesson";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { KINDS } from "../../../../src/core/templates/built-in-kinds";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";
import { ORDER, PATH, read } from "./lesson-edits";

const add = (text: string, lesson = "Ask first.", order = ORDER, heading?: string): Plan =>
  planAddLesson(PATH, text, DEFAULT_SETTINGS, lesson, order, heading);

describe("a lesson under the heading that is there", () => {
  it.each([
    ["## Lessons\n- a\n", "+ - Ask first."],
    ["## Lessons\n* a\n", "+ * Ask first."],
    ["## Lessons\n+   a\n", "+ +   Ask first."],
    ["## Lessons\n1. a\n2. b\n", "+ 3. Ask first."],
    ["## Lessons\n9) a\n10) b\n", "+ 11) Ask first."],
    ["## Lessons\n1. a\n1. b\n", "+ 1. Ask first."],
    ["## Lessons\n999999999. a\n", "+ 999999999. Ask first."],
    ["## Lessons\n- [ ] a\n- [x] b\n", "+ - [ ] Ask first."],
    ["## Lessons\n-\ta\n", "+ -\tAsk first."],
    ["Takeaways:\n---\n- a\n\n# More\n- b\n", "+ - Ask first."],
  ])("goes on with its list: %j", (text, expected) => {
    expect(changes(text, add(text))).toBe(expected);
  });

  it("stands behind the details of the last one, and before what follows", () => {
    const text = "## Lessons\n- a\n- b\n  - check:: c\n\n  more\n\n## Next\n- x\n";
    expect(applied(text, add(text))).toBe(
      "## Lessons\n- a\n- b\n  - check:: c\n\n  more\n- Ask first.\n\n## Next\n- x\n",
    );
    const below = "## Lessons\n- a\n\n### Work\n- b\n";
    expect(applied(below, add(below))).toBe("## Lessons\n- a\n- Ask first.\n\n### Work\n- b\n");
  });

  it("keeps a blank line between items that have one", () => {
    const text = "## Lessons\n- a\n\n- b\n";
    expect(applied(text, add(text))).toBe("## Lessons\n- a\n\n- b\n\n- Ask first.\n");
    const two = "## Lessons\n1. a\n2. b\n\ntext\n\n- c\n";
    expect(changes(two, add(two))).toBe("+ - Ask first.");
  });

  it.each([
    ["## Lessons\n- \n", "## Lessons\n- Ask first.\n"],
    ["## Lessons\n-\n", "## Lessons\n- Ask first.\n"],
    ["## Lessons\n*   \n", "## Lessons\n* Ask first.\n"],
    ["## Lessons\n-\t\n", "## Lessons\n-\tAsk first.\n"],
    ["## Lessons\n- [ ] \n", "## Lessons\n- [ ] Ask first.\n"],
    ["## Lessons\n- [ ]\n- b\n", "## Lessons\n- [ ] Ask first.\n- b\n"],
    ["## Lessons\n- a\n- \n- \n", "## Lessons\n- a\n- Ask first.\n- \n"],
    ["## Lessons\r\n- ", "## Lessons\r\n- Ask first."],
    ["## Lessons\n- a\n- \ntext\n", "## Lessons\n- a\n- Ask first.\n\ntext\n"],
  ])("fills an empty item: %j", (before, after) => {
    expect(applied(before, add(before))).toBe(after);
  });

  it("is the first item below the heading and its hint", () => {
    const text = "## A\ntext\n\n## Lessons\n%% one a line %%\n\n## B\n";
    expect(applied(text, add(text))).toBe(
      "## A\ntext\n\n## Lessons\n%% one a line %%\n\n- Ask first.\n\n## B\n",
    );
    const apart = "## A\n\ntext\n\n## Lessons\n\n## B\n\n* text\n";
    expect(applied(apart, add(apart))).toBe(
      "## A\n\ntext\n\n## Lessons\n\n* Ask first.\n\n## B\n\n* text\n",
    );
    const close = "## Lessons\n## B\n";
    expect(applied(close, add(close))).toBe("## Lessons\n- Ask first.\n## B\n");
  });

  it("does not join what stands below", () => {
    const quote = "## Lessons\n> - a\n";
    expect(applied(quote, add(quote))).toBe("## Lessons\n- Ask first.\n> - a\n");
    const code = "## Lessons\n\n    code\n";
    expect(applied(code, add(code))).toBe("## Lessons\n\n    code\n\n- Ask first.\n");
  });

  it("is a paragraph where lessons are paragraphs", () => {
    const text = "## Lessons\n\nWait\na day.\n\n```\ncode\n```\n\n## Next\n";
    expect(applied(text, add(text))).toBe(
      "## Lessons\n\nWait\na day.\n\nAsk first.\n\n```\ncode\n```\n\n## Next\n",
    );
    expect(read(applied(text, add(text))).lessons.map((one) => one.text)).toEqual([
      "Wait a day.",
      "Ask first.",
    ]);
  });

  it("never stands in code, comments, formulas or quotes", () => {
    for (const [open, close] of [
      ["```", "```"],
      ["%%", "%%"],
      ["<!--", "-->"],
      ["$$", "$$"],
    ]) {
      const text = `${open}\n## Lessons\n- a\n${close}\n`;
      expect(applied(text, add(text))).toBe(`${text}\n## Lessons\n- Ask first.\n`);
      const around = `## Lessons\n- a\n\n${open}\n- b\n${close}\n`;
      expect(changes(around, add(around))).toBe("+ - Ask first.");
    }
    const quote = "> ## Lessons\n> - a\n";
    expect(applied(quote, add(quote))).toBe(`${quote}\n## Lessons\n- Ask first.\n`);
  });

  it("goes to the first of several such headings", () => {
    const text = "# Takeaways\n- a\n\n# Lessons\n- b\n";
    expect(applied(text, add(text))).toContain("- a\n- Ask first.\n\n# Lessons");
  });
});

describe("a lesson in a note without such a heading", () => {
  it.each([
    [
      "behind the nearest section that stands before it",
      "## What happened\ntext\n\n### More\nx\n\n## Other\ny\n",
      "## What happened\ntext\n\n### More\nx\n\n## Lessons\n- Ask first.\n\n## Other\ny\n",
    ],
    [
      "at the level of that section",
      "# Call\n\n### What I expected\n\ntext\n\n## Other\n\nx\n",
      "# Call\n\n### What I expected\n\ntext\n\n### Lessons\n\n- Ask first.\n\n## Other\n\nx\n",
    ],
    [
      "before the nearest one that stands behind it",
      "## Other\ntext\n## Lessons tested\n- held:: [[A]]\n",
      "## Other\ntext\n## Lessons\n- Ask first.\n## Lessons tested\n- held:: [[A]]\n",
    ],
    ["at the end", "Text.\n", "Text.\n\n## Lessons\n- Ask first.\n"],
    ["at the end of the last line", "Text.", "Text.\n\n## Lessons\n- Ask first."],
    ["in an empty note", "", "## Lessons\n- Ask first.\n"],
    ["behind the properties", "---\na: b\n---\n", "---\na: b\n---\n## Lessons\n- Ask first.\n"],
    ["behind unclosed properties", "---\na: b\n---", "---\na: b\n---\n## Lessons\n- Ask first."],
    ["behind a byte order mark", "\uFEFF", "\uFEFF## Lessons\n- Ask first.\n"],
    ["with CRLF", "Text.\r\n", "Text.\r\n\r\n## Lessons\r\n- Ask first.\r\n"],
    [
      "at the level of the others",
      "# A\n\nx\n\n# B\n\ny\n",
      "# A\n\nx\n\n# B\n\ny\n\n# Lessons\n\n- Ask first.\n",
    ],
    ["below the title", "# Call\ntext\n", "# Call\ntext\n\n## Lessons\n- Ask first.\n"],
  ])("makes one %s", (_, before, after) => {
    expect(applied(before, add(before))).toBe(after);
  });

  it("uses the template's own heading, then the one asked for, then one that counts", () => {
    expect(applied("", add("", "Ask.", ["What we learned"]))).toContain("## What we learned\n");
    expect(applied("", add("", "Ask.", [], "Takeaways"))).toContain("## Takeaways\n");
    expect(applied("", add("", "Ask.", [], "Notes"))).toContain("## Lesson\n");
    const rules = { ...DEFAULT_SETTINGS, lessonHeadings: [] };
    expect(refusal(planAddLesson(PATH, "", rules, "Ask.", ORDER))).toMatch(/Name one in/u);
  });

  it("finds the place in every kind's own template", () => {
    for (const { template } of KINDS) {
      const order = Array.from(template.matchAll(/^## (.+)$/gmu), ([, heading = ""]) => heading);
      const without = template.replace(/\n## Lessons\n[\s\S]*?(?=\n## |$)/u, "\n");
      const headings = read(applied(without, add(without, "Ask.", order))).sections;
      expect(headings.map(({ heading }) => heading)).toEqual(order);
    }
  });

  it("refuses where the note ends in code that is never closed", () => {
    expect(refusal(add("```\ncode\n"))).toMatch(/Add it by hand\.$/u);
    expect(refusal(add("%%\ncomment\n"))).toMatch(/Add it by hand\.$/u);
  });
});

describe("the text of a lesson", () => {
  it.each([
    ["Ask\r\nfirst,\n\n\tthen  talk. ", "Ask first, then talk.", "Ask first, then talk."],
    ["# Ask", "\\# Ask", "# Ask"],
    ["> Ask", "\\> Ask", "> Ask"],
    ["- Ask", "\\- Ask", "- Ask"],
    ["+ Ask", "\\+ Ask", "+ Ask"],
    ["1. Ask", "1\\. Ask", "1. Ask"],
    ["2) Ask", "2\\) Ask", "2) Ask"],
    ["--- a", "--- a", "--- a"],
    ["[ ] Ask", "\\[ ] Ask", "[ ] Ask"],
    ["[x]: Ask", "\\[x]: Ask", "[x]: Ask"],
    ["```Ask", "\\```Ask", "```Ask"],
    ["~~~ Ask", "\\~~~ Ask", "~~~ Ask"],
    ["$$ Ask", "\\$$ Ask", "$$ Ask"],
    ["100%% sure, 50%% not", "100\\%\\% sure, 50\\%\\% not", "100%% sure, 50%% not"],
    ["Ask <!-- not --> me", "Ask \\<!-- not --> me", "Ask <!-- not --> me"],
    ["if a<b then c>d", "if a\\<b then c>d", "if a<b then c>d"],
    ["<div> Ask", "\\<div> Ask", "<div> Ask"],
    ["check:: ask", "check:\\: ask", "check:: ask"],
    ["lesson:: ask", "lesson:\\: ask", "lesson:: ask"],
    ["Ask [lesson:: it] now", "Ask [lesson:\\: it] now", "Ask [lesson:: it] now"],
    ["Ask ^id", "Ask \\^id", "Ask ^id"],
    ["Ask \\", "Ask \\\\", "Ask \\"],
    ["std::move is a word", "std::move is a word", "std::move is a word"],
    [
      "Keep `%% <b> check::` as code",
      "Keep `%% <b> check::` as code",
      "Keep %% <b> check:: as code",
    ],
    [
      "Ask [[Sarah Lind|Sarah]] **first** #calm",
      "Ask [[Sarah Lind|Sarah]] **first** #calm",
      "Ask Sarah first",
    ],
    [
      "See <https://example.org> a < b",
      "See <https://example.org> a < b",
      "See https://example.org a < b",
    ],
  ])("reads as typed: %j", (typed, source, said) => {
    const text = "## Lessons\n- a\n";
    expect(changes(text, add(text, typed))).toBe(`+ - ${source}`);
    expect(read(applied(text, add(text, typed))).lessons.at(-1)).toMatchObject({
      text: said,
      source: "heading",
    });
  });

  it.each(["", "  \n", "…", "TBD", "{{lesson}}", "#lesson", "![[picture.png]]"])(
    "is refused when it says nothing: %j",
    (typed) => {
      expect(refusal(add("## Lessons\n", typed))).toMatch(/^There is no lesson yet\./u);
    },
  );

  it.each(["a\0b", "a\u0007b", "a\uD800"])("is refused with signs no note keeps: %j", (typed) => {
    expect(refusal(add("## Lessons\n", typed))).toMatch(/no note can keep/u);
  });

  it("is not written twice, whatever form the note has it in", () => {
    for (const text of [
      "## Lessons\n- ask  FIRST.\n",
      "---\nlessons: Ask first.\n---\n",
      "Ask first. #lesson\n",
      "> [!lesson] Ask first.\n",
    ]) {
      expect(add(text)).toEqual({ ok: true, edits: [] });
    }
  });
});

describe("a note that takes no lesson", () => {
  it.each([
    ["---\nlesson: Ask first.\n---\n", /^This note stands for one lesson itself\./u],
    ["Text\0", /stays as it is/u],
  ])("refuses: %j", (text, reason) => {
    expect(refusal(add(text, "Pause."))).toMatch(reason);
  });

  it("refuses in a template, where nothing is a lesson", () => {
    const plan = planAddLesson("Templates/A.md", "## Lessons\n", DEFAULT_SETTINGS, "Ask.", ORDER);
    expect(refusal(plan)).toMatch(/Add it by hand\.$/u);
  });
});
