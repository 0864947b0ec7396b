import { describe, expect, it } from "vitest";
import { remainderOf } from "../../../../src/core/edit/lesson-notes/merge-remainder";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";

const KEEP = "---\nlesson: Ask first.\n---\n";

/** Why a note with these properties and this body stays beside the other one, or null. */
function left(properties: string, body = "", keep = KEEP): string | null {
  const text = `---\nlesson: Ask once.\n${properties}---\n${body}`;
  return remainderOf(
    { path: "Lessons/Ask once.md", text },
    { path: "Lessons/Ask first.md", text: keep },
    DEFAULT_SETTINGS,
  );
}

/** The other note with these properties. */
const keepWith = (properties: string) => KEEP.replace("---\n", `---\n${properties}`);

const COMMENT =
  "“Ask once” has a comment among its properties. Move it to “Ask first” and try again.";
const OWN_TEXT =
  "“Ask once” has text besides its history. Move what you want to keep to “Ask first” and try again.";
const without = (property: string) =>
  `“Ask once” has the property “${property}”, which “Ask first” does not have. Move it there and try again.`;

describe("an emptied note whose properties", () => {
  it.each([
    ["cannot be read", "x: a: b\n", "The properties of “Ask once” cannot be read, so it stays."],
    ["have a lone yes", "x: true\n", without("x")],
    ["have more than yes or no for retired", "retired: true love\n", without("retired")],
    ["have less than yes or no for retired", "retired: untrue\n", without("retired")],
    ["have several values for retired", "retired: {a: true}\n", without("retired")],
    ["have a text and a map for one value", "cue: [a, {b: c}]\n", without("cue")],
  ])("%s stays", (_what, properties, reason) => {
    expect(left(properties)).toBe(reason);
  });

  it("have what a note without properties does not have stays", () => {
    expect(left("x: 1\n", "", "# Ask first\n")).toBe(without("x"));
    expect(left("cue: a\n", "", "# Ask first\n")).toBeNull();
  });

  it("say what the other one says goes, whatever case the name has", () => {
    expect(left("Tags: [a]\n", "", keepWith("x: 1\ntags:\n  - 'a'\n"))).toBeNull();
  });

  it.each([
    ["in quotes", "cue: 'a # b'\nmove: \"#c\"\n", ""],
    ["without quotes", "cue: a#b\nmove: c#d#\n", ""],
    ["in a list", "people: ['# a', b#]\ncheck: c\n", ""],
    ["in a name", "'x #y': 1\n", "'x #y': 1\n"],
    ["in a map", "x:\n  '# a': '# b'\n  c: ['# d']\n", "x: {'# a': '# b', c: ['# d']}\n"],
    ["beside a name without a colon", "? x\nmove: '# a'\n", ""],
  ])("have a number sign %s go: it is no comment", (_where, properties, kept) => {
    expect(left(properties, "", keepWith(kept))).toBeNull();
  });

  it.each([
    ["above them", "# a\ncue: b\n", ""],
    ["behind a text with a number sign", "cue: 'a # b' # c\n", ""],
    ["behind the last one", "cue: a\nmove: b # c\n", ""],
    ["below them", "cue: a\n# b\n", ""],
    ["in a map", "x:\n  a: 1 # c\n  b: 2\n", "x: {a: 1, b: 2}\n"],
    ["behind a name without a colon", "? x # c\nmove: a\n", ""],
  ])("have a comment %s stay", (_where, properties, kept) => {
    expect(left(properties, "", keepWith(kept))).toBe(COMMENT);
  });
});

describe("an emptied note whose body", () => {
  it("is no text stays", () => {
    expect(left("", "\0")).toMatch(/^This note holds characters that are no text/u);
  });

  it.each([
    ["is empty", ""],
    ["has headings, and no history yet", "# Ask once\n\n#\n\n## History\n"],
    ["has its name as heading, in any case", "# **ask ONCE:**\n"],
  ])("%s goes", (_what, body) => {
    expect(left("", body)).toBeNull();
  });

  it.each([
    ["says its name as a sentence", "Ask once\n"],
    ["says its name in a list", "- Ask once\n"],
    ["has a heading of blanks and a comment", "# %% why %%\n"],
  ])("%s stays", (_what, body) => {
    expect(left("", body)).toBe(OWN_TEXT);
  });
});
