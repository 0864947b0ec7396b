import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { writingPlace } from "../../../src/obsidian/editor/writing-place";

/** The place of the `@x` in a note. */
function placeIn(text: string, path = "Debriefs/Day.md") {
  const start = text.indexOf("@x");
  return writingPlace(path, text, { start, end: start + 2 }, DEFAULT_SETTINGS);
}

const DEBRIEF = "---\ndebrief: setback\n---\n";

test.each([
  ["a lesson of a debrief", `${DEBRIEF}## Lessons\n- Ask @x first\n`, "lesson"],
  ["a detail of a lesson", `${DEBRIEF}## Lessons\n- Ask first\n  - from:: @x\n`, "lesson"],
  ["a lesson of any note", "- Ask @x first #lesson\n", "lesson"],
  ["a lesson that is written", "## Lessons\n- @x", "lesson"],
  ["the text of a debrief", `${DEBRIEF}Met @x today.\n`, "debrief"],
  ["a heading of a debrief", `${DEBRIEF}## With @x\n`, "debrief"],
  ["a list, a quote, a table of a debrief", `${DEBRIEF}> - @x said\n`, "debrief"],
  ["a cell of a debrief", `${DEBRIEF}| a | b |\n|---|---|\n| @x | c |\n`, "debrief"],
  ["people in a list", "---\npeople:\n  - @x\n---\n", "people"],
  ["people in quotes", '---\npeople:\n  - "@x"\n---\n', "people"],
  ["people in brackets", "---\npeople: [@x]\n---\n", "people"],
  ["the text of another note", "Met @x today.\n", null],
  ["another property", `---\ndebrief: setback\noutcome: @x\n---\n`, null],
  ["fenced code", `${DEBRIEF}\`\`\`\n@x\n\`\`\`\n`, null],
  ["inline code", `${DEBRIEF}Say \`hello @x\` there\n`, null],
  ["a formula", `${DEBRIEF}Say $a @x b$ there\n`, null],
  ["a comment", `${DEBRIEF}Say %% hint @x %% there\n`, null],
  ["a comment of HTML", `${DEBRIEF}Say <!-- @x --> there\n`, null],
  ["a comment that fills lines", `${DEBRIEF}%%\n@x\n%%\n`, null],
  ["the text of a link", `${DEBRIEF}Say [see @x](https://example.com) there\n`, null],
  ["a wikilink", `${DEBRIEF}Say [[Ann|see @x]] there\n`, null],
])("the cursor in %s is told", (_, text, expected) => {
  expect(placeIn(text)).toBe(expected);
});

test("a template is no debrief", () => {
  expect(placeIn(`${DEBRIEF}Met @x today.\n`, "Templates/Day.md")).toBeNull();
});
