import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CachedMetadata } from "obsidian";
import { describe, expect, test } from "vitest";
import { getAllTags, iterateCacheRefs, iterateRefs } from "./obsidian/cache-reading.ts";
import { parseFrontMatterTags } from "./obsidian/frontmatter-entries.ts";
import { readMetadata } from "./obsidian/note/read-metadata.ts";

const repository = path.resolve(import.meta.dirname, "../..");
const oracle = path.join(repository, "tests/fixtures/oracle");

/** A note with what the app itself made of it. */
interface Entry {
  fileContents: string;
  cachedMetadata: CachedMetadata;
  getAllTags: string[];
  parseFrontMatterTags: string[] | null;
}

describe("what the app itself made of notes", () => {
  const files = readdirSync(oracle).filter((file) => file.endsWith(".json"));
  const read = (file: string) => JSON.parse(readFileSync(path.join(oracle, file), "utf8")) as Entry;

  test("is there for many notes", () => expect(files.length).toBeGreaterThanOrEqual(60));

  test.each(files)("%s: is what the workbench makes of it", (file) => {
    const { fileContents, cachedMetadata, ...entry } = read(file);
    const cache = readMetadata(fileContents);
    // To JSON and back, as the app's was.
    expect(JSON.parse(JSON.stringify(cache))).toEqual(cachedMetadata);
    expect(getAllTags(cache)).toEqual(entry.getAllTags);
    expect(parseFrontMatterTags(cache.frontmatter)).toEqual(entry.parseFrontMatterTags);
  });
});

type Kind = Exclude<keyof CachedMetadata, "blocks" | "frontmatter" | "frontmatterPosition">;

/** Each item as `line:col-line:col` with what it says; blocks by their ids. */
function show(text: string, kind: Kind | "blocks"): string[] {
  const cache = readMetadata(text);
  if (kind === "frontmatterLinks") {
    return (cache.frontmatterLinks ?? []).map(({ key, link }) => `${key} ${link}`);
  }
  const items = kind === "blocks" ? Object.values(cache.blocks ?? {}) : (cache[kind] ?? []);
  return items.map(({ position: { start, end }, ...said }) => {
    expect(text.split("\n").slice(0, start.line).join("\n").length + (start.line > 0 ? 1 : 0)).toBe(
      start.offset - start.col,
    );
    const values = Object.values(said).filter((value) => value !== undefined);
    return `${start.line}:${start.col}-${end.line}:${end.col} ${values.join(" ")}`.trimEnd();
  });
}

describe("sections", () => {
  test.each([
    ["# H\ntext\n***\n", ["0:0-0:3 heading", "1:0-1:4 paragraph", "2:0-2:3 thematicBreak"]],
    ["H\n===\n", ["0:0-1:3 heading"]],
    ["| a |\n|---|\n| b |\n", ["0:0-2:5 table"]],
    ["$$\nx\n$$\n", ["0:0-2:2 math"]],
    ["[^1]: note\n    more\n", ["0:0-1:8 footnoteDefinition"]],
    ["~~~\na\n\n    code\n~~~\n\n    code\n", ["0:0-4:3 code", "6:0-6:8 code"]],
    ["> a\nb\n", ["0:0-1:1 blockquote"]],
    [" > [!x]- T\n > a\n", ["0:0-1:4 callout"]],
    ["<div>\na\n</div>\n", ["0:0-2:6 html"]],
    ["%%\n- a\n\n# b\n%%\n\n%% open\n\nc", ["0:0-4:2 comment", "6:0-8:1 comment"]],
    ["a %% b %%\n", ["0:0-0:9 paragraph"]],
    ["- a\n- b\n* c\n1. d\n1) e", "0:0-1:3 1:0 2:0-2:3 3:0-3:4 4:0-4:4"],
    ["---\n---\na", ["0:0-1:3 yaml", "2:0-2:1 paragraph"]],
    ["\n---\na: 1\n---\n", ["1:0-1:3 thematicBreak", "2:0-3:3 heading"]],
    ["> ---\n> a: 1\n> ---\n", ["0:0-2:5 blockquote"]],
    ["", []],
  ])("of %j", (text, expected) => {
    const found = show(text, "sections");
    if (typeof expected !== "string") expect(found).toEqual(expected);
    else expect(found.map((each) => each.split(" ")[1])).toEqual(["list", "list", "list", "list"]);
  });
});

