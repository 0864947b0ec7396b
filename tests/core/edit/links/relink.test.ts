import { describe, expect, it } from "vitest";
import { planRelink } from "../../../../src/core/edit/links/relink";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { createLinkResolver } from "../../../../src/core/link-resolver";
import { changes, refusal } from "../changes";

const FROM = "Lessons/Dream first.md";
const TO = "Lessons/Restore the dream.md";
const PATH = "Debriefs/2026/2026-03-09 Call.md";
const resolver = createLinkResolver([FROM, TO, PATH, "Lessons/Other.md", "Home.md"]);

function relink(text: string, path = PATH): Plan {
  return planRelink(path, text, resolver, FROM, TO);
}

/** Changes of a note whose link leads to a note of this path instead. */
function relinkTo(to: string, text: string, others: readonly string[] = []): Plan {
  const known = createLinkResolver([FROM, to, PATH, ...others]);
  return planRelink(PATH, text, known, FROM, to);
}

describe("links in the body", () => {
  it.each([
    ["[[Dream first]]", "[[Restore the dream]]"],
    ["see [[dream FIRST]], then", "see [[Restore the dream]], then"],
    ["[[ Dream first ]]", "[[ Restore the dream ]]"],
    ["[[Dream first|the dream]]", "[[Restore the dream|the dream]]"],
    ["[[Dream first#History]]", "[[Restore the dream#History]]"],
    ["[[Dream first#^q7f2|so]]", "[[Restore the dream#^q7f2|so]]"],
    ["[[Dream first #History]]", "[[Restore the dream #History]]"],
    ["[[Dream first.md]]", "[[Restore the dream.md]]"],
    ["[[Lessons/Dream first]]", "[[Lessons/Restore the dream]]"],
    ["[[/Lessons/Dream first]]", "[[/Lessons/Restore the dream]]"],
    ["[[../../Lessons/Dream first]]", "[[../../Lessons/Restore the dream]]"],
    ["![[Dream first]]", "![[Restore the dream]]"],
    ["![[Dream first#History|300]]", "![[Restore the dream#History|300]]"],
    ["[it](Dream%20first.md)", "[it](Restore%20the%20dream.md)"],
    ["[it](Dream%20first)", "[it](Restore%20the%20dream)"],
    ["[it](Lessons/Dream%20first.md#History)", "[it](Lessons/Restore%20the%20dream.md#History)"],
    ["[it](<Dream first.md> 'so')", "[it](<Restore the dream.md> 'so')"],
    ["[it](<Dream first.md#a b>)", "[it](<Restore the dream.md#a b>)"],
    ['[it]( Dream%20first.md  "so" )', '[it]( Restore%20the%20dream.md  "so" )'],
    ["[![[Dream first]]](Dream%20first.md)", "[![[Restore the dream]]](Restore%20the%20dream.md)"],
    ["[a [b] c](Dream%20first.md)", "[a [b] c](Restore%20the%20dream.md)"],
    ["[[Other]] [[Dream first]] [[Nobody]]", "[[Other]] [[Restore the dream]] [[Nobody]]"],
    ["[lesson:: Wait. [[Dream first]]]", "[lesson:: Wait. [[Restore the dream]]]"],
    ["%% [[Dream first]] %%", "%% [[Restore the dream]] %%"],
    ["a <!-- [[Dream first]] --> b", "a <!-- [[Restore the dream]] --> b"],
    ["`code` [[Dream first]] `x`", "`code` [[Restore the dream]] `x`"],
    ["<u>[[Dream first]]</u>", "<u>[[Restore the dream]]</u>"],
    ["costs $5 [[Dream first]] or $6", "costs $5 [[Restore the dream]] or $6"],
    ["\\\\[[Dream first]]", "\\\\[[Restore the dream]]"],
    ["# About [[Dream first]]", "# About [[Restore the dream]]"],
    ["- held:: [[Dream first]] at once ^x", "- held:: [[Restore the dream]] at once ^x"],
    ["> [!note] [[Dream first]]", "> [!note] [[Restore the dream]]"],
    ["[^1]: [[Dream first]]", "[^1]: [[Restore the dream]]"],
    ["\uFEFF[[Dream first]]", "\uFEFF[[Restore the dream]]"],
  ])("%j becomes %j", (before, after) => {
    const expected = `- ${before}\n+ ${after}`.replace(/\uFEFF/gu, "«BOM»");
    expect(changes(`${before}\n`, relink(`${before}\n`))).toBe(expected);
  });

  it.each([
    "[[Other]]",
    "[[Dream]]",
    "Dream first",
    "`[[Dream first]]`",
    "`` ` [[Dream first]] ``",
    "\\[[Dream first]]",
    "[[Dream\nfirst]]",
    "[[]] [[#Dream first]] [[|Dream first]]",
    "[it](https://example.org/Dream%20first.md)",
    "[it](Dream first.md)",
    "[it] (Dream%20first.md)",
    "[^Dream](Dream%20first.md)",
    "`[it`](Dream%20first.md)",
    "[a `b](Dream%20first.md) c`",
    '<a title="[[Dream first]]">x</a>',
    "$[[Dream first]]$",
    "$$\n[[Dream first]]\n$$",
    "- $$\n  [[Dream first]]\n  $$",
    "```\n[[Dream first]]\n```",
    "- a\n  ~~~\n  [[Dream first]]\n  ~~~",
    "> ```\n> [[Dream first]]",
    "text\n\n    [[Dream first]]",
    "<div>\n[[Dream first]]\n</div>",
    "",
  ])("%j stays", (text) => {
    expect(changes(text, relink(text))).toBe("no change");
  });

  it("change in every line that holds one, behind code, in comments and tables", () => {
    const text = [
      "# A %% [[Dream first]]",
      "```",
      "[[Dream first]]",
      "%% b [[Dream first]]",
      "",
      "| a | b |",
      "| - | - |",
      "| [[Dream first\\|so]] | x |",
      "~~~",
      "[[Dream first]]",
      "~~~",
      "a ` b",
      "",
      "[[Dream first]] ` c",
    ].join("\r\n");
    expect(changes(text, relink(text))).toBe(
      changes(text, {
        ok: true,
        edits: [...text.matchAll(/Dream first/gu)]
          // What stands between the tildes is code; the backticks stand in a comment.
          .filter((_, index) => index !== 4)
          .map(({ index }) => ({
            span: { start: index, end: index + 11 },
            expected: "Dream first",
            text: "Restore the dream",
          })),
      }),
    );
  });

  it.each([
    ["a line\n[[Dream first]]\nof three", "- [[Dream first]]\n+ [[Restore the dream]]"],
    ["> a\n> b\n> [[Dream first]] c", "- > [[Dream first]] c\n+ > [[Restore the dream]] c"],
    [
      "- an item [[Other]]\n  that goes on\n  [[Dream first]] and on",
      "-   [[Dream first]] and on\n+   [[Restore the dream]] and on",
    ],
    [
      "[[Dream first]]\nx\n[[Dream first|a]]",
      "- [[Dream first]]\n- x\n- [[Dream first|a]]\n+ [[Restore the dream]]\n+ x\n+ [[Restore the dream|a]]",
    ],
    [
      "> [!tip] [[Dream first]]\n> b",
      "- > [!tip] [[Dream first]]\n+ > [!tip] [[Restore the dream]]",
    ],
    ["[[Dream first]]\n***\nb $$", "- [[Dream first]]\n+ [[Restore the dream]]"],
    ["$$\na\n$$\n\n%%\n[[Dream first]]\n%%", "- [[Dream first]]\n+ [[Restore the dream]]"],
  ])("are found in every line of %j", (text, expected) => {
    expect(changes(`${text}\n`, relink(`${text}\n`))).toBe(expected);
  });

  it("keep their line in a comment that fills lines", () => {
    const text = "%%\n[[Dream first]]\n\n- [[Dream first|x]]\n%%\n";
    expect(changes(text, relink(text))).toBe(
      "- [[Dream first]]\n- \n- - [[Dream first|x]]\n" +
        "+ [[Restore the dream]]\n+ \n+ - [[Restore the dream|x]]",
    );
  });
});

