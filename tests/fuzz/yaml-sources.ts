/** Frontmatter in the shapes that people write, all of it valid, and the same with a fault in it. */
import fc from "fast-check";
import { INHERITED } from "./notes";

const word = fc.constantFrom(
  "Ann",
  "call",
  "back",
  "é",
  "字",
  "007",
  "10",
  "true",
  "x-y",
  "2026-03-09",
  "a'b",
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const numberLike = fc.constantFrom(
  "1",
  "0",
  "-3",
  "1.50",
  "0x1F",
  "0o17",
  "1e3",
  ".5",
  "+2",
  ".inf",
  "007",
);
const nothing = fc.constantFrom("", "~", "null", "NULL", "''", '""');
const plain = fc.oneof(
  words,
  numberLike,
  nothing,
  fc.constantFrom("true", "False", "yes", "a:b", "a#b", "-x"),
);
const quoted = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => JSON.stringify(text)),
  words.map((text) => `'${text.replace(/'/g, "''")}'`),
  fc.constantFrom('"[[Ann]]"', "'[[Bo|B]]'", '"a: b"', "'# no comment'", '"\\u0041\\n"', "'  '"),
);
const link = fc.constantFrom("[[Ann]]", "[[Ann Lee]]", "[[ Bo ]]", '"[Bo](People/Bo%20Fox.md)"');
const comment = fc.constantFrom("", "", "", " # why", " # a: b", "  ");
const scalar = fc.tuple(fc.oneof(plain, quoted, link), comment).map(([text, rest]) => text + rest);

const inlineList = fc
  .tuple(fc.array(fc.oneof(words, quoted, link, fc.constant("~")), { maxLength: 4 }), comment)
  .map(([items, rest]) => `[${items.join(", ")}]${rest}`);

const blockText = fc
  .tuple(
    fc.constantFrom("|", ">", "|-", ">-", "|+"),
    fc.array(words, { minLength: 1, maxLength: 3 }),
  )
  .map(([mark, lines]) => [mark, ...lines.map((line) => `  ${line}`)].join("\n"));

const blockList = fc
  .tuple(
    fc.array(scalar, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("- ", "  - ", "    -   "),
  )
  .map(([items, dash]) => ["", ...items.map((item) => dash + item)].join("\n"));

const map = words.map((text) => `\n  inner: ${text}\n  other: 1`);

const key = fc.constantFrom(
  ...["debrief", "people", "lessons", "date", "two words", "Tags", "émigré", '"quoted"', "'q: r'"],
  ...INHERITED,
);

const property = fc
  .tuple(key, fc.oneof(scalar, scalar, inlineList, blockText, blockList, map), fc.boolean())
  .map(([name, value, hasComment]) => ({
    name,
    lines: `${name}:${/^[\n]/.test(value) ? "" : " "}${value}\n${hasComment ? "# a remark\n" : ""}`,
  }));

/** YAML between the fences, valid: no key stands in it twice. */
export const validYaml = fc
  .uniqueArray(property, { selector: ({ name }) => name, maxLength: 6 })
  .map((properties) => properties.map(({ lines }) => lines).join(""));

/** The same with one character put in or taken out: some of it is still valid. */
export const brokenYaml = fc
  .tuple(
    validYaml,
    fc.nat(),
    fc.constantFrom(
      "",
      "\t",
      ":",
      "- ",
      "[",
      "]",
      '"',
      "'",
      "{",
      "\n",
      " ",
      "&",
      "*",
      "%",
      "@",
      "!",
    ),
  )
  .map(([source, place, fault]) => {
    const at = place % (source.length + 1);
    return source.slice(0, at) + fault + source.slice(fault === "" ? at + 1 : at);
  });