describe("list items", () => {
  test.each([
    ["a line of a first list has less than zero as its parent", "- a\n- b", ["-1", "-1"]],
    ["a list further down begins in its own line", "\n\n- a\n  - b\n    - c", ["-2", "2", "3"]],
    ["lists in quotes too", "> - a\n>   - b", ["-1", "0"]],
    ["another sign begins another list", "- a\n* b", ["-1", "-1"]],
  ])("%s", (_name, text, parents) => {
    expect(readMetadata(text).listItems?.map(({ parent }) => String(parent))).toEqual(parents);
  });

  test.each([
    ["- a\n  - b\n\n  c", ["0:0-0:3", "1:2-1:5"]],
    ["- a\n    - b", ["0:0-0:3", "1:2-1:7"]],
    ["- a\n\n- b", ["0:0-1:0", "2:0-2:3"]],
    ["- [ ] 1. a", ["0:0-0:10", "0:6-0:10"]],
  ])("of %j", (text, places) => {
    expect(show(text, "listItems").map((each) => each.split(" ")[0])).toEqual(places);
  });

  test("any one sign in a box makes a task", () => {
    const { listItems = [] } = readMetadata(
      "- [ ] a\n- [x] b\n1. [/] c\n- [>] 1. d\n- [] e\n- [x]f",
    );
    expect(listItems.map(({ task }) => task)).toEqual([
      ...[" ", "x", "/", ">", undefined],
      ...[undefined, undefined],
    ]);
  });
});

describe("blocks", () => {
  test.each([
    ["a ^b", ["0:0-0:4 b"]],
    ["# a ^b", ["0:0-0:6 b"]],
    ["> a\n^b", ["0:0-1:2 b"]],
    ["- a ^b\n  - c ^d\n", ["0:0-0:6 b", "1:2-1:8 d"]],
    ["| a |\n|---|\n\n^b\n", ["0:0-1:5 b"]],
    ["- a\n\n^b", ["0:0-0:3 b"]],
    ["$$\nx\n$$\n^b", ["0:0-2:2 b"]],
    ["a^b a ^b c ^b_", []],
  ])("of %j", (text, expected) => {
    expect(show(text, "blocks")).toEqual(expected);
  });

  test("are found by their ids in any case, and named in their sections", () => {
    const { blocks, sections } = readMetadata("a ^Id-1");
    expect(Object.keys(blocks ?? {})).toEqual(["id-1"]);
    expect(sections?.[0]?.id).toBe("Id-1");
  });
});

describe("links", () => {
  test.each([
    ["[[A]] [[A|b]] [[A#B#C]]", ["A, A", "A, b", "A#B#C, A > B > C"]],
    ["[[#B]] [[A#^b]] [[#^b]]", ["#B, B", "A#^b, A > ^b", "#^b, ^b"]],
    ["[[#a||x]] [[]] [[|]] [[|x]]", ["#a, |x", "|, |", "|x, |x"]],
    ["[[Sq]uare]] [[a [[b]] c]]", ["Sq]uare, Sq]uare", "b, b"]],
    ["[t](a%20b.md#H) [t](<a b.md>) [**t**](a)", ["a b.md#H, t", "a b.md, t", "a, **t**"]],
    ["[t](https://a.b) [t](mailto:a) [](a) []() [t]() <https://a.b> https://a.b", ["a, "]],
    ["| a |\n|---|\n| [[A\\|b]] |", ["A, b"]],
    ["`[[A]]` ``a` [[A]]`` \\[[A]] <!-- [[A]] -->\n\n```\n[[A]]\n```\n\n    [[A]]", []],
    ["$[[A]]$ %%[[B]]%% # [[C]]\n# [[D]]", ["B, B", "C, C", "D, D"]],
    ["[t][r]\n\n[r]: A.md", []],
    ["[^1]\n\n[^1]: [[A]]", ["A, A"]],
  ])("of %j", (text, expected) => {
    const found = readMetadata(text).links ?? [];
    expect(found.map(({ link, displayText }) => `${link}, ${displayText ?? ""}`)).toEqual(expected);
    for (const { original, position } of found) {
      expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
    }
  });

  test("embeds are kept apart from them", () => {
    const text = "![[A#B]] ![[i.png|10]] ![alt](a%20b.png) ![x](https://a.b/c.png)";
    expect(readMetadata(text).links).toBeUndefined();
    expect(show(text, "embeds")).toEqual([
      "0:0-0:8 A#B A > B ![[A#B]]",
      "0:9-0:22 i.png 10 ![[i.png|10]]",
      "0:23-0:40 a b.png ![alt](a%20b.png) alt",
    ]);
  });

  test("footnotes and definitions are found by name", () => {
    const text = "[^A] [^no] ^[in]\n\n[^A]: note\n\n[R]: A.md";
    expect(show(text, "footnotes")).toEqual(["0:11-0:16 [inline0", "2:0-2:10 a"]);
    expect(show(text, "footnoteRefs")).toEqual(["0:0-0:4 a", "0:11-0:16 [inline0"]);
    expect(show(text, "referenceLinks")).toEqual(["4:0-4:9 r A.md"]);
  });

  test("properties that are a link and nothing else", () => {
    const yaml = [
      ...['a: "[[A#B|c]]"', "b:", '  - "[[B]]"', "  - c: '[t](c%20d.md)'", 'd: "see [[D]]"'],
      ...["e: [[E]]", 'f: "[t](https://a.b)"', "g: '[[a]] [[b]]'"],
    ];
    const text = `---\n${yaml.join("\n")}\n---\n`;
    expect(show(text, "frontmatterLinks")).toEqual(["a A#B", "b.0 B", "b.1.c c d.md"]);
  });
});

