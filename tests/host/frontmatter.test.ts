import { describe, expect, test } from "vitest";
import {
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
} from "./obsidian/frontmatter-entries.ts";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./obsidian/frontmatter.ts";
import { rewriteFrontmatter } from "./obsidian/rewrite-frontmatter.ts";

type Properties = Record<string, unknown>;

test.each<[string, unknown, string]>([
  ["an empty list", [], "a: []\n"],
  ["nothing", null, "a:\n"],
  ["an empty text", "", 'a: ""\n'],
  ["a text", "plain words", "a: plain words\n"],
  ["a text in other letters", "Überblick 日本 🎈", "a: Überblick 日本 🎈\n"],
  ["a long text, in one line", "word ".repeat(40).trim(), `a: ${"word ".repeat(40).trim()}\n`],
  ["lines", "one\ntwo", "a: |-\n  one\n  two\n"],
  ["lines with a last break", "one\ntwo\n", "a: |\n  one\n  two\n"],
  ["a text like a mapping", "k: v", 'a: "k: v"\n'],
  ["a text like a comment", "# x", 'a: "# x"\n'],
  ["a text with a comment behind", "x # y", 'a: "x # y"\n'],
  ["a link", "[[Note]]", 'a: "[[Note]]"\n'],
  ["a text like a number", "12", 'a: "12"\n'],
  ["a text like a truth", "true", 'a: "true"\n'],
  ["a text like nothing", "null", 'a: "null"\n'],
  ["a word that older YAML took for a truth", "yes", "a: yes\n"],
  ["a number with separators", "1_000", "a: 1_000\n"],
  ["a date", "2026-05-16", "a: 2026-05-16\n"],
  ["a time", "2026-05-16T10:00:00", "a: 2026-05-16T10:00:00\n"],
  ["a number", 1.5, "a: 1.5\n"],
  ["a truth", false, "a: false\n"],
  ["a list", ["x", "[[N]]", 2, null], 'a:\n  - x\n  - "[[N]]"\n  - 2\n  - \n'],
  ["a list in a list", [[1, 2]], "a:\n  - - 1\n    - 2\n"],
  ["a mapping", { b: { c: 1 } }, "a:\n  b:\n    c: 1\n"],
  ["an empty mapping", {}, "a: {}\n"],
  ["undefined", undefined, "{}\n"],
])("%s is written as the app does", (_, value, expected) => {
  expect(stringifyYaml({ a: value })).toBe(expected);
});

test("keys keep their order, but for those that look like numbers; nothing is written by reference", () => {
  const same = ["x"];
  const text = stringifyYaml({ b: same, a: same, 2: "two", 1: "one" });
  expect(text).toBe('"1": one\n"2": two\nb:\n  - x\na:\n  - x\n');
});

test.each<[string, unknown]>([
  ["a: 2026-05-16", { a: "2026-05-16" }],
  ["a: yes\nb: off", { a: "yes", b: "off" }],
  ["a: 012", { a: 12 }],
  ['{"a": [1, "b"]}', { a: [1, "b"] }],
  ["a: [[Note]]", { a: [["Note"]] }],
  ["", null],
])("%j is read", (yaml, expected) => {
  expect(parseYaml(yaml)).toEqual(expected);
});

