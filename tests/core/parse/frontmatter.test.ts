import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { findFrontmatter, readFrontmatter } from "../../../src/core/parse/frontmatter";
import type { Frontmatter } from "../../../src/core/parse/property";
import { MAX_YAML_DEPTH } from "../../../src/core/parse/yaml-guard";
import { anyText, textOf } from "../edit/changes";
import { runs } from "../../fuzz/runs";

function read(text: string): Frontmatter {
  const span = findFrontmatter(text);
  if (span === null) throw new Error("there is no frontmatter");
  return readFrontmatter(text, span);
}

/** `key: shape [line:text, …]` for each property, or the message of what is wrong. */
function told(yaml: string): string[] {
  const { properties, diagnostics } = read(`---\n${yaml}\n---\nbody`);
  return diagnostics.length > 0
    ? diagnostics.map((diagnostic) => diagnostic.message)
    : properties.map(({ key, shape, items }) => {
        const values = items.map(({ line, text }) => `${line}:${text}`).join(" | ");
        return `${key} ${shape}${values === "" ? "" : ` ${values}`}`;
      });
}

describe("the block at the start of a note", () => {
  it.each([
    ["a plain block", "---\na: 1\n---\nbody", "a: 1\n", "body"],
    ["a byte order mark before it", "\uFEFF---\na: 1\n---\nbody", "a: 1\n", "body"],
    ["CRLF", "---\r\na: 1\r\n---\r\nbody", "a: 1\r\n", "body"],
    ["blanks after the fences", "--- \t\na: 1\n---  \nbody", "a: 1\n", "body"],
    ["nothing between the fences", "---\n---\nbody", "", "body"],
    ["no body", "---\na: 1\n---", "a: 1\n", ""],
    ["dots, which do not close it", "---\na: 1\n...\n---\nbody", "a: 1\n...\n", "body"],
    ["a longer line, which does not close it", "---\na: 1\n----\n---\n", "a: 1\n----\n", ""],
    ["the first of several fences", "---\na: 1\n---\n---\nb\n---\n", "a: 1\n", "---\nb\n---\n"],
  ])("is found with %s", (_what, text, yaml, body) => {
    const span = findFrontmatter(text)!;
    expect(text.slice(span.yaml.start, span.yaml.end)).toBe(yaml);
    expect(text.slice(span.bodyStart)).toBe(body);
    expect(text.slice(span.block.start, span.block.end)).toMatch(/^---[^]*---[ \t]*$/u);
  });

  it.each([
    ["an empty note", ""],
    ["a body alone", "# Title\n---\na: 1\n---\n"],
    ["a blank line first", "\n---\na: 1\n---\n"],
    ["a blank before the fence", " ---\na: 1\n---\n"],
    ["a longer line first", "----\na: 1\n----\n"],
    ["no closing fence", "---\na: 1\n"],
    ["a closing fence that is indented", "---\na: 1\n ---\n"],
    ["a fence alone", "---"],
  ])("is not there in %s", (_what, text) => {
    expect(findFrontmatter(text)).toBeNull();
  });
});

