import { describe, expect, it } from "vitest";
import {
  planRemoveProperty,
  planSetProperty,
  type PropertyValue,
} from "../../../../src/core/edit/properties/property-edit";
import { applied, changes, refusal } from "../changes";

const KEYS = ["outcome", "result"];

function text(value: string): PropertyValue {
  return { kind: "text", text: value };
}

function set(note: string, value: PropertyValue | string) {
  return planSetProperty(note, KEYS, typeof value === "string" ? text(value) : value);
}

/** A note whose only property is `outcome`. */
function note(value: string): string {
  return `---\noutcome:${value}\n---\nbody`;
}

describe("a property that gets a value", () => {
  it("is made where it is missing, in the note's line breaks and indentation", () => {
    expect(applied("body", set("body", "resolved"))).toBe("---\noutcome: resolved\n---\nbody");
    const marked = "\uFEFFbody\r\n";
    expect(applied(marked, set(marked, "resolved"))).toBe(
      "\uFEFF---\r\noutcome: resolved\r\n---\r\nbody\r\n",
    );
    const other = "---\n  date: 1\r\n# c\r\n---\nbody";
    expect(changes(other, set(other, "made right"))).toBe("+   outcome: made right␍");
    expect(applied("---\n---\n", set("---\n---\n", "x"))).toBe("---\noutcome: x\n---\n");
  });

  it.each([
    ["an empty one", "", " b"],
    ["an empty one with a comment", "   # c", " b   # c"],
    ["a null", " ~ # c", " b # c"],
    ["a plain text", "  a # c", "  b # c"],
    ["single quotes", " 'a'", " 'b'"],
    ["double quotes", ' "a"', ' "b"'],
    ["a number", " 7", " b"],
    ["a wrapped text", " a\n  a", " b"],
    ["a text on a line of its own", "\n  # c\n  a", "\n  # c\n  b"],
    ["a text in lines", " |2- # c\n   a\n   a\n\nx: 1", " b # c\n\nx: 1"],
    ["a link without quotes", " [[a]] # c", " b # c"],
  ])("keeps all around the value: %s", (_what, before, after) => {
    expect(applied(note(before), set(note(before), "b"))).toBe(note(after));
  });

  it("is found under any of its names, without case", () => {
    const other = "---\nResult: a\n---\n";
    expect(changes(other, set(other, "b"))).toBe("- Result: a\n+ Result: b");
  });

  it.each([
    ["true", '"true"'],
    ["yes", '"yes"'],
    ["null", '"null"'],
    ["2026-05-18", '"2026-05-18"'],
    ["7", '"7"'],
    ["", '""'],
    ["[[Ann]]", '"[[Ann]]"'],
    ["a: b", '"a: b"'],
    ["a\r\nb", '"a\\r\\nb"'],
    ['say "hi" \\', '"say \\"hi\\" \\\\"'],
    ["\ud800\uffff\u2028", '"\\ud800\\uffff\\u2028"'],
    ["organization", "organization"],
  ])("keeps a text a text: %j", (value, written) => {
    expect(applied("", set("", value))).toBe(`---\noutcome: ${written}\n---\n`);
    expect(applied(note(" 1"), set(note(" 1"), value))).toBe(note(` ${written}`));
    expect(changes(note(` ${written}`), set(note(` ${written}`), value))).toBe("no change");
  });

  it("has no quotes as a date, as true and as false", () => {
    const date: PropertyValue = { kind: "date", date: "2026-05-18" };
    const yes: PropertyValue = { kind: "boolean", value: true };
    expect(applied("", set("", date))).toBe("---\noutcome: 2026-05-18\n---\n");
    expect(applied(note(" '2026-01-01'"), set(note(" '2026-01-01'"), date))).toBe(
      note(" 2026-05-18"),
    );
    expect(applied(note(' "true" # c'), set(note(' "true" # c'), yes))).toBe(note(" true # c"));
    expect(applied(note(" yes"), set(note(" yes"), { kind: "boolean", value: false }))).toBe(
      note(" false"),
    );
  });

  it.each([
    [" 'b'", text("b")],
    [" >-\n  b", text("b")],
    [" True", { kind: "boolean", value: true }],
    [" '2026-05-18'", { kind: "date", date: "2026-05-18" }],
    [" ''", text("")],
  ] as const)("changes nothing where it is there: %j", (value, wanted) => {
    expect(changes(note(value), set(note(value), wanted))).toBe("no change");
  });

  it("replaces a day that stands in lines below its sign, where it ends with a line break", () => {
    const day = { kind: "date", date: "2026-05-18" } as const;
    expect(applied(note(" |\n  2026-05-18"), set(note(" |\n  2026-05-18"), day))).toBe(
      note(" 2026-05-18"),
    );
  });

  it.each([
    ["a list", " [a]", "holds a list. Leave one value there and try again."],
    ["an empty list", " []", "holds a list. Leave one value there and try again."],
    ["a map", "\n  a: b", "holds more than one value. Leave one value there and try again."],
    ["an anchor", " &a b", "cannot be changed safely"],
    ["an anchor without a value", " &a", "cannot be changed safely"],
    ["a tag", " !!str b", "cannot be changed safely"],
    ["an alias", " *a", "cannot begin with a star"],
    ["a tab", "\n\t- a", "a tab"],
  ])("is refused where the value is %s", (_what, value, reason) => {
    expect(refusal(set(note(value), "c"))).toContain(reason);
  });

  it.each(["&a", "''", "!!map", "&a\nx: 1", "{}", "{x: 1}"])(
    "is refused where no property can be added: %j",
    (yaml) => {
      const whole = `---\n# c\n${yaml}\n---\n`;
      expect(refusal(set(whole, "b"))).toContain("cannot be changed safely");
    },
  );

  it("is refused without a name, and for a day that no calendar has", () => {
    expect(refusal(planSetProperty("", [], text("a")))).toBe("The property needs a name.");
    expect(refusal(set("", { kind: "date", date: "2026-02-30" }))).toBe(
      "“2026-02-30” is no date. Write it like 2026-03-09.",
    );
    expect(refusal(set("", { kind: "date", date: "2026-05-18T10:00" }))).toContain("is no date");
  });
});

