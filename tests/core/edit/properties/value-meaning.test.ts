import { describe, expect, it } from "vitest";
import { openFrontmatter } from "../../../../src/core/edit/properties/frontmatter-source";
import { planRemoveProperty } from "../../../../src/core/edit/properties/property-edit";
import { hasAnchor, meaningOfNode } from "../../../../src/core/edit/properties/value-meaning";
import { refusal } from "../changes";

/** The last property of a block, opened. */
function last(yaml: string) {
  const opening = openFrontmatter(`---\n${yaml}\n---\n`);
  if (opening.kind !== "open") throw new Error(`cannot be opened: ${yaml}`);
  const { properties, source } = opening.frontmatter;
  const property = properties.at(-1);
  if (property === undefined) throw new Error(`no property: ${yaml}`);
  return { node: property.pair.value, source };
}

/** What the last property says, as one comparable text. */
function said(yaml: string): string {
  const { node, source } = last(yaml);
  return JSON.stringify(meaningOfNode(node, source));
}

describe("two values say the same", () => {
  it.each([
    ["in whatever quotes", "v: 'a'", 'v: "a"'],
    ["in lines or in one", "v: >-\n  a\n  b", "v: a b"],
    ["in lines or in brackets", "v:\n  - a\n  - 'b'", "v: [a, b]"],
    ["in lines or in braces", "v:\n  a: 1\n  b: [c]", "v: {a: 1, 'b': [c]}"],
    ["when neither says anything", "v:", "v: ~"],
    ["when one has no colon", "? v", "v:"],
    ["when both are yes", "v: true", "v: True"],
    ["wherever what they repeat stands", "k: &a 1\nv: *a", "k:   &a 1\nv: *a"],
    ["with the same mark", "v: &a x", "v: &a 'x'"],
  ])("%s", (_how, one, other) => {
    expect(said(one)).toBe(said(other));
  });
});

describe("two values say something else", () => {
  it.each([
    ["when one is a number", "v: 7", "v: '7'"],
    ["when a number is spelled otherwise", "v: 7", "v: 007"],
    ["when one is a day", "v: 2026-03-09", "v: '2026-03-09'"],
    ["when one is yes and one is no", "v: true", "v: false"],
    ["when one is a list", "v: [a]", "v: a"],
    ["when a list has more", "v: [a]", "v: [a, ~]"],
    ["when a map has another name", "v: {a: 1}", "v: {b: 1}"],
    ["when a map has another value", "v: {a: 1}", "v: {a: 2}"],
    ["when a map has more", "v: {a: 1}", "v: {a: 1, b: 1}"],
    ["when one is a list and one a map", "v: []", "v: {}"],
    ["when they repeat something else", "k: [&a 1, &b 1]\nv: *a", "k: [&a 1, &b 1]\nv: *b"],
    ["when one repeats and one says it", "k: &a x\nv: *a", "k: &a x\nv: x"],
    ["when one has a name for others", "v: &a x", "v: x"],
    ["when they have other names for others", "v: &a x", "v: &b x"],
    ["when they have other tags", "v: !a x", "v: !b x"],
  ])("%s", (_how, one, other) => {
    expect(said(one)).not.toBe(said(other));
  });
});

describe("a name that others may repeat", () => {
  it.each([
    ["on a text", "v: &a x", true],
    ["in one item of several", "v: [x, &a y, z]", true],
    ["on one value of several", "v: {x: 1, y: &a 2, z: 3}", true],
    ["on one name of several", "v: {x: 1, &a y: 2}", true],
    ["nowhere in a text", "v: x", false],
    ["nowhere in a list", "v: [x, [y]]", false],
    ["nowhere in a map", "v: {x: {y: z}}", false],
    ["nowhere in what repeats it", "k: &a 1\nv: [*a]", false],
    ["nowhere without a value", "? v", false],
  ])("is found %s", (_where, yaml, expected) => {
    expect(hasAnchor(last(yaml).node)).toBe(expected);
  });

  it("keeps the property that holds it", () => {
    const text = "---\noutcome: [a, &a b]\n---\n";
    expect(refusal(planRemoveProperty(text, ["outcome"]))).toContain("“outcome”");
  });
});
