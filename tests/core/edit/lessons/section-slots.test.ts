import { describe, expect, it } from "vitest";
import { readForEdit, type NoteReading } from "../../../../src/core/edit/lessons/note-reading";
import {
  blankBelow,
  itemSlots,
  newItem,
  ownBlocks,
} from "../../../../src/core/edit/lessons/section-slots";
import type { Section } from "../../../../src/core/note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";

function read(text: string): NoteReading {
  const reading = readForEdit("Note.md", text, DEFAULT_SETTINGS);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

function sectionOf({ note }: NoteReading, heading = "Lessons"): Section {
  const section = note.sections.find((one) => one.heading === heading);
  if (section === undefined) throw new Error(`no section ${heading}`);
  return section;
}

/** The note with `+` put into the likeliest place. */
function first(text: string): string {
  const reading = read(text);
  const [slot] = itemSlots(reading, sectionOf(reading));
  if (slot === undefined) throw new Error("no slot");
  const { at, before, after, removed } = slot;
  const rest = removed === undefined ? text.slice(at) : text.slice(removed.span.end);
  return `${text.slice(0, at)}${before}+${after}${rest}`;
}

describe("an item is put", () => {
  it.each([
    ["## Lessons\n", "## Lessons\n- +\n"],
    ["## Lessons\n\n# A\n\nb\n\n# C\n\nd\n", "## Lessons\n\n- +\n\n# A\n\nb\n\n# C\n\nd\n"],
    ["## Lessons\n- a\n- b\n", "## Lessons\n- a\n- b\n- +\n"],
    ["## Lessons\n- a\n-\n- b\n", "## Lessons\n- a\n- +\n- b\n"],
    ["## Lessons\n- \n", "## Lessons\n- +\n"],
    ["## Lessons\n-    \n", "## Lessons\n- +\n"],
    ["## Lessons\n- [ ] a\n- [ ] \n", "## Lessons\n- [ ] a\n- [ ] +\n"],
    ["## Lessons\n- [ ]\n", "## Lessons\n- [ ] +\n"],
    ["## Lessons\n- [x] a\n", "## Lessons\n- [x] a\n- [ ] +\n"],
    ["## Lessons\n%% hint %%\n", "## Lessons\n%% hint %%\n\n- +\n"],
    ["## Lessons\n<!-- hint -->\n", "## Lessons\n<!-- hint -->\n\n- +\n"],
    ["## Lessons\nText.\n", "## Lessons\n- +\nText.\n"],
    ["* x\n\n## Lessons\n", "* x\n\n## Lessons\n* +\n"],
  ])("into %j: %j", (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  it("in all the places that may do, the likeliest first", () => {
    const reading = read("## Lessons\n%% hint %%\n\nText.\n\n> more\n\n### Below\n");
    const slots = itemSlots(reading, sectionOf(reading));
    expect(
      slots.map(({ at, before, after }) => [reading.body.text.slice(0, at), before, after]),
    ).toEqual([
      ["## Lessons\n%% hint %%", "\n\n- ", ""],
      ["## Lessons\n%% hint %%", "\n\n- ", "\n"],
      ["## Lessons\n%% hint %%", "\n- ", ""],
      ["## Lessons\n%% hint %%", "\n- ", "\n"],
      ["## Lessons\n%% hint %%\n\nText.\n\n> more", "\n\n- ", ""],
      ["## Lessons\n%% hint %%\n\nText.\n\n> more", "\n\n- ", "\n"],
    ]);
  });
});

it.each([
  ["", "- "],
  ["* a\n- b\n", "* "],
  ["+ a\n", "+ "],
  ["1. a\n", "- "],
  ["1. a\n\n* b\n", "* "],
  ["> * a\n\n+ b\n", "+ "],
  ["Text.\n\n+ b\n", "+ "],
])("the first item of a list in %j begins with %j", (text, marker) => {
  expect(newItem(read(text).body)).toBe(marker);
});

it.each([
  ["# A\n\na\n", true],
  ["# A\na\n", false],
  ["# A\n\na\n# B\nb\n", false],
  ["# A\n\na\n# B\n\nb\n# C\nc\n", true],
  ["# A\n\n\n# B\nb\n", false],
  ["# A", false],
  ["# A\n\na\n# B", true],
])("%j leaves a line blank below its headings: %j", (text, expected) => {
  const { note, body } = read(text);
  expect(blankBelow(note.sections, body)).toBe(expected);
});

it("a section itself holds what stands before the first heading in it, and in nothing else", () => {
  const reading = read(
    "before\n\n## Lessons\n- a\n  - b\n\n> c\n\nd\n\n### Below\ne\n\n## Next\nf\n",
  );
  const { blocks } = reading.body;
  const kinds = (section: Section) =>
    ownBlocks(reading.body, section).map((index) => blocks[index]?.kind);
  expect(kinds(sectionOf(reading))).toEqual(["item", "quote", "paragraph"]);
  expect(kinds(sectionOf(reading, "Below"))).toEqual(["paragraph"]);
  expect(kinds(sectionOf(reading, "Next"))).toEqual(["paragraph"]);
  const empty = read("## Lessons\n## Next\nf\n");
  expect(ownBlocks(empty.body, sectionOf(empty))).toEqual([]);
});
