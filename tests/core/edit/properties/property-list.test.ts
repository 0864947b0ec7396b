import { describe, expect, it } from "vitest";
import { planAddListItem } from "../../../../src/core/edit/properties/frontmatter-edit";
import {
  planRemoveListItem,
  planReplaceListItem,
} from "../../../../src/core/edit/properties/list-item-edit";
import { applied, changes, refusal } from "../changes";

const KEYS = ["people", "who"];

/** A note whose only property is `people`. */
function note(value: string): string {
  return `---\npeople:${value}\n---\nbody`;
}

function remove(text: string, item: string) {
  return planRemoveListItem(text, KEYS, item);
}

function replace(text: string, from: string, to: string) {
  return planReplaceListItem(text, KEYS, from, to);
}

describe("an item taken out of a list", () => {
  it.each([
    ["the first of lines", "\n  - a\n  - b", "-   - a"],
    ["the last of lines", "\n- b\n- a", "- - a"],
    ["one in single quotes", "\n  - '[[Ann]]'\n  - 'b'", "-   - '[[Ann]]'", "[[Ann]]"],
    ["one with a comment", "\n  # c1\n  - a # c2\n  # c3\n  - b # c4", "-   - a # c2"],
    [
      "every equal one",
      "\n  - a\n  - 'a'\n  - b\n  - \"a\"",
      "-   - a\n-   - 'a'\n-   - b\n-   - \"a\"\n+   - b",
    ],
    ["one of several lines", "\n  - |\n    a\n\n  - b", "-   - |\n-     a"],
    ["one with a comment above its text", "\n  - # c\n    a\n  - b", "-   - # c\n-     a"],
    ["a link without quotes", "\n  - [[Ann]]\n  - b", "-   - [[Ann]]", "[[Ann]]"],
    ["the only line", " # who\n  # c\n  - a\n", "-   - a"],
  ])("leaves the others as they were: %s", (_what, value, diff, item = "a") => {
    const text = note(value);
    expect(changes(text, remove(text, item))).toBe(diff);
  });

  it.each([
    ["[a, b, c]", "[b, c]"],
    ["[b, a, c]", "[b, c]"],
    ["[b, a]", "[b]"],
    ["[ b, a ]", "[ b ]"],
    ["[b, a, ]", "[b, ]"],
    ["[a]", "[]"],
    ["[ a, 'a', ]", "[]"],
    ["[a, b, a, a]", "[b]"],
    ["['x, y', \"a\", '#']", "['x, y', '#']"],
    ["[b, [[Ann]], a]", "[b, [[Ann]]]"],
    ["[a]  # who", "[]  # who"],
  ])("takes its comma along in brackets: %s", (before, after) => {
    const text = note(` ${before}`);
    expect(applied(text, remove(text, "a"))).toBe(note(` ${after}`));
  });

  it.each([
    ["[\n  a, # c\n  b,\n  ]", "[\n  b,\n  ]"],
    ["[\n  b, # c\n  a # d\n  ]", "[\n  b # c\n  ]"],
    ["[\n  b,\n  a]", "[\n  b\n  ]"],
    ["[a, # c\n  b]", "[ # c\n  b]"],
    ["[b, a, # c\n  d]", "[b, # c\n  d]"],
    ["[b, a,\n  d]", "[b,\n  d]"],
    ["[\n  # c\n  a\n  ]", "[\n  # c\n  ]"],
  ])("keeps the lines and comments of a list in brackets: %j", (before, after) => {
    const text = note(` ${before}`);
    expect(applied(text, remove(text, "a"))).toBe(note(` ${after}`));
  });

  it("may be the only text of the property", () => {
    for (const value of [" a # c", " 'a' # c", " |\n  a", "\n  a"]) {
      const text = note(value);
      const left = value.includes("#") ? " # c" : "";
      expect(applied(text, remove(text, "a"))).toBe(note(left));
    }
    const commented = note(" >- # c\n  a\n\n\nb: 1");
    expect(applied(commented, remove(commented, "a"))).toBe(note(" # c\n\n\nb: 1"));
  });

  it("is found in the first property of that meaning, and its line breaks are kept", () => {
    const text = "\uFEFF---\r\nwho: [a]\r\nx: 1\n---\r\n";
    expect(changes(text, remove(text, "a"))).toBe("- who: [a]␍\n+ who: []␍");
    const both = "---\nwho: [a]\nPeople: [a]\n---\n";
    expect(changes(both, remove(both, "a"))).toBe("- People: [a]\n+ People: []");
  });

  it("changes nothing where it is not", () => {
    for (const text of ["", "body", note(""), note(" [b]"), note(" b"), note(" 7")]) {
      expect(changes(text, remove(text, "a"))).toBe("no change");
    }
  });

  it("does not join the blank lines behind it to a text before it", () => {
    const text = note("\n  - |+\n    x\n  - a\n\n  - b");
    expect(changes(text, remove(text, "a"))).toBe("-   - a\n- ");
  });

  it("comes back in the same place of the same lines by adding it again", () => {
    const text = note("\n    -   a # c\n    -   '[[Bob]]'\nx: 1");
    const without = applied(text, remove(text, "[[Bob]]"));
    expect(applied(without, planAddListItem(without, KEYS, "[[Bob]]"))).toBe(
      text.replace("'[[Bob]]'", '"[[Bob]]"'),
    );
    const last = note("\n  - Ann");
    const empty = applied(last, remove(last, "Ann"));
    expect(empty).toBe(note(""));
    expect(applied(empty, planAddListItem(empty, KEYS, "Ann"))).toBe(last);
  });

  it.each([
    ["a number", " 7", "7", "does not hold a list"],
    ["a link without quotes", " [[Ann]]", "[[Ann]]", "holds a link without quotes"],
    ["a list with a map", " [a, {b: c}]", "a", "holds more than plain texts"],
    ["a map", " {a: b}", "a", "holds more than plain texts"],
    ["a list with an alias", " [a, &x b, *x]", "a", "holds more than plain texts"],
    ["an anchored item", " [&x a, b]", "a", "cannot be changed safely"],
    ["an anchored list", " &x [a, b]", "a", "cannot be changed safely"],
    ["an anchored text", " &x a", "a", "cannot be changed safely"],
    ["broken YAML", " [a", "a", "cannot be read"],
  ])("is refused where the value is %s", (_what, value, item, reason) => {
    expect(refusal(remove(note(value), item))).toContain(reason);
  });

  it("is refused where a key stands before the dash", () => {
    expect(refusal(remove("---\n? people\n: - a\n  - b\n---\n", "a"))).toContain("“people”");
  });
});