describe("processing properties", () => {
  test.each<[string, string, (properties: Properties) => void, string]>([
    ["makes a block", "body\n", (p) => (p.a = 1), "---\na: 1\n---\nbody\n"],
    ["makes one in an empty note", "", (p) => (p.a = 1), "---\na: 1\n---\n"],
    ["fills an empty block", "---\n---\nbody", (p) => (p.a = 1), "---\na: 1\n---\nbody"],
    ["fills a block of blanks", "---\n \n---\n", (p) => (p.a = 1), "---\na: 1\n---\n"],
    ["takes the last property and the block", "---\na: 1\n---\nb", (p) => delete p.a, "b"],
    ["leaves a note without any", "body", () => undefined, "body"],
    [
      "drops comments, quotes and flow",
      "---\na: 'x' # why\n# note\nb: [1, 2]\n---\nbody",
      () => undefined,
      "---\na: x\nb:\n  - 1\n  - 2\n---\nbody",
    ],
    [
      "adds at the end and keeps the order",
      "---\nz: 1\na: 2\n---\n",
      (p) => {
        p.n = 3;
        p.z = 4;
      },
      "---\nz: 4\na: 2\nn: 3\n---\n",
    ],
    [
      "keeps each byte of the body",
      "---\na: 1\n---\n\r\n \tb\r\n",
      (p) => (p.a = 2),
      "---\na: 2\n---\n\r\n \tb\r\n",
    ],
    [
      "takes CRLF",
      "---\r\na: 1\r\nb: 2\r\n---\r\nc\r\n",
      (p) => (p.a = 3),
      "---\na: 3\nb: 2\n---\nc\r\n",
    ],
    [
      "takes blanks behind the fences",
      "--- \na: 1\n--- \t\nb",
      (p) => (p.a = 2),
      "---\na: 2\n---\nb",
    ],
    ["saves JSON as YAML", '---\n{"a": [1]}\n---\nb', () => undefined, "---\na:\n  - 1\n---\nb"],
    [
      "leaves a rule further down",
      "text\n---\na: 1\n---\n",
      (p) => (p.b = 1),
      "---\nb: 1\n---\ntext\n---\na: 1\n---\n",
    ],
    [
      "drops what is undefined",
      "---\na: 1\nb: 2\n---\n",
      (p) => (p.a = undefined),
      "---\nb: 2\n---\n",
    ],
  ])("%s", (_, before, change, after) => {
    expect(rewriteFrontmatter(before, change)).toBe(after);
  });

  test("hands over an object, never null", () => {
    for (const text of ["", "---\n---\n", "---\n# only this\n---\n", "---\n- a\n---\n"]) {
      let seen: unknown;
      rewriteFrontmatter(text, (properties) => (seen = { ...properties }));
      expect(seen).toEqual({});
    }
  });

  test("throws what YAML or the callback throws", () => {
    const broken = (): string => rewriteFrontmatter("---\na: [\n---\n", () => undefined);
    expect(broken).toThrow(expect.objectContaining({ name: "YAMLParseError" }) as Error);
    const fail = (): void => {
      throw new Error("mine");
    };
    expect(() => rewriteFrontmatter("", fail)).toThrow("mine");
  });
});

test.each([
  ["---\na: 1\n---\nbody", { frontmatter: "a: 1", from: 4, to: 8, contentStart: 13 }],
  ["---\r\na: 1\r\n---\r\nbody", { frontmatter: "a: 1", from: 5, to: 9, contentStart: 16 }],
  ["---\n---", { frontmatter: "", from: 4, to: 4, contentStart: 7 }],
  ["---\n----\n---\n", { frontmatter: "----", from: 4, to: 8, contentStart: 13 }],
])("the block of %j is found", (content, expected) => {
  expect(getFrontMatterInfo(content)).toEqual({ exists: true, ...expected });
});

test.each([
  "",
  "---",
  "---\n",
  " ---\na: 1\n---\n",
  "\n---\n---\n",
  "---x\n---\n",
  "---\na: 1\n ---\n",
])("%j has no block", (content) => {
  expect(getFrontMatterInfo(content)).toEqual({
    ...{ exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 },
  });
});

describe("what properties hold", () => {
  test("is found in any case, by name or pattern", () => {
    const properties = { Status: "open", other: 0 };
    expect(parseFrontMatterEntry(properties, "status")).toBe("open");
    expect(parseFrontMatterEntry(properties, /^oth/)).toBe(0);
    expect(parseFrontMatterEntry(properties, "missing")).toBe(null);
    expect(parseFrontMatterEntry(null, "a")).toBe(null);
  });

  test.each<[unknown, string[] | null]>([
    ["one", ["one"]],
    ["a, b", ["a, b"]],
    [
      ["a", " b ", 3, null],
      ["a", "b", "3"],
    ],
    [[], []],
    [null, null],
    [{ a: 1 }, null],
  ])("%j as texts is %j", (value, expected) => {
    expect(parseFrontMatterStringArray({ x: value }, "x")).toEqual(expected);
    expect(parseFrontMatterAliases({ Aliases: value })).toEqual(expected);
  });

  test.each<[Properties, string[] | null]>([
    [{ tags: "one" }, ["#one"]],
    [{ tags: ["a/b", "#c", "d e", 5, null] }, ["#a/b", "#c"]],
    [{ tags: "a, b" }, []],
    [{ tags: null }, null],
    [{ tag: "a" }, null],
    [{}, null],
  ])("%j has the tags %j", (properties, expected) => {
    expect(parseFrontMatterTags(properties)).toEqual(expected);
  });
});