describe("values", () => {
  it("are what their source shows, not what a reader makes of them", () => {
    const yaml = "a: 007\nb: yes\nc: 2024-01-05\nd: 1.10\ne: 9007199254740993\nf: 0x1F\ng: TRUE";
    expect(told(yaml)).toEqual([
      "a scalar 2:007",
      "b scalar 3:yes",
      "c scalar 4:2024-01-05",
      "d scalar 5:1.10",
      "e scalar 6:9007199254740993",
      "f scalar 7:0x1F",
      "g scalar 8:TRUE",
    ]);
  });

  it("are absent when empty, null, a tilde or empty quotes, and so are items of lists", () => {
    expect(told("a:\nb: null\nc: ~\nd: ''\ne: # later\nf: []\ng:\n  -\n  - ~\n  - x")).toEqual([
      "a none",
      "b none",
      "c none",
      "d none",
      "e none",
      "f list",
      "g list 11:x",
    ]);
  });

  it("are unquoted, unescaped and without comments", () => {
    expect(told(`a: "say \\"hi\\"\\u00e9" # note\nb: 'it''s'\nc: x #y\nd: x#y`)).toEqual([
      'a scalar 2:say "hi"é',
      "b scalar 3:it's",
      "c scalar 4:x",
      "d scalar 5:x#y",
    ]);
  });

  it("may be links without quotes, which are lists in lists to YAML", () => {
    const yaml =
      "a: [[Ann]]\nb:\n  - [[Ann]]\n  - '[[Bob|B]]'\nc: [[[Ann]], [[Bob|B]]]\nd: [[Lind, Sarah]]\ne: [[\"Ann\"]]";
    expect(told(yaml)).toEqual([
      "a scalar 2:[[Ann]]",
      "b list 4:[[Ann]] | 5:[[Bob|B]]",
      "c list 6:[[Ann]] | 6:[[Bob|B]]",
      "d scalar 7:[[Lind, Sarah]]",
      "e scalar 8:[[Ann]]",
    ]);
  });

  it("in block and folded texts are what they resolve to", () => {
    expect(told("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two")).toEqual([
      "a scalar 2:one\ntwo",
      "b scalar 5:one two",
      "c scalar 8:one two",
    ]);
  });

  it("have the line that an editor shows, where a lone carriage return ends one too", () => {
    expect(told("a: 'b\rc'\nd:\n  - e")).toEqual(["a scalar 2:b\rc", "d list 5:e"]);
    expect(told("a: 'b\rc'\nd: @")).toEqual([expect.stringMatching(/line 4, column 4:/)]);
  });

  it("have the line of their dash, of their key, or their own in a list of brackets", () => {
    expect(told("a:\n  -\n    x\n  # no - dash\n  - y\nb:\n  z\nc: [\n  p,\n  q]")).toEqual([
      "a list 3:x | 6:y",
      "b scalar 7:z",
      "c list 10:p | 11:q",
    ]);
  });

  it("that are maps have no items, lists of more than texts keep their texts, no alias is followed", () => {
    expect(
      told("a: {b: 1}\nc:\n  - d: 1\ne: [f, [g]]\nh: &x 1\ni: *x\n<<: *x\nj: {{date}}"),
    ).toEqual([
      "a other",
      "c other 4:d: 1",
      "e other 5:f",
      "h scalar 6:1",
      "i other",
      "<< other",
      "j other",
    ]);
  });

  it("of tagged nodes are read as text, and no tag does anything", () => {
    expect(told("a: !!js/function 'x'\nb: !foo bar\nc: !!binary aGk=")).toEqual([
      "a scalar 2:x",
      "b scalar 3:bar",
      "c scalar 4:aGk=",
    ]);
  });

  it("may be written as JSON", () => {
    expect(told('{"a": [1, "x"], "b": null}')).toEqual(["a list 2:1 | 2:x", "b none"]);
  });

  it("may have any key, also those that objects have of their own", () => {
    expect(told("__proto__: 1\nconstructor: 2\ntoString: 3\n1: 4\n? [a]\n: 5")).toEqual([
      "__proto__ scalar 2:1",
      "constructor scalar 3:2",
      "toString scalar 4:3",
      "1 scalar 5:4",
      "[a] scalar 6:5",
    ]);
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });

  it("have spans that hold their source, in notes with a byte order mark and CRLF too", () => {
    const text = '\uFEFF---\r\npeople:\r\n  - "[[Ann]]" # c\r\n  - Bob\r\n---\r\n';
    const [people] = read(text).properties;
    expect(text.slice(people!.keySpan.start, people!.keySpan.end)).toBe("people");
    expect(people!.line).toBe(2);
    expect(people!.items.map(({ span, line }) => [line, text.slice(span.start, span.end)])).toEqual(
      [
        [3, '"[[Ann]]"'],
        [4, "Bob"],
      ],
    );
  });
});

