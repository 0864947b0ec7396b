import { describe, expect, it } from "vitest";
import {
  planAddListItem,
  planMergeProperties,
} from "../../../../src/core/edit/properties/frontmatter-edit";
import { readTemplateProperties } from "../../../../src/core/edit/properties/template-properties";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { applied, changes, refusal } from "../changes";

function merge(text: string, template: string): Plan {
  const read = readTemplateProperties(`---\n${template}\n---\n`);
  if (!read.ok) throw new Error(read.reason);
  return planMergeProperties(text, read.properties);
}

const TEMPLATE = "debrief: setback\ndate: 2026-03-09\npeople: []\nlevel: # of three";

describe("a template's properties in a note", () => {
  it("make a block where there is none", () => {
    expect(changes("# Title\n", merge("# Title\n", TEMPLATE))).toBe(
      "+ ---\n+ debrief: setback\n+ date: 2026-03-09\n+ people: []\n+ level: # of three\n+ ---",
    );
    expect(applied("", merge("", "a: 1"))).toBe("---\na: 1\n---\n");
  });

  it("keep the byte order mark first and the note's line breaks", () => {
    const text = "\uFEFFbody\r\n";
    expect(applied(text, merge(text, "a: 1\nb: 2"))).toBe(
      "\uFEFF---\r\na: 1\r\nb: 2\r\n---\r\nbody\r\n",
    );
    const block = "\uFEFF---\r\nx: 1\r\n---\r\nbody\n";
    expect(changes(block, merge(block, "a: 1\nb: 2"))).toBe("+ a: 1␍\n+ b: 2␍");
  });

  it("are added below the others, in the template's own lines", () => {
    const text = "---\ntitle: 'x' # mine\n---\nbody";
    const template = "# who was there\npeople:\n  - Ann # first\nnote: >-\n  one\n  two\ndate: 1";
    expect(changes(text, merge(text, template))).toBe(
      "+ # who was there\n+ people:\n+   - Ann # first\n+ note: >-\n+   one\n+   two\n+ date: 1",
    );
    const empty = "---\n---\nbody";
    expect(changes(empty, merge(empty, "a: 1"))).toBe("+ a: 1");
  });

  it("never replace a value that is there, whatever its shape", () => {
    const text = "---\na: mine\nb: [x]\nc: {d: 1}\ne: 0\nf: false\n---\n";
    const template = "a: other\nb: text\nc: 1\ne: 2\nf: true";
    expect(changes(text, merge(text, template))).toBe("no change");
  });

  it("fill what is there without a value", () => {
    const text = "---\na:\nb: ~\nc: null # later\nd: ''\ne: # soon\nf:   \n---\n";
    const template = "a: 1\nb: 'two'\nc: 2026-03-09\nd: d\ne: [x, '[[Y]]']\nf:\n  - z";
    expect(changes(text, merge(text, template))).toBe(
      [
        "- a:",
        "- b: ~",
        "- c: null # later",
        "- d: ''",
        "- e: # soon",
        "- f:   ",
        "+ a: 1",
        "+ b: 'two'",
        "+ c: 2026-03-09 # later",
        "+ d: d",
        "+ e: # soon",
        "+   - x",
        '+   - "[[Y]]"',
        "+ f:   ",
        "+   - z",
      ].join("\n"),
    );
  });

  it("unite lists: what is missing comes last, in the style that is there", () => {
    const block = "---\ntags:\n    -   a # why\n    -   'b c'\nx: 1\n---\n";
    expect(changes(block, merge(block, "tags: [b c, d, a, d]"))).toBe("+     -   d");
    const flow = '---\ntags: [a, "b"] # why\n---\n';
    expect(changes(flow, merge(flow, "tags:\n  - b\n  - '[[C]]'"))).toBe(
      '- tags: [a, "b"] # why\n+ tags: [a, "b", "[[C]]"] # why',
    );
    const empty = "---\ntags: []\n---\n";
    expect(changes(empty, merge(empty, "tags: [a]"))).toBe("- tags: []\n+ tags: [a]");
    const lines = "---\ntags: [\n  a, # why\n  ]\n---\n";
    expect(changes(lines, merge(lines, "tags: [b]"))).toBe("+   b,");
    const comma = "---\ntags: [\n    a,\n    b # why\n]\n---\n";
    expect(changes(comma, merge(comma, "tags: [c]"))).toBe(
      "-     b # why\n+     b, # why\n+     c",
    );
  });

  it("find their like without regard to case, as the app does", () => {
    const text = "---\nPeople: [Ann]\n---\n";
    expect(changes(text, merge(text, "people: [Bob]"))).toBe(
      "- People: [Ann]\n+ People: [Ann, Bob]",
    );
  });

  it("stand as far in as the others do", () => {
    const text = "---\n  a: 1\n---\n";
    expect(changes(text, merge(text, "b: 2\nc:\n  - 3"))).toBe("+   b: 2\n+   c:\n+     - 3");
  });

  it("change nothing the second time", () => {
    const text = "---\ntags:\n- a\n---\nbody";
    const template = "tags: [b]\ndebrief: setback\npeople: []\nlevel:";
    const once = applied(text, merge(text, template));
    expect(once).toBe("---\ntags:\n- a\n- b\ndebrief: setback\npeople: []\nlevel:\n---\nbody");
    expect(merge(once, template)).toEqual({ ok: true, edits: [] });
  });

  it.each([
    ["an error", "---\na: b: c\n---\n", /line 2, column 4: .+ Mend that and try again\.$/u],
    ["a property twice", "---\na: 1\na: 2\n---\n", /line 3, column 1: the property "a"/u],
    ["a tab", "---\na:\n\t- b\n---\n", /line 3, column 1: a tab/u],
    ["no closing fence", "---\na: 1\n", /no second --- closes/u],
    ["control characters", "---\na: \u0007\n---\n", /invisible control characters/u],
    ["braces", "---\n{a: 1}\n---\n", /cannot be changed safely/u],
    ["an end mark", "---\na: 1\n...\n---\n", /cannot be changed safely/u],
  ])("are refused, with the reason, by a block with %s", (_what, text, reason) => {
    expect(refusal(merge(text, TEMPLATE))).toMatch(reason);
  });

  it("leave a value with an anchor or an alias alone", () => {
    const text = "---\na: &x\nb: *x\n---\n";
    expect(changes(text, merge(text, "a: 1\nb: 2"))).toBe("no change");
  });

  it("must be readable in the template, or the reason names it", () => {
    const read = readTemplateProperties("---\na: The title: x\n---\n");
    expect(read.ok ? "" : read.reason).toMatch(/^The template cannot be used\. .+line 2/u);
  });
});

