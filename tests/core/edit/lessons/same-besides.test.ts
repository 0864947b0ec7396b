import { describe, expect, it } from "vitest";
import { blockAt, readForEdit } from "../../../../src/core/edit/lessons/note-reading";
import { isSameBesides } from "../../../../src/core/edit/lessons/same-besides";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";

const NOTE = `---
debrief: setback
date: 2026-03-09
people: "[[Sarah]]"
setbacks: late
successes: calm
level: process
outcome: lost
---
# Call
It went wrong.

## Lessons
- Ask first.
- Breathe.

## Lessons tested
- [[A]] with Tom
- held:: [[B]]

## Owed
- [ ] promise:: a list, for [[Sarah]]
- [ ] promise:: a call
`;
const LINE = "[[A]] with Tom";

function read(text: string) {
  const reading = readForEdit("Debriefs/Call.md", text, DEFAULT_SETTINGS);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

/** What is said about the note when `was` has become `is`, and the tested line A was to change. */
function isSame(was: string, is: string, but: "verdicts" | "promises" = "verdicts"): boolean {
  if (!NOTE.includes(was)) throw new Error(`not in the note: ${was}`);
  const before = read(NOTE);
  const after = read(NOTE.replace(was, is));
  return isSameBesides(before, after, blockAt(before.body, NOTE.indexOf(LINE)), but);
}

describe("an edit inside one line", () => {
  it.each([
    ["a verdict", LINE, "held:: [[A]] with Tom"],
    ["a remark", LINE, "[[A]] with Tom, twice"],
  ])("is proven when %s is all that changed", (_, was, is) => {
    expect(isSame(was, is)).toBe(true);
  });

  it.each([
    ["words elsewhere", "It went wrong.", "It went well."],
    ["another line of the same list", "- held:: [[B]]", "- dropped:: [[B]]"],
    ["the level of a heading", "## Lessons\n", "### Lessons\n"],
    ["a line more", "It went wrong.\n", "It went wrong.\n\nAnd on.\n"],
    ["a line less", "- Breathe.\n", ""],
    ["an item that is inside another now", "- Breathe.", "  - Breathe."],
    ["a lesson that is none any more", "## Lessons\n", "## Else\n"],
    ["the kind", "debrief: setback", "debrief: success"],
    ["the day", "2026-03-09", "2026-03-10"],
    ["the people", 'people: "[[Sarah]]"', 'people: "[[Ann]]"'],
    ["a setback", "setbacks: late", "setbacks: early"],
    ["a success", "successes: calm", "successes: loud"],
    ["the level", "level: process", "level: performer"],
    ["the outcome", "outcome: lost", "outcome: won"],
    ["the frontmatter", "level: process", "level: [process"],
    ["a lesson note that it became", "debrief: setback", "lesson: Ask"],
  ])("is not when %s changed too", (_, was, is) => {
    expect(isSame(was, is)).toBe(false);
  });

  it("leaves the lines that it is about to whoever asks, and looks at the other sort", () => {
    const verdict = [LINE, "held:: [[A]] with Tom"] as const;
    expect(isSame(...verdict, "promises")).toBe(false);
    expect(isSame(...verdict, "verdicts")).toBe(true);
    const promise = [LINE, "promise:: a word to Tom"] as const;
    expect(isSame(...promise, "promises")).toBe(true);
    expect(isSame(...promise, "verdicts")).toBe(false);
  });
});
