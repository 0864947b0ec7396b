/** Notes with properties as people write them, with every odd shape, and what may be asked of them. */
import fc from "fast-check";
import { cutNote, readProperties } from "../../../corpus/independent-reader";
import type { PropertyAsk } from "../../../corpus/property-judge";
import { textsOf } from "../../../corpus/property-kinds";
import { INHERITED } from "../../../fuzz/notes";
import { brokenYaml, validYaml } from "../../../fuzz/yaml-sources";
import { anyText } from "../changes";

/** Each written in one of the ways that YAML has for it; few, so that an ask often meets one. */
const WRITTEN = [
  ...["Ann", "'Ann'", '"Ann"', "[[Bob]]", '"[[Bob]]"', "'[[Bob]]'", "a b", '"a: b"', "'#x'"],
  ...["007", "7", "true", "2026-03-09", "~", "", "''", '"it\'s"', "'it''s'", '"\\u00e9\\n"', "é"],
];
const ODD = ["&a Ann", "*a", "&a", "!x Ann", "a: b", "{a: 1}", "[c]", "[[a], [b]]", "- x", "@x"];
const COMMENTS = ["", "", "", " # c", "   ", " # 'c\", [", "\t# c"];
const KEYS = ["people", "people", "People", "outcome", "review", "x y", "tags"] as const;

const comment = fc.constantFrom(...COMMENTS);
const value = fc.oneof(
  { arbitrary: fc.constantFrom(...WRITTEN), weight: 30 },
  { arbitrary: fc.constantFrom(...ODD), weight: 1 },
);
/** In brackets nothing at all is an error. */
const flowValue = value.filter((text) => text !== "");
const loneLine = fc.constantFrom("", "", "", "\n", "  # c\n", "# c\n", "\n  # c\n\n");

/** A text in lines below its sign, as far in as `indent`. */
function linesOf(indent: string): fc.Arbitrary<string> {
  const sign = fc.constantFrom("|", ">", "|-", ">-", "|+", "| # c", ">+ # c", "|2");
  const lines = fc.constantFrom(["Ann"], ["one", "two"], ["Ann", ""], ["one", "", ""], ["# x"]);
  return fc
    .tuple(sign, lines)
    .map(([mark, parts]) =>
      [mark, ...parts.map((part) => (part === "" ? "" : `${indent}  ${part}`))].join("\n"),
    );
}

const single = fc.oneof(
  { arbitrary: fc.tuple(value, comment).map(([text, rest]) => ` ${text}${rest}`), weight: 6 },
  { arbitrary: linesOf("").map((text) => ` ${text}`), weight: 1 },
  { arbitrary: fc.constantFrom("\n  Ann", " Ann\n  Lee", "\n  # c\n  Ann # d"), weight: 1 },
);

const listOfLines = fc
  .record({
    indent: fc.constantFrom("", "  ", "    "),
    gap: fc.constantFrom(" ", "   "),
    items: fc.array(
      fc.tuple(loneLine, fc.oneof({ arbitrary: value, weight: 6 }, linesOf("    ")), comment),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ indent, gap, items }) =>
    items
      .map(([before, text, rest]) => {
        const last = text.includes("\n") ? "" : rest;
        return `\n${before}${indent}-${text === "" ? "" : gap}${text}${last}`;
      })
      .join(""),
  );

const listInBrackets = fc
  .record({
    items: fc.array(flowValue, { maxLength: 5 }),
    between: fc.constantFrom(", ", ",", " , ", ",\n  ", ", # c\n  ", "\n  , "),
    open: fc.constantFrom("[", "[ ", "[\n  ", "[ # c\n  "),
    close: fc.constantFrom("]", " ]", ",]", ", ]", "\n  ]", ",\n  ]", " # c\n  ]"),
    rest: comment,
  })
  .map(({ items, between, open, close, rest }) => {
    const inner = items.join(between);
    return ` ${open}${inner}${items.length === 0 ? close.replace(",", "") : close}${rest}`;
  });

const nested = fc.constantFrom(
  "\n  a: 1 # c\n  b:\n    - Ann",
  "\n  - Ann\n  - a: b\n    # c",
  " {a: [Ann]}",
  " &a\n  - Ann",
);

const property = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.constantFrom(...KEYS), weight: 8 },
      fc.constantFrom(...INHERITED, '"people"', "? people\n", "7"),
    ),
    fc.oneof(
      { arbitrary: single, weight: 4 },
      { arbitrary: listOfLines, weight: 4 },
      { arbitrary: listInBrackets, weight: 4 },
      { arbitrary: nested, weight: 1 },
    ),
    loneLine,
  )
  .map(([name, written, after]) => ({ name, lines: `${name}:${written}\n${after}` }));