describe("a property that goes", () => {
  const remove = (before: string) => planRemoveProperty(before, KEYS);

  it.each([
    ["a value", "outcome: a # c\nx: 1", "x: 1"],
    ["no value", "x: 1\noutcome:", "x: 1"],
    ["no value and a comment", "x: 1\noutcome: # c\n# d", "x: 1\n# d"],
    ["a key alone in braces", "x: 1\noutcome: {a: b,\n  c: d} # c", "x: 1"],
    ["a list", "outcome: # c\n- a # c\n# x\nx: 1", "# x\nx: 1"],
    ["a map", "# o\noutcome:\n  a: # c\n    - b\n    # c\n# x\nx: 1", "# o\n    # c\n# x\nx: 1"],
    ["a text in lines", "outcome: |\n  # a\n\n  b\n\nx: 1", "\nx: 1"],
    ["a text that keeps its blank lines", "outcome: |+\n  a\n\n\nx: 1", "x: 1"],
    ["a quoted name", "'outcome': a\nx: 1", "x: 1"],
    ["other names as well", "Outcome: a\nx: 1\nresult: b\nOUTCOME: c", "x: 1"],
    ["all that there is", "# c\noutcome: a", "# c"],
  ])("takes its lines along, and no more: one with %s", (_what, before, after) => {
    const whole = `---\n${before}\n---\nbody`;
    expect(applied(whole, remove(whole))).toBe(`---\n${after}\n---\nbody`);
  });

  it("leaves the block, its line breaks and the byte order mark", () => {
    const whole = "\uFEFF---\r\noutcome: a\r\n---\r\nbody";
    expect(applied(whole, remove(whole))).toBe("\uFEFF---\r\n---\r\nbody");
  });

  it("does not join the blank lines behind it to a text before it", () => {
    const whole = "---\nx: |+\n  a\noutcome: b\n\ny: 1\n---\n";
    expect(changes(whole, remove(whole))).toBe("- outcome: b\n- ");
  });

  it("changes nothing where it is not", () => {
    for (const whole of ["", "body", "---\n---\n", "---\nx: outcome\n---\n"]) {
      expect(changes(whole, remove(whole))).toBe("no change");
    }
  });

  it.each([
    ["broken YAML", "---\noutcome: [\n---\n", "cannot be read"],
    ["braces around all of them", "---\n{outcome: a, x: 1}\n---\n", "“outcome” is written"],
    ["a question mark before the name", "---\n? outcome\n: a\n---\n", "“outcome” is written"],
    ["a value that others repeat", "---\noutcome: &a b\nx: *a\n---\n", "“outcome” is written"],
    [
      "a tag that would then stand before all properties",
      "---\noutcome:\n  a: b\n! x: 1\n---\n",
      "“outcome” is written",
    ],
    ["a tag before all properties", "---\n! x: 1\noutcome: a\n---\n", "cannot be changed safely"],
    ["an anchor before all properties", "---\n&a x: 1\noutcome: b\n---\n", "cannot be changed"],
    ["a second anchor", "---\nx: &a b\noutcome: [{c: &a d}]\ny: *a\n---\n", "“outcome” is written"],
  ])("is refused by %s", (_what, whole, reason) => {
    expect(refusal(remove(whole))).toContain(reason);
  });
});
