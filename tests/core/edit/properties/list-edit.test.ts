import { describe, expect, it } from "vitest";
import {
  planAddListItem,
  planMergeProperties,
} from "../../../../src/core/edit/properties/frontmatter-edit";
import {
  findProperty,
  type OpenFrontmatter,
  openFrontmatter,
  type OpenProperty,
} from "../../../../src/core/edit/properties/frontmatter-source";
import {
  appendItems,
  fillList,
  listFromText,
} from "../../../../src/core/edit/properties/list-edit";
import { readTemplateProperties } from "../../../../src/core/edit/properties/template-properties";
import { applied, changes, refusal } from "../changes";

/** A note with these lines as its properties. */
const note = (yaml: string) => `---\n${yaml}\n---\nbody`;

const add = (text: string) => planAddListItem(text, ["people"], "Bob");

/** Brings a template's list of people into a note. */
function merge(text: string, template = "people: [Bob]") {
  const read = readTemplateProperties(note(template));
  if (!read.ok) throw new Error(read.reason);
  return planMergeProperties(text, read.properties);
}

/** The property `people` of a note, opened. */
function open(text: string): [OpenFrontmatter, OpenProperty] {
  const opening = openFrontmatter(text);
  if (opening.kind !== "open") throw new Error("no properties to open");
  const property = findProperty(opening.frontmatter.properties, ["people"]);
  if (property === null) throw new Error("no such property");
  return [opening.frontmatter, property];
}

describe("a list that begins where there was no value", () => {
  it.each([
    ["people: ~ # who", "people: # who\n  - Bob"],
    ["people: null\nx: 1", "people:\n  - Bob\nx: 1"],
    ["people:   \nx: 1", "people:   \n  - Bob\nx: 1"],
    ["tags:\n    -   a\npeople: ''", "tags:\n    -   a\npeople:\n    -   Bob"],
    ["  tags:\n  - a\n  people:", "  tags:\n  - a\n  people:\n  - Bob"],
  ])("stands below the key: %j", (before, after) => {
    expect(applied(note(before), add(note(before)))).toBe(note(after));
    expect(applied(note(before), merge(note(before)))).toBe(note(after));
  });

  it("changes one place of a key that stands alone", () => {
    const text = note("people:");
    const at = text.indexOf("\n---\nbody");
    const edit = { span: { start: at, end: at }, expected: "", text: "\n  - Bob" };
    expect(add(text)).toEqual({ ok: true, edits: [edit] });
  });

  it.each(["people: &a", "people: !x", "? people"])("does not begin at %j", (yaml) => {
    expect(refusal(add(note(yaml)))).toContain("The property “people” is written in a way");
    expect(merge(note(yaml))).toEqual({ ok: true, edits: [] });
  });
});

describe("the style of a new list", () => {
  it.each([
    ["that of the last list", "tags:\n- a\nnot:\n    -   b\nx: 1", "    -   "],
    ["that of a list, whatever stands behind it", "tags:\n- a\nx: [b]\ny: {}\nz:", "- "],
    ["that of the app where lists are in brackets", "tags: [a]", "  - "],
    ["that of the app where a key stands before the dash", "? tags\n: -   a", "  - "],
    ["that of a list above such a one", "not:\n- b\n? tags\n: -   a", "- "],
    ["that of a list beside a name that has no colon", "tags:\n- a\n? x", "- "],
    ["one blank behind the dash before a comment", "tags:\n- #   why\n    a", "- "],
    ["counted from where the keys stand", "  tags:\n    - a", "    - ", "  "],
  ])("is %s", (_what, yaml, dash, margin = "") => {
    expect(changes(note(yaml), add(note(yaml)))).toBe(`+ ${margin}people:\n+ ${dash}Bob`);
  });
});

describe("a list that goes on", () => {
  it.each([
    ["on a line of its own like the others", "[\n  a\n]", "[\n  a,\n  Bob\n]"],
    ["with a comma behind it where the last one has one", "[\n  a,\n]", "[\n  a,\n  Bob,\n]"],
    ["before the bracket on the line below", "[a\n  ]", "[a, Bob\n  ]"],
    ["in the line of the last one where the bracket is there", "[\n  a ]", "[\n  a, Bob ]"],
    ["behind a comma too", "[\n  a, ]", "[\n  a, Bob, ]"],
    ["as far from its dash as the last one", "\n-   a\n- b", "\n-   a\n- b\n- Bob"],
    ["as far from its dash as the last one", "\n- a\n-   b", "\n- a\n-   b\n-   Bob"],
    ["as far from its dash as the last one", "\n- a\n-   b\n- c", "\n- a\n-   b\n- c\n- Bob"],
    ["behind the comment of the last one", "\n- a # c\n# d", "\n- a # c\n- Bob\n# d"],
    ["behind a text in lines", "\n- |\n  a\n\n# d", "\n- |\n  a\n- Bob\n\n# d"],
  ])("has the new item %s: %j", (_what, before, after) => {
    const text = note(`people: ${before}`);
    expect(applied(text, add(text))).toBe(note(`people: ${after}`));
    expect(applied(text, merge(text))).toBe(note(`people: ${after}`));
  });

  it("gets several items in the way of the last one", () => {
    const lines = note("people: [\n  'a' # c\n  ]");
    expect(applied(lines, merge(lines, "people: [Bob, '#c']"))).toBe(
      note("people: [\n  'a', # c\n  Bob,\n  '#c'\n  ]"),
    );
    const none = note("people: [ ]");
    expect(applied(none, merge(none, "people: [Bob, '#c']"))).toBe(note('people: [Bob, "#c" ]'));
  });

  it("is left as it is where a key stands before its dash", () => {
    const text = note("? people\n: - a\nx:");
    expect(refusal(add(text))).toContain("The property “people” is written in a way");
    expect(changes(text, merge(text, "people: [Bob]\nx: 1"))).toBe("- x:\n+ x: 1");
  });
});

describe("a list made of a text", () => {
  it("is not made in braces", () => {
    expect(refusal(add(note("{people: Ann}")))).toContain("“people” does not hold a list");
  });
});

describe("what a list cannot be made of", () => {
  it.each([
    ["no list", "people: Ann", (it: ReturnType<typeof open>) => appendItems(...it, ["Bob"])],
    ["a value", "people: Ann", (it: ReturnType<typeof open>) => fillList(...it, ["Bob"])],
    ["no value", "? people", (it: ReturnType<typeof open>) => listFromText(...it, "Bob")],
    ["a list", "people: [[Ann]]", (it: ReturnType<typeof open>) => listFromText(...it, "Bob")],
  ])("is left to whoever asked: %s", (_what, yaml, edit) => {
    expect(edit(open(note(yaml)))).toBeNull();
  });
});
