import { describe, expect, it } from "vitest";
import { planMergeProperties } from "../../../../src/core/edit/properties/frontmatter-edit";
import {
  readTemplateProperties,
  type TemplateProperty,
} from "../../../../src/core/edit/properties/template-properties";
import { applied, changes } from "../changes";

/** The properties of a template, and its body. */
function read(template: string): { properties: readonly TemplateProperty[]; body: string } {
  const reading = readTemplateProperties(template);
  if (!reading.ok) throw new Error(reading.reason);
  return { properties: reading.properties, body: template.slice(reading.bodyStart) };
}

function merge(text: string, yaml: string) {
  return planMergeProperties(text, read(`---\n${yaml}\n---\n`).properties);
}

describe("a template", () => {
  it.each([
    ["no properties", "# Title\n", "# Title\n"],
    ["nothing but a byte order mark before its body", "\uFEFF# Title\n", "# Title\n"],
    ["an empty block", "---\n---\n# Title\n", "# Title\n"],
    ["a block behind a byte order mark", "\uFEFF---\r\n---\r\n# Title\n", "# Title\n"],
  ])("may have %s", (_what, template, body) => {
    expect(read(template)).toEqual({ properties: [], body });
  });

  it("may not have its properties in braces", () => {
    expect(readTemplateProperties("---\n{a: 1}\n---\n")).toEqual({
      ok: false,
      reason: "The template's properties stand in braces. Write one property a line.",
    });
  });
});

describe("a property of a template", () => {
  it("has its own lines and the comments above them, without the blank lines around", () => {
    const { properties, body } = read(
      "---\r\n\r\n\r\n# c\r\n\r\na: 1 # d\r\n\r\n\r\nb:\r\n  - x\r\n? c\r\n---\r\nbody",
    );
    expect(properties.map(({ key, source }) => [key, source])).toEqual([
      ["a", "# c\n\na: 1 # d"],
      ["b", "b:\n  - x"],
      ["c", "? c"],
    ]);
    expect(body).toBe("body");
  });

  it.each([
    ["a: 'x' # c", "'x'"],
    ["a: one\n  two", null],
    ["a: |-\n  x", null],
    ["a: &b x", null],
    ["a: !b x", null],
    ["a: [x]", null],
    ["a:", null],
  ])("is a single text as it is written, or none: %j", (yaml, scalar) => {
    expect(read(`---\n${yaml}\n---\n`).properties.map((one) => one.scalar)).toEqual([scalar]);
  });

  it("becomes one line where it fills a property of a note", () => {
    const text = "---\na:\n---\n";
    expect(changes(text, merge(text, "a: one\n  two"))).toBe("- a:\n+ a: one two");
  });

  it("keeps the blank lines at the end of its text where they belong to it", () => {
    const yaml = "a: |+\n  x\n\n\nb: 1";
    expect(applied("body", merge("body", yaml))).toBe(`---\n${yaml}\n---\nbody`);
    const text = "---\nx: 1\n---\nbody";
    expect(applied(text, merge(text, yaml))).toBe(`---\nx: 1\n${yaml}\n---\nbody`);
  });
});
