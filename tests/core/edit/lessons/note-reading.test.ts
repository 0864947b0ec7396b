import { describe, expect, it } from "vitest";
import {
  blockAt,
  containersOf,
  isBlankLine,
  isGapAbove,
  lastLineOf,
  lineBreakOf,
  lineEndOf,
  lineOf,
  lineStartOf,
  nextOutside,
  type NoteBody,
  readForEdit,
} from "../../../../src/core/edit/lessons/note-reading";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";

function bodyOf(text: string): NoteBody {
  const reading = readForEdit("Note.md", text, DEFAULT_SETTINGS);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.body;
}

/** The block whose text begins with these words. */
function blockOf(body: NoteBody, words: string): number {
  const block = blockAt(body, body.text.indexOf(words));
  if (block === -1) throw new Error(`no block ${words}`);
  return block;
}

describe("lines", () => {
  const body = bodyOf("---\na: b\n---\none\r\n\rtwo\n");

  it("count from the first one of the body", () => {
    expect(
      [1, 2, 3, 4].map((line) => body.text.slice(lineStartOf(body, line), lineEndOf(body, line))),
    ).toEqual(["one", "", "two", ""]);
    expect(lineStartOf(body, 9)).toBe(body.text.length);
    expect(lineEndOf(body, 9)).toBe(body.text.length);
  });

  it.each([
    ["one", 1],
    ["\r\n", 1],
    ["\rtwo", 2],
    ["two", 3],
  ])("hold %j in line %i", (words, line) => {
    expect(lineOf(body, body.text.indexOf(words))).toBe(line);
  });

  it("end with a break of their own, or with one like those before", () => {
    expect([1, 2, 3].map((line) => lineBreakOf(body, line))).toEqual(["\r\n", "\r", "\n"]);
    expect(lineBreakOf(bodyOf("a\rb"), 2)).toBe("\r");
    expect(lineBreakOf(bodyOf("a\r\nb\n\nc"), 4)).toBe("\n");
    expect(lineBreakOf(bodyOf("---\r\na: b\r\n---\r\nx"), 1)).toBe("\r\n");
    expect(lineBreakOf(bodyOf("---\ra: b\r---\rx"), 1)).toBe("\r");
    expect(lineBreakOf(bodyOf("x"), 1)).toBe("\n");
  });

  it.each([
    ["", 0, true],
    [" \t", 0, true],
    [">", 0, false],
    ["> ", 1, true],
    ["> >", 1, false],
    ["> >", 2, true],
    [">", 2, true],
    ["> a", 1, false],
  ])("%j in %i quotes is blank: %j", (line, quotes, expected) => {
    expect(isBlankLine(bodyOf(`a\n${line}\nb`), 2, quotes)).toBe(expected);
  });
});

describe("a gap above a block", () => {
  it.each([
    ["a\n\nb", "", true],
    ["a\n \t\nb", "", true],
    ["# a\nb", "", false],
    ["b", "", false],
    ["> a\n>\n> b", "> ", true],
    ["> a\n>\n> b", "", false],
    ["> a\n\n> b", "> ", false],
    ["> > a\n>\n> b", "> ", true],
    ["> > a\n> >\n> b", "> ", false],
    ["> # a\n> b", "> ", false],
  ])("of %j, behind %j: %j", (text, prefix, expected) => {
    const body = bodyOf(text);
    const block = blockOf(body, "b");
    expect(isGapAbove(body, block, prefix)).toBe(expected);
  });

  it("is none where a mark is text", () => {
    const body = bodyOf("- a\n      >\n- b");
    const item = blockOf(body, "b") - 1;
    expect(isGapAbove(body, item, "> ")).toBe(false);
  });
});

describe("the last line of a block", () => {
  it.each([
    ["b\n\n\na", 1],
    ["b\nc\n\na", 2],
    ["b\n\n\n", 1],
    ["b", 1],
    ["> b\n>\n> a", 1],
    ["> b\n>\n>\n\na", 1],
    ["> b\n> c\n# a", 2],
    ["- > b\n  >\n  > a", 1],
    ["- b\n\n  a", 1],
    ["b\n| x | y |\n| - | - |\n| 1 | 2 |", 1],
  ])("of %j is line %i", (text, line) => {
    const body = bodyOf(text);
    expect(lastLineOf(body, blockOf(body, "b"))).toBe(line);
  });

  it.each([
    ["- b\n  c\n\n  d\n\n\na", 4],
    ["- b\n  - c\n    - d\n- a", 3],
    ["> b\n>\n> c\n\na", 3],
    ["> b\n>\n\na", 2],
    ["- b\n  > c\n  >\n\na", 3],
    ["- b\n\n\n", 1],
  ])("of what is around it in %j is line %i", (text, line) => {
    const body = bodyOf(text);
    expect(lastLineOf(body, blockOf(body, "b") - 1)).toBe(line);
  });
});

describe("blocks", () => {
  const body = bodyOf("> [!lesson] told\n> - be\n>   - call\n>\n>     down\n\n# kept\n");
  const kinds = (blocks: readonly number[]) => blocks.map((block) => body.blocks[block]?.kind);

  it("are found by their text and by their title, from one end to the other", () => {
    expect(
      kinds(["told", "be", "call", "down", "kept"].map((words) => blockOf(body, words))),
    ).toEqual(["quote", "paragraph", "paragraph", "paragraph", "heading"]);
    expect(blockAt(body, body.text.indexOf("be") + 2)).toBe(blockOf(body, "be"));
    expect(blockAt(body, body.text.indexOf("be") + 3)).toBe(-1);
    expect(blockAt(body, 0)).toBe(-1);
    expect(blockAt(bodyOf("---\n\n***"), 1)).toBe(-1);
  });

  it("stand in containers, the innermost first", () => {
    expect(kinds(containersOf(body, blockOf(body, "down")))).toEqual(["item", "item", "quote"]);
    expect(kinds(containersOf(body, blockOf(body, "be")))).toEqual(["item", "quote"]);
    expect(containersOf(body, blockOf(body, "kept"))).toEqual([]);
    expect(containersOf(body, 99)).toEqual([]);
  });

  it("end where the next one outside begins", () => {
    expect(nextOutside(body, blockOf(body, "told"))).toBe(blockOf(body, "kept"));
    expect(nextOutside(body, blockOf(body, "be"))).toBe(blockOf(body, "be") + 1);
    expect(nextOutside(body, blockOf(body, "kept"))).toBe(body.blocks.length);
  });
});
