import { describe, expect, test } from "vitest";
import {
  MAX_BYTES,
  MAX_NOTES,
  objectionToChange,
  objectionToSize,
  objectionToText,
} from "../../../../src/core/edit/operations/limits";

describe("an action", () => {
  test.each([
    ["as many notes as there may be", MAX_NOTES, MAX_BYTES, null],
    ["one note more", MAX_NOTES + 1, 0, "This would change 501 notes at once"],
    ["one byte more", 1, MAX_BYTES + 1, "more than 5 MB at once"],
  ])("of %s", (_what, notes, bytes, reason) => {
    const objection = objectionToSize(notes, bytes);
    if (reason === null) expect(objection).toBeNull();
    else expect(objection).toContain(reason);
  });
});

describe("a change", () => {
  const long = "x".repeat(100_000);
  test.each([
    ["empties a note", "text", "", "empty"],
    ["leaves an empty note empty", "", "", null],
    ["fills an empty note", "", "text", null],
    ["fills an empty note with very much", "", "x".repeat(64 * 1024 + 1), "twice as long"],
    ["doubles a short note many times", "x", "x".repeat(60_000), null],
    ["doubles a long note", long, long + long, null],
    ["more than doubles a long note", long, `${long}${long}x`, "twice as long"],
    ["shortens a note", long, "x", null],
  ])("that %s", (_what, before, after, reason) => {
    const objection = objectionToChange("Debriefs/Call.md", before, after);
    if (reason === null) expect(objection).toBeNull();
    else expect(objection).toMatch(new RegExp(`“Call”.*${reason}|${reason}.*“Call”`, "u"));
  });
});

describe("a note that holds two versions of itself is left alone", () => {
  test.each([
    ["git's marks", "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n", true],
    ["with carriage returns", "<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> main\r\n", true],
    ["cut off at the end", "a\n<<<<<<< HEAD\nb", true],
    ["cut off at the start", "b\n=======\nc\n>>>>>>> main", true],
    ["a heading underlined", "Title\n=======\ntext", false],
    ["a deep quote", ">>>>>>> text", false],
    ["an arrow in a line", "x <<<<<<< y", false],
    ["seven of them alone", "<<<<<<<", false],
  ])("%s", (_what, text, isHalfMerged) => {
    const objection = objectionToText("Call.md", text);
    if (isHalfMerged) expect(objection).toContain("“Call” holds two versions");
    else expect(objection).toBeNull();
  });
});