describe("the address", () => {
  const link = "[[Dream first]] [x](Dream%20first.md) [x](<Dream first.md>)";
  it("is the whole path where the name means another note", () => {
    expect(
      changes(`${link}\n`, relinkTo("Lessons/Deep/Home.md", `${link}\n`, ["Home.md"])),
    ).toContain("+ [[Lessons/Deep/Home]] [x](Lessons/Deep/Home.md) [x](<Lessons/Deep/Home.md>)");
  });

  it("is the whole path where a twin stands beside the note with the link", () => {
    const twin = "Debriefs/2026/Wait.md";
    expect(changes(`${link}\n`, relinkTo("Lessons/Wait.md", `${link}\n`, [twin]))).toContain(
      "+ [[Lessons/Wait]] [x](Lessons/Wait.md) [x](<Lessons/Wait.md>)",
    );
  });

  it("is encoded where markdown would read it otherwise", () => {
    expect(changes(`${link}\n`, relinkTo("Lessons/50% (é) & $1.md", `${link}\n`))).toContain(
      "+ [[50% (é) & $1]] [x](50%25%20%28é%29%20&%20%241.md) [x](<50%25 (é) & %241.md>)",
    );
  });

  it("is relative to the note with the link where it was", () => {
    const text = "[[./Dream first]] [x](./Dream%20first.md) [[../Lessons/Dream first#a]]\n";
    const path = "Lessons/Other.md";
    expect(changes(text, relink(text, path))).toContain(
      "+ [[./Restore the dream]] [x](./Restore%20the%20dream.md) [[./Restore the dream#a]]",
    );
    expect(
      changes("[[./Lessons/Dream first]]\n", relink("[[./Lessons/Dream first]]\n", "Home.md")),
    ).toContain("+ [[./Lessons/Restore the dream]]");
  });

  it.each(["Lessons/A]] B.md", "Lessons/A|B.md", "Lessons/A#B.md", "Lessons/A\nB.md"])(
    "of %j cannot be written in a wikilink, and nothing is",
    (to) => {
      expect(refusal(relinkTo(to, "[[Dream first]]\n"))).toMatch(
        /has signs in its name that a link cannot hold\. Give it another name and try again\.$/u,
      );
    },
  );

  it("that would hide what follows is refused", () => {
    expect(refusal(relinkTo("Lessons/A %% B.md", "[[Dream first]]\n\n[[Other]] %% b\n"))).toBe(
      "“2026-03-09 Call” has a link that cannot be changed safely. Change it by hand and try again.",
    );
  });
});