describe("an item in the place of another", () => {
  it.each([
    ["plain", "\n  - a # c", "\n  - c # c"],
    ["in double quotes", ' ["a", b]', ' ["c", b]'],
    ["in single quotes", "\n- 'a'", "\n- 'c'"],
    ["of several lines", "\n  - |- # c\n    a\n  - b", "\n  - c # c\n  - b"],
    ["wrapped", "\n  - 'a'\n  - b", "\n  - 'c'\n  - b"],
    ["alone", " a # c", " c # c"],
    ["that is there more than once", " [a, b, a]", " [c, b]"],
    ["that leads to one that is there", "\n  - c\n  - a", "\n  - c"],
  ])("takes its quotes: one %s", (_what, before, after) => {
    expect(applied(note(before), replace(note(before), "a", "c"))).toBe(note(after));
  });

  it("is written in quotes where it must", () => {
    const link = note(" [[[Ann]], Bob]");
    expect(applied(link, replace(link, "[[Ann]]", "[[Ann Lee]]"))).toBe(
      note(' ["[[Ann Lee]]", Bob]'),
    );
    expect(applied(link, replace(link, "Bob", "it's: 7"))).toBe(note(' [[[Ann]], "it\'s: 7"]'));
    const single = note(" ['Bob']");
    expect(applied(single, replace(single, "Bob", "it's"))).toBe(note(" ['it''s']"));
    expect(applied(single, replace(single, "Bob", "a\nb"))).toBe(note(' ["a\\nb"]'));
  });

  it("changes nothing the second time, nor when it is the same", () => {
    expect(changes(note(" [c]"), replace(note(" [c]"), "a", "c"))).toBe("no change");
    expect(changes(note(" [a]"), replace(note(" [a]"), "a", "a"))).toBe("no change");
  });

  it("is refused where neither is there, and without a text", () => {
    const gone = "“a” is not in the list any more. Look at the list and try again.";
    for (const text of ["", note(""), note(" [b]"), note(" b")]) {
      expect(refusal(replace(text, "a", "c"))).toBe(gone);
    }
    expect(refusal(replace(note(" [a]"), "a", ""))).toContain("There is no text yet.");
    expect(refusal(replace(note(" [a, {}]"), "a", "c"))).toContain("more than plain texts");
    expect(refusal(replace("---\na\n", "a", "c"))).toContain("no second --- closes");
  });
});
