import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  findFrontmatter,
  readFrontmatter,
  readYamlFrontmatter,
} from "../../../src/core/parse/frontmatter";
import { readPlainFrontmatter } from "../../../src/core/parse/plain-frontmatter";
import { patience } from "../../fuzz/runs";

/** Reads a block both ways and tells whether the short way dared to answer. */
function compare(text: string): boolean {
  const span = findFrontmatter(text);
  if (span === null) return false;
  expect(readFrontmatter(text, span)).toEqual(readYamlFrontmatter(text, span));
  return readPlainFrontmatter(text, span.yaml.start, span.yaml.end) !== null;
}

const KEYS = fc.constantFrom(
  "people",
  "date",
  "a",
  "x-y",
  "lessons",
  "null",
  "yes",
  "Level_1",
  "é",
  "a b",
);
const TEXTS = fc.constantFrom(
  ...[
    "Ann",
    "2026-03-09",
    "007",
    "yes",
    "null",
    "~",
    "Null",
    "a b c",
    "it's",
    "don't, stop",
    "1e3",
    "-1",
  ],
  ...[
    '"[[Ann]]"',
    "'x'",
    '"a \\" b"',
    '"é"',
    "''",
    '""',
    "a: b",
    "a:b",
    "a #b",
    "#b",
    "[[Ann]]",
    "x ",
    "?a",
  ],
  ...[
    "“So,” he said.",
    "- a",
    "*x",
    "&x y",
    "!t x",
    "|",
    ">",
    "@x",
    "`x`",
    "{a: 1}",
    "a, b",
    "…",
    "100%",
    "%a",
  ],
  ...[
    "Über",
    "日本",
    "a  b",
    "a\tb",
    "a]b",
    "a}b",
    "'a' b",
    "0x1f",
    ".5",
    "(a)",
    "/x",
    "a -b",
    "a - b",
    "…a",
  ],
);
const FLOW = fc.array(TEXTS, { maxLength: 4 }).map((items) => `[${items.join(", ")}]`);
const VALUE = fc.oneof(
  TEXTS.map((text) => ` ${text}`),
  FLOW.map((list) => ` ${list}`),
  fc.constantFrom("", " ", "  # note"),
  fc
    .tuple(fc.constantFrom("", " ", "  ", "    "), fc.array(TEXTS, { minLength: 1, maxLength: 4 }))
    .map(([indent, items]) => items.map((item) => `\n${indent}- ${item}`).join("")),
);
const LINE = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(KEYS, VALUE).map(([key, value]) => `${key}:${value}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "# note",
      "  deeper: 1",
      "  more text",
      "- x",
      " - x",
      "? x",
      "a",
      "...",
    ),
  },
);

describe("the short way to read frontmatter", { timeout: patience() }, () => {
  test("says what the YAML library says, or nothing", () => {
    let answered = 0;
    fc.assert(
      fc.property(
        fc.array(LINE, { maxLength: 6 }),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (lines, lineBreak, hasMark) => {
          const text = ["---", ...lines.flatMap((line) => line.split("\n")), "---", "Body"];
          const note = text.join(lineBreak);
          if (compare(hasMark ? `\uFEFF${note}` : note)) answered++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(300);
  });

  test("answers for nearly every note of the sample vault", () => {
    const root = "tests/fixtures/vaults/sample";
    const texts = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(join(root, path), "utf8"))
      .filter((text) => findFrontmatter(text) !== null);
    const answered = texts.filter((text) => compare(text)).length;
    expect(answered / texts.length).toBeGreaterThan(0.8);
  });

  test.each([
    "a: 1\na: 2",
    "a: b: c",
    "a: [b",
    'a: "b',
    "a:\n- b\n  - c",
    "a: b\n- c",
    "a: b\n  c",
    "a:\n  b: 1",
    "a: &x b",
    "a: *x",
    "a: |\n  b",
    "\ta: b",
  ])("has no answer for %j", (source) => {
    const text = `---\n${source}\n---\n`;
    expect(readPlainFrontmatter(text, 4, 4 + source.length + 1)).toBeNull();
  });
});