/** Frontmatter of these lines, and a body. */
const note = (...lines: readonly string[]) => ["---", ...lines, "---", "Body.", ""].join("\n");

describe("links in properties", () => {
  it.each([
    ['x: "[[Dream first]]"', 'x: "[[Restore the dream]]"'],
    ["x: '[[Dream first|so]]' # why", "x: '[[Restore the dream|so]]' # why"],
    ["x: [[Dream first]]", 'x: "[[Restore the dream]]"'],
    ["x: see [[Dream first]] now", "x: see [[Restore the dream]] now"],
    ["x: ['[[Dream first]]', b]", "x: ['[[Restore the dream]]', b]"],
    ["x: [a, [[Dream first]]]", 'x: [a, "[[Restore the dream]]"]'],
    ['x: "Say \\"no\\" [[Dream first]]"', 'x: "Say \\"no\\" [[Restore the dream]]"'],
    ['x: "\\x44ream [[\\x44ream first]]"', 'x: "Dream [[Restore the dream]]"'],
    ['x: "[it](Dream%20first.md)"', 'x: "[it](Restore%20the%20dream.md)"'],
    ['x: {y: "[[Dream first]]"}', 'x: {y: "[[Restore the dream]]"}'],
  ])("%j becomes %j", (before, after) => {
    const text = note("a: 007", before, "z: ~");
    expect(changes(text, relink(text))).toBe(`- ${before}\n+ ${after}`);
  });

  it("change in lists, at any depth, and in texts of several lines", () => {
    const text = note(
      "lessons:",
      "  - When [[Dream first]] calls: wait",
      "  - - deep [[Dream first]]",
      "x: |",
      "  one [[Dream first]]",
      "  two",
      "y: >-",
      "  [[Dream first]]",
    );
    expect(changes(text, relink(text))).toBe(
      [
        "-   - When [[Dream first]] calls: wait",
        "-   - - deep [[Dream first]]",
        "- x: |",
        "-   one [[Dream first]]",
        "-   two",
        "- y: >-",
        "-   [[Dream first]]",
        "+   - When [[Restore the dream]] calls: wait",
        "+   - - deep [[Restore the dream]]",
        "+ x: |",
        "+   one [[Restore the dream]]",
        "+   two",
        "+ y: >-",
        "+   [[Restore the dream]]",
      ].join("\n"),
    );
  });

  it("get quotes only where the new name needs them", () => {
    const to = "Lessons/Dream: it's “so”.md";
    const text = note("x: see [[Dream first]]", "y: '[[Dream first]]'", 'z: "[[Dream first]]"');
    expect(changes(text, relinkTo(to, text))).toBe(
      [
        "- x: see [[Dream first]]",
        "- y: '[[Dream first]]'",
        '- z: "[[Dream first]]"',
        '+ x: "see [[Dream: it\'s “so”]]"',
        "+ y: '[[Dream: it''s “so”]]'",
        '+ z: "[[Dream: it\'s “so”]]"',
      ].join("\n"),
    );
  });

  it("are changed together with those in the body", () => {
    const text = note('x: "[[Dream first]]"').replace("Body.", "[[Dream first]]");
    expect(changes(text, relink(text))).toBe(
      '- x: "[[Dream first]]"\n- ---\n- [[Dream first]]\n' +
        '+ x: "[[Restore the dream]]"\n+ ---\n+ [[Restore the dream]]',
    );
  });

  it.each([
    ["x: [[Other]]"],
    ["# [[Dream first]]"],
    ['"[[Dream first]]": x'],
    ["x: [[Dream first, Other]]"],
    ["x: '`[[Dream first]]`'"],
  ])("%j stays", (line) => {
    expect(changes(note(line), relink(note(line)))).toBe("no change");
  });

  it.each([
    ["x: &a '[[Dream first]]'", /cannot be changed safely/u],
    ["x: !!str '[[Dream first]]'", /cannot be changed safely/u],
    ["- x: '[[Dream first]]'", /line 2/u],
    ["x: '[[Dream first]]'\nx: 1", /the property "x" is there twice/u],
    ["x: '[[Dream first]]'\ny: \u0001", /invisible control characters/u],
  ])("%j is refused", (line, reason) => {
    expect(refusal(relink(note(line)))).toMatch(reason);
  });

  it("that cannot be read do not keep the body from changing when they need no change", () => {
    const text = note("x: '[[Other]]", "x: 1").replace("Body.", "[[Dream first]]");
    expect(changes(text, relink(text))).toBe("- [[Dream first]]\n+ [[Restore the dream]]");
  });
});

describe("nothing to do", () => {
  it("is found the second time, and for a note that leads to itself", () => {
    const text = "[[Dream first]] [[Restore the dream]]\n";
    const plan = planRelink(PATH, text, resolver, TO, TO);
    expect(plan).toEqual({ ok: true, edits: [] });
    const again = text.replace("Dream first", "Restore the dream");
    expect(relink(again)).toEqual({ ok: true, edits: [] });
  });
});