test.each([
  ["#a #a/b #ü-_1 #1 #1a #a.b", ["#a", "#a/b", "#ü-_1", "#1a", "#a"]],
  ['(#a) a#b "#c" ##d # e', []],
  ["**#a** ~~#b~~ \\[#c\\] <br>#d [#e](x)", ["#a", "#b", "#c", "#d", "#e"]],
  ["`#a` $#b$ <!-- #c\n#d --> \\#e https://a.b/#f [[#g]]", []],
  ["%%\n#a\n\n- #b\n%%\n\nc %% #c %%\n# #d\n> #e\n\n| #f |\n|----|", "abcdef"],
])("the tags of %j", (text, expected) => {
  const wanted = typeof expected === "string" ? [...expected].map((each) => `#${each}`) : expected;
  expect(readMetadata(text).tags?.map(({ tag }) => tag) ?? []).toEqual(wanted);
});

test.each(["---\na: [\n---\n", "---\n# a\n---\n", "---\n- a\n---\n", "---\na\n---\n"])(
  "%j has a section for its properties, and none",
  (text) => {
    const cache = readMetadata(text);
    expect(cache.sections?.[0]?.type).toBe("yaml");
    expect(Object.keys(cache)).not.toContain("frontmatter");
    expect(Object.keys(cache)).not.toContain("frontmatterPosition");
  },
);

test("properties are found behind a byte order mark", () => {
  const cache = readMetadata("\uFEFF---\na: 1\n---\n# H");
  expect(cache.frontmatter).toEqual({ a: 1 });
  expect(cache.headings?.[0]?.position.start).toEqual({ line: 3, col: 0, offset: 14 });
});

test("lines that end in CRLF keep their places", () => {
  const text = '---\r\na: "[[B]]"\r\n---\r\n# H\r\n\r\n- a #t ^b\r\n';
  const cache = readMetadata(text);
  expect(cache.frontmatter).toEqual({ a: "[[B]]" });
  expect(cache.headings?.[0]?.position.start).toEqual({ line: 3, col: 0, offset: 22 });
  expect(cache.tags?.[0]?.position.start).toEqual({ line: 5, col: 4, offset: 33 });
  expect(cache.blocks?.b?.position.end).toEqual({ line: 5, col: 9, offset: 38 });
});

test("references are gone through until one is enough", () => {
  const cache = readMetadata("![[C]] [[A]] [[B]]");
  const seen: string[] = [];
  expect(
    iterateCacheRefs(cache, ({ link }) => {
      seen.push(link);
      return link === "B";
    }),
  ).toBe(true);
  expect(seen).toEqual(["A", "B"]);
  expect(iterateRefs(cache.embeds ?? [], () => undefined)).toBe(false);
});

test("the command prints what is known of a note, as JSON", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "host-metadata-"));
  try {
    const note = path.join(folder, "Note.md");
    writeFileSync(note, "# A [[B]]\n");
    const args = ["run", "-s", "host:metadata", "--", note];
    const printed = execFileSync("npm", args, { cwd: repository, encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual(readMetadata("# A [[B]]\n"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
