import { describe, expect, test } from "vitest";
import { NoteIndex } from "../../src/app/note-index";
import { parseNote } from "../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";

const PATH = "Day.md";
const NOTE = parseNote(PATH, "Hot day.\n", DEFAULT_SETTINGS);

function holding(): NoteIndex {
  const index = new NoteIndex();
  index.set(NOTE);
  return index;
}

describe("a note that has gone", () => {
  test("is lost when nobody took it away, until it is here again", () => {
    const index = holding();
    index.gone(PATH);
    index.remove(PATH);
    expect(index.hasLost(PATH)).toBe(true);
    index.set(NOTE);
    expect(index.hasLost(PATH)).toBe(false);
  });

  test("is not lost when somebody took it away, even while it was being read", () => {
    for (const [before, after] of [
      [false, false],
      [true, false],
      [false, true],
    ]) {
      const index = holding();
      index.released(PATH);
      if (before === true) index.set(NOTE);
      index.gone(PATH);
      if (after === true) index.set(NOTE);
      index.remove(PATH);
      expect(index.hasLost(PATH)).toBe(false);
    }
  });

  test("is lost when it could not be taken away and goes later", () => {
    const index = holding();
    index.released(PATH);
    index.kept(PATH);
    index.gone(PATH);
    index.remove(PATH);
    expect(index.hasLost(PATH)).toBe(true);
  });

  test("is lost when it came back at once and goes later", () => {
    const index = holding();
    index.released(PATH);
    index.gone(PATH);
    index.set(NOTE);
    index.gone(PATH);
    index.remove(PATH);
    expect(index.hasLost(PATH)).toBe(true);
  });
});