describe("an item for a list property", () => {
  const add = (text: string, item: string) => planAddListItem(text, ["people", "who"], item);

  it("comes last, a link always in quotes", () => {
    const text = '---\npeople:\n- "[[Ann]]" # c\nx: 1\n---\n';
    expect(changes(text, add(text, "[[Bob]]"))).toBe('+ - "[[Bob]]"');
    const other = "---\nwho: [Ann]\n---\n";
    expect(changes(other, add(other, "Bob"))).toBe("- who: [Ann]\n+ who: [Ann, Bob]");
  });

  it("makes the property, or the block, that is missing", () => {
    const text = "---\nx: 1\n---\nbody";
    expect(changes(text, add(text, "[[Bob]]"))).toBe('+ people:\n+   - "[[Bob]]"');
    expect(applied("body", add("body", "Bob"))).toBe("---\npeople:\n  - Bob\n---\nbody");
  });

  it("comes after an item of several lines", () => {
    const text = "---\npeople:\n  - |\n    one\n\n    two\n  - >-\n    x\n\nb: 1\n---\n";
    expect(applied(text, add(text, "Bob"))).toContain("    x\n  - Bob\n\nb: 1\n");
  });

  it("comes after an empty item", () => {
    for (const empty of ["-", "- ", "- # c", "- ~ # c", "-\t"]) {
      const text = `---\npeople:\n${empty}\nx: 1\n---\n`;
      expect(changes(text, add(text, "Bob"))).toBe("+ - Bob");
    }
  });

  it("is not added twice, however it is written", () => {
    for (const present of ["[[Bob]]", "'[[Bob]]'", '"[[Bob]]"']) {
      const text = `---\npeople:\n  - ${present}\n---\n`;
      expect(changes(text, add(text, "[[Bob]]"))).toBe("no change");
    }
  });

  it("is written with the quotes, the indentation and the gap of its neighbours", () => {
    const quotes = "---\npeople: ['[[Ann]]']\n---\n";
    expect(changes(quotes, add(quotes, "[[Bob]]"))).toBe(
      "- people: ['[[Ann]]']\n+ people: ['[[Ann]]', '[[Bob]]']",
    );
    const escapes = "---\npeople:\n- 'Ann'\n---\n";
    expect(changes(escapes, add(escapes, "a\tb"))).toBe('+ - "a\\tb"');
    const other = "---\ntags:\n-   a\n---\n";
    expect(changes(other, add(other, "Bob"))).toBe("+ people:\n+ -   Bob");
    const empty = "---\ntags:\n    - a\npeople:\nx: 1\n---\n";
    expect(changes(empty, add(empty, "Bob"))).toBe("+     - Bob");
  });

  it("makes a list of a single text, which stays as it is written", () => {
    const text = '---\npeople: "[[Ann]]" # first\nx: 1\n---\n';
    expect(changes(text, add(text, "[[Bob]]"))).toBe(
      [
        '- people: "[[Ann]]" # first',
        "+ people:",
        '+   - "[[Ann]]" # first',
        '+   - "[[Bob]]"',
      ].join("\n"),
    );
    const plain = "\uFEFF---\r\npeople:   Ann, my boss\r\n---\r\n";
    expect(changes(plain, add(plain, "Bob"))).toBe(
      "- people:   Ann, my boss␍\n+ people:␍\n+   - Ann, my boss␍\n+   - Bob␍",
    );
    const same = "---\npeople: Ann\n---\n";
    expect(changes(same, add(same, "Ann"))).toBe("no change");
  });

  it("needs a text, and a name for the property", () => {
    expect(refusal(add("", " "))).toBe("There is no text yet. Write one and try again.");
    expect(refusal(planAddListItem("", [], "Ann"))).toBe("The property needs a name.");
  });

  it.each([
    ["a number", "7", "does not hold a list. Make it a list"],
    ["a word of YAML", "true", "does not hold a list. Make it a list"],
    ["a day", "2026-03-09", "does not hold a list. Make it a list"],
    ["a text in lines", "|\n  Ann", "does not hold a list. Make it a list"],
    ["a text on the next line", "\n  Ann", "does not hold a list. Make it a list"],
    ["a link without quotes", "[[Ann]]", "holds a link without quotes. Put it in quotes"],
    ["a map", "{a: b}", "holds more than plain texts. Put entries with a colon in quotes"],
    ["a list of lists", "[a, [b]]", "holds more than plain texts. Put entries with a colon"],
    ["an entry with a colon", "\n  - a: b", "holds more than plain texts. Put entries with"],
    ["an anchor", "&a Ann", "is written in a way that cannot be changed safely. Change"],
    ["an anchored list", "&a [Ann]", "is written in a way that cannot be changed safely. Change"],
    ["a tag", "!x Ann", "is written in a way that cannot be changed safely. Change"],
  ])("is refused where the value is %s", (_what, value, reason) => {
    const plan = add(`---\npeople: ${value}\n---\n`, "Bob");
    expect(refusal(plan)).toContain(`The property “people” ${reason}`);
  });
});