describe("a block that cannot be read", () => {
  it.each([
    ["people: a: b", "line 2, column 9"],
    ["a: 1\npeople:\n\t- Ann", "line 4, column 1: a tab cannot indent"],
    ["a: 1\n\tb: 2", "line 3, column 1: a tab cannot indent"],
    ["a: @x", "line 2, column 4: a value cannot begin with this character"],
    ["a: 'open", "line 3, column 1: a quote, a bracket or a colon is missing"],
    ["a: [open", "a bracket above is not closed"],
    ["people: 1\nb: 2\npeople: 3", 'line 4, column 1: the property "people" is there twice'],
    ["a:\n  b: 1\n  'b': 2", 'line 4, column 3: the property "b" is there twice'],
    ["1: x\n'1': y", 'line 3, column 1: the property "1" is there twice'],
    ["- a", "this is not a list of properties"],
    ["just text", "this is not a list of properties"],
    ["a: 1\n--- b", "a second document begins here"],
    ["a: 1\n...\nb: 2", "a second document begins here"],
  ])("is invalid, and a sentence says where: %j", (yaml, message) => {
    const { properties, invalid, diagnostics } = read(`---\n${yaml}\n---\n`);
    expect({ properties, invalid }).toEqual({ properties: [], invalid: true });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.message).toContain(message);
    expect(diagnostics[0]!.message).toMatch(/\.$/u);
  });

  it("is the same block with a byte order mark and CRLF, in line and column", () => {
    const crlf = read("\uFEFF---\r\na: 1\r\nb: c: d\r\n---\r\n").diagnostics[0];
    expect(crlf?.message).toContain("line 3, column 4");
  });

  it("keeps keys apart that differ in case: YAML does", () => {
    expect(told("People: a\npeople: b")).toEqual(["People scalar 2:a", "people scalar 3:b"]);
  });

  it("is refused before a parser could recurse into it", () => {
    const deep = [
      "[".repeat(1000),
      "[{".repeat(1000),
      "- ".repeat(1000),
      "a: - - - - " + "- ".repeat(1000),
      "a: ".repeat(1000),
      Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      '[[["]]]" '.repeat(1000),
    ];
    for (const value of deep) {
      for (let again = 0; again < 5; again++) {
        const { invalid, diagnostics } = read(`---\nx: ${value}\n---\n`);
        expect(invalid).toBe(true);
        expect(diagnostics[0]!.code).toMatch(/frontmatter-(too-deep|invalid)/u);
      }
    }
  });

  it("may be as deep as the limit and no deeper", () => {
    const nested = (depth: number) => `x: ${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(read(`---\n${nested(MAX_YAML_DEPTH - 1)}\n---\n`).invalid).toBe(false);
    expect(read(`---\n${nested(MAX_YAML_DEPTH)}\n---\n`).diagnostics[0]!.code).toBe(
      "frontmatter-too-deep",
    );
  });

  it("is refused when it is too large to be read on every key stroke", () => {
    const { diagnostics } = read(`---\nx: ${"y".repeat(70_000)}\n---\n`);
    expect(diagnostics[0]!.code).toBe("frontmatter-too-large");
  });
});

const yamlLine = fc.oneof(
  fc.constantFrom(
    "a: 1",
    "b:",
    "  - x",
    "  - [[Ann]]",
    'c: "d"',
    "# e",
    "f: [g, h]",
    "",
    "\t",
    "- ",
  ),
  textOf("ab:-[]{}'\"#|>&*!?,%@` \t\\\r~0"),
  anyText.map((text) => text.replace(/\n/gu, " ")),
);

describe("whatever a note holds", { timeout: 60_000 }, () => {
  it("reading never throws, and every span lies in the note", () => {
    const note = fc.oneof(
      anyText.map((text) => `---\n${text}\n---\n`),
      fc.array(yamlLine).map((lines) => `---\n${lines.join("\n")}\n---\nbody`),
    );
    fc.assert(
      fc.property(note, (text) => {
        const span = findFrontmatter(text);
        if (span === null) return;
        const { properties, diagnostics } = readFrontmatter(text, span);
        const items = properties.flatMap((property) => property.items);
        for (const { start, end } of [...items, ...diagnostics].map((one) => one.span)) {
          expect(span.yaml.start <= start && start <= end && end <= span.yaml.end).toBe(true);
        }
        const keys = properties.map((property) => property.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs(),
    );
  });

  it("what is read as valid is valid to the YAML library too", () => {
    fc.assert(
      fc.property(fc.array(yamlLine, { maxLength: 8 }), (lines) => {
        const text = `---\n${lines.join("\n")}\n---\n`;
        const span = findFrontmatter(text);
        if (span === null || readFrontmatter(text, span).invalid) return;
        const source = text.slice(span.yaml.start, span.yaml.end);
        expect(parseDocument(source, { schema: "core" }).errors).toEqual([]);
      }),
      runs(),
    );
  });
});
