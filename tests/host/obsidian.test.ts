import { describe, expect, test } from "vitest";
import { getFrontMatterInfo, stringifyYaml } from "./obsidian/frontmatter.ts";
import { prepareFuzzySearch } from "./obsidian/fuzzy-search.ts";
import { mergeTexts } from "./obsidian/merge-texts.ts";
import { normalizePath, parseLinktext } from "./obsidian/paths.ts";
import { requireApiVersion } from "./obsidian/version.ts";

// The parts of the module that need no page.

test("the subpath starts at the first #", () => {
  expect(parseLinktext("a#b#c")).toEqual({ path: "a", subpath: "#b#c" });
});

test.each([
  ["\\a\\\\b//c/", "a/b/c"],
  ["/", "/"],
  ["a\u00a0b", "a b"],
  ["e\u0301", "\u00e9"],
])("the path %j becomes %j", (given, wanted) => {
  expect(normalizePath(given)).toBe(wanted);
});

describe("properties", () => {
  test.each([
    ["---\na: 1\n---\nbody", "a: 1", 13],
    ["---  \r\na: 1\r\n---\r\nbody", "a: 1", 18],
    ["---\n---\nbody", "", 8],
    ["---\na: 1\n---", "a: 1", 12],
  ])("%j has them", (content, frontmatter, contentStart) => {
    const info = getFrontMatterInfo(content);
    expect(info).toMatchObject({ exists: true, frontmatter, contentStart });
    expect(content.slice(info.from, info.to)).toBe(frontmatter);
  });

  test.each(["", "body", "\n---\na: 1\n---", "---\na: 1", "----\na: 1\n----\n", "--- a\nb\n---"])(
    "%j has none",
    (content) => {
      expect(getFrontMatterInfo(content).exists).toBe(false);
    },
  );

  test("they are written as the app does", () => {
    const value = { list: ["[[A]]"], none: null, empty: [], long: "word ".repeat(40).trim() };
    const lines = stringifyYaml(value).split("\n");
    expect(lines.slice(0, 4)).toEqual(["list:", '  - "[[A]]"', "none:", "empty: []"]);
    expect(lines).toHaveLength(6);
  });
});

test.each([
  ["a\nb\nc", "a\nB\nc", "a\nb\nC", "a\nB\nC"],
  ["a\nb", "x\na\nb", "a\nb\ny", "x\na\nb\ny"],
  ["a\nb", "a\nb", "a\nc", "a\nc"],
  ["a\nb", "a\nc", "a\nb", "a\nc"],
  ["a\nb\nc", "a\ntheirs\nc", "a\nours\nc", "a\ntheirs\nours\nc"],
])("%j changed to %j there and to %j here makes %j", (base, theirs, ours, merged) => {
  expect(mergeTexts(base, theirs, ours)).toBe(merged);
});

test("fuzzy search puts words before scattered letters", () => {
  const rank = (query: string, texts: string[]): string[] => {
    const search = prepareFuzzySearch(query);
    const found = texts.flatMap((text) => {
      const score = search(text)?.score;
      return score === undefined ? [] : [{ text, score }];
    });
    return found.sort((a, b) => b.score - a.score).map(({ text }) => text);
  };
  const names = ["Cold horse", "Close all", "Color", "Debrief: Close"];
  expect(rank("close", names)).toEqual(["Close all", "Debrief: Close", "Cold horse"]);
  expect(rank("", names)).toEqual(names);
  expect(prepareFuzzySearch("de cl")("Debrief: Close")?.matches).toEqual([
    [0, 2],
    [9, 11],
  ]);
});

test.each([
  ["1.13.1", true],
  ["1.13.0", true],
  ["1.9.10", true],
  ["1.13.2", false],
  ["2.0.0", false],
])("the version %s is there: %s", (version, expected) => {
  expect(requireApiVersion(version)).toBe(expected);
});