const ownYaml = fc
  .tuple(
    fc.uniqueArray(property, { selector: ({ name }) => name.replace(/\W/g, ""), maxLength: 5 }),
    fc.oneof(
      { arbitrary: fc.constant(""), weight: 12 },
      fc.constantFrom("z: *a\n", "bad: a: b\n", "\ttab: 1\n", "...\n", "people: 1\n"),
    ),
  )
  .map(([properties, last]) => properties.map(({ lines }) => lines).join("") + last);

/** Line breaks of one kind, or a mixture of both. */
const breaks = fc.oneof(
  { arbitrary: fc.constantFrom(["\n"], ["\r\n"]), weight: 4 },
  { arbitrary: fc.constantFrom(["\n", "\r\n"], ["\r\n", "\r\n", "\n"]), weight: 1 },
);

/** A note: most of them with properties that can be read. */
export const anyNoteWithProperties: fc.Arbitrary<string> = fc
  .record({
    mark: fc.constantFrom("", "", "\uFEFF"),
    yaml: fc.oneof(
      { arbitrary: ownYaml, weight: 6 },
      { arbitrary: validYaml, weight: 2 },
      { arbitrary: brokenYaml, weight: 1 },
    ),
    margin: fc.constantFrom("", "", "", "", "  "),
    close: fc.oneof(
      { arbitrary: fc.constantFrom("---", "---  "), weight: 9 },
      fc.constantFrom("--- x", ""),
    ),
    lineBreaks: breaks,
    body: fc.oneof(fc.constantFrom("", "body", "---\n", "\n---\nx: 1\n---\n"), anyText),
    hasBlock: fc.oneof({ arbitrary: fc.constant(true), weight: 9 }, fc.constant(false)),
  })
  .map(({ mark, yaml, margin, close, lineBreaks, body, hasBlock }) => {
    if (!hasBlock) return mark + body;
    let line = 0;
    const block = `---\n${yaml.replace(/^(?=.)/gm, margin)}${close}\n`;
    return mark + block.replace(/\n/g, () => lineBreaks[line++ % lineBreaks.length] ?? "\n") + body;
  });

const names = fc.oneof(
  { arbitrary: fc.constantFrom(["people"], ["who", "people"]), weight: 6 },
  fc.constantFrom(["outcome"], ["review"], ["Tags", "x y"], ["lessons"], ["none"], ["7"], ["a: b"]),
  fc.constantFrom(...INHERITED).map((name) => [name]),
);
const item = fc.oneof(
  {
    arbitrary: fc.constantFrom("Ann", "[[Bob]]", "a b", "007", "7", "é", "it's", "a: b", "#x"),
    weight: 8,
  },
  fc.constantFrom("null", "- y", 'say "hi"\\', "two\nlines", "\ud800", "2026-05-18", "---", " x "),
  fc.string({ minLength: 1 }),
);
const day = fc.constantFrom("2026-03-09", "2024-02-29", "0001-01-01");

/** What is asked, before it is known of which note. */
export interface Wish {
  readonly keys: readonly string[];
  readonly item: string;
  readonly to: string;
  readonly day: string;
  readonly yes: boolean;
  /** Where to aim in the note; null for the keys and the item above. */
  readonly aim: readonly [property: number, item: number] | null;
}

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  keys: names,
  item,
  to: item,
  day,
  yes: fc.boolean(),
  aim: fc.option(fc.tuple(fc.nat(), fc.nat()), { freq: 4 }),
});

/** What may be asked of a note, by the name of the kind of edit. */
export const ASKS: readonly (readonly [string, (wish: Wish) => PropertyAsk])[] = [
  ["add a list item", ({ keys, to }) => ({ kind: "add", keys, item: to })],
  ["remove a list item", ({ keys, item }) => ({ kind: "remove", keys, item })],
  ["replace a list item", ({ keys, item, to }) => ({ kind: "replace", keys, from: item, to })],
  ["set a text", ({ keys, to }) => ({ kind: "set", keys, value: { kind: "text", text: to } })],
  [
    "set yes or no",
    ({ keys, yes }) => ({ kind: "set", keys, value: { kind: "boolean", value: yes } }),
  ],
  ["set a date", ({ keys, day }) => ({ kind: "set", keys, value: { kind: "date", date: day } })],
  ["remove a property", ({ keys }) => ({ kind: "drop", keys })],
];

/** The wish with a property and an item that the note has, where it aims at one. */
export function aimAt(text: string, wish: Wish): Wish {
  const properties = readProperties(cutNote(text).yaml) ?? [];
  if (wish.aim === null || properties.length === 0) return wish;
  const [key, value] = properties[wish.aim[0] % properties.length] ?? ["", null];
  const texts = textsOf(value);
  return { ...wish, keys: [key], item: texts[wish.aim[1] % texts.length] ?? wish.item };
}
