/**
 * Notes that nobody would write, for properties that hold for all of them: loose pieces of markdown
 * in any order, whole blocks put into one another, and any string at all.
 */
import fc from "fast-check";
import { anyCharacter } from "./characters";

/** Names that every object has, or that code mistakes for its own. */
export const INHERITED = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "valueOf",
] as const;

const WORDS = [
  "when",
  "If",
  "Call",
  "back",
  "so that",
  "check:",
  "wenn",
  "字を読む",
  "שלום",
  "é",
  "1.",
];
const MARKS = [
  "**",
  "_",
  "`",
  "``",
  "~~",
  "==",
  "\\",
  "|",
  "$",
  "&amp;",
  "#lesson",
  "#lesson/a",
  "^b1",
];
const LINKS = ["[[", "]]", "[[A#B|C]]", "[x](", ")", "![[p]]", "<b>", "<!--", "-->", "%%", "[^1]"];
const FIELDS = ["lesson:: ", "[lesson:: ", "(cue:: ", "]", "check:: ", "from:: [[Ann]]", "::"];
const SIGNS = [", ", ". ", " → ", " => ", "; ", "…", "{{x}}", "<% y %>", "TBD", '"', " ", "\t"];
const BLOCKS = [
  ...["- ", "* ", "1. ", "- [ ] ", "> ", "[!lesson] ", "## Lessons\n", "# ", "===\n", "---\n"],
  ...[
    "```\n",
    "~~~~\n",
    "$$\n",
    "| a | b |\n| - | - |\n",
    "    ",
    "<div>\n",
    "</div>",
    "\n",
    "\n\n",
  ],
];
const PROPERTIES = [
  "people:\n",
  "lessons: ",
  "- [[A]]\n",
  "date: 2024-02-30\n",
  "x: |\n",
  "'",
  "{",
  "[",
];
const ODD = ["\r", "\r\n", "\0", "\uFEFF", "\uD800", "\uDC00", "\u2028", "\u200D", "💡", "a\u0301"];

const piece = fc.constantFrom(
  ...[WORDS, MARKS, LINKS, FIELDS, SIGNS, BLOCKS, PROPERTIES, ODD, INHERITED].flat(),
);

/** Pieces in any order: most of it is broken markdown. */
const loose = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));

const inline = fc
  .array(fc.constantFrom(...WORDS, ...MARKS, ...LINKS, ...FIELDS, ...SIGNS, ...INHERITED), {
    minLength: 1,
    maxLength: 10,
  })
  .map((parts) => parts.join(" "));

type Lines = readonly string[];

function prefixed(lines: Lines, first: string, rest: string): Lines {
  return lines.map((line, i) => (i === 0 ? first : rest) + line);
}

const fieldLine = fc.constantFrom("lesson:: Ask first", "check:: they answer", "then [lesson:: b]");

const paragraph = fc.array(
  fc.oneof({ arbitrary: inline, weight: 5 }, { arbitrary: fieldLine, weight: 1 }),
  { minLength: 1, maxLength: 3 },
);

const heading = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("# ", "## ", "### "),
      fc.constantFrom("Lessons", "**Takeaways:** #", "Next"),
    )
    .map(([marks, name]): Lines => [marks + name]),
  fc
    .tuple(fc.constantFrom("Lessons", "A\nb", "Other"), fc.constantFrom("===", "---", "-"))
    .map((lines): Lines => lines),
);

/** What hides its lines, a lesson among them. */
const hiding = fc
  .tuple(
    fc.constantFrom(["```", "```"], ["~~~", "~~~"], ["%%", "%%"], ["<!--", "-->"], ["$$", "$$"]),
    inline,
  )
  .map(([[open = "", close = ""], text]): Lines => [open, text, "- item #lesson", close]);

const table = fc
  .tuple(inline, inline)
  .map(([a, b]): Lines => [`| ${a} | x |`, "| --- | :-: |", `| ${b} | y |`]);

const marker = fc.constantFrom("- ", "* ", "1. ", "10) ", "- [x] ");
const quoteMarks = fc.constantFrom(["> ", "> "], [">", ">"], ["> ", ""]);
const calloutHead = fc.constantFrom(
  "[!lesson]",
  "[!LESSON]- Call",
  "[!note]+",
  "[!lesson] [x:: y]",
);

const { blocks } = fc.letrec<{ block: Lines; blocks: Lines; item: Lines }>((tie) => ({
  blocks: fc
    .array(fc.tuple(tie("block"), fc.boolean()), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flatMap(([lines, isLoose]) => (isLoose ? [...lines, ""] : lines))),
  item: fc
    .tuple(marker, tie("blocks"))
    .map(([mark, lines]) => prefixed(lines, mark, " ".repeat(mark.length))),
  block: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    paragraph,
    heading,
    hiding,
    table,
    tie("item"),
    fc
      .tuple(heading, fc.array(tie("item"), { minLength: 1, maxLength: 3 }))
      .map(([lines, items]) => [...lines, ...items.flat()]),
    fc
      .tuple(quoteMarks, tie("blocks"))
      .map(([[first = "", rest = ""], lines]) => prefixed(lines, first, rest)),
    fc
      .tuple(calloutHead, tie("blocks"))
      .map(([head, lines]) => prefixed([head, ...lines], "> ", "> ")),
  ),
}));

const propertyLines = fc.oneof(
  fc.constantFrom(
    "debrief: setback",
    "people: [[Ann]]",
    "date: 2026-03-09",
    "# why",
    "tags: [person]",
  ),
  fc.constantFrom(
    "lessons:\n  - Call back\n  - - b",
    "lessons: |\n  two\n  lines",
    "lesson: Call back",
  ),
  fc.constantFrom(
    "lessons: [a, 'b', \"c\"]",
    "lessons: When angry, pause",
    "Lessons: >-\n  one\n  two",
  ),
  fc.constantFrom(...INHERITED).map((name) => `${name}: ${name}`),
  inline.map((text) => `lessons:\n  - ${JSON.stringify(text)}\n  - Call back`),
);

const brokenLines = fc.oneof(
  fc.constantFrom("- a: b", "a: *x", "\tb: 1", "--- ", "lessons:", "  two", "a: [", "a: {{x}}"),
  inline.map((text) => `lessons: ${text}`),
  inline.map((text) => `- ${text}`),
);

const frontmatter = fc.oneof(
  { arbitrary: fc.constant(""), weight: 3 },
  {
    arbitrary: fc
      .oneof(
        { arbitrary: fc.uniqueArray(propertyLines, { maxLength: 4, selector: keyOf }), weight: 3 },
        { arbitrary: fc.array(fc.oneof(propertyLines, brokenLines), { maxLength: 4 }), weight: 1 },
      )
      .map((lines) => ["---", ...lines, "---", ""].join("\n")),
    weight: 2,
  },
);

function keyOf(lines: string): string {
  return lines.slice(0, lines.indexOf(":")).toLowerCase();
}

/** Blocks in blocks, most of them whole, with `\n` or a mixture of breaks between lines. */
const grown = fc
  .tuple(frontmatter, blocks, fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"))
  .map(([head, lines, end]) => head + lines.join(end));

/** Any note: broken, whole, or no markdown at all (lone surrogates and NUL included). */
export const anyNote = fc.oneof(
  { arbitrary: grown, weight: 5 },
  { arbitrary: loose, weight: 4 },
  { arbitrary: fc.string({ unit: anyCharacter, maxLength: 80 }), weight: 1 },
  {
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
    weight: 1,
  },
);
