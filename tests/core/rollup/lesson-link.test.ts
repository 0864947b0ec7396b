import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lineOfPlace,
  readLessonParameters,
  writeLessonLink,
} from "../../../src/core/rollup/lesson-link";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";

/** As the app hands a link over. */
function parametersOf(link: string): Readonly<Record<string, string>> {
  const { searchParams } = new URL(link);
  return { action: "debrief", ...Object.fromEntries(searchParams) };
}

const member = { id: "Calls/A (b).md#k3-1", path: "Calls/A (b).md", line: 12 };

describe("a link to a lesson", () => {
  it("says the vault, the note, the line and the lesson, and stays whole in markdown", () => {
    expect(writeLessonLink("My vault", member)).toBe(
      "obsidian://debrief?vault=My%20vault&view=lesson&path=Calls%2FA%20%28b%29.md&line=12&lesson=k3-1",
    );
  });

  it("is read as it was written, whatever the note is called", () => {
    const name = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 99_999 }), (any, line) => {
        const path = `${any.replace(/\p{Cs}/gu, "x")}.md`;
        const link = writeLessonLink("V", { id: `${path}#abc-2`, path, line });
        expect(readLessonParameters(parametersOf(link))).toEqual({
          ok: true,
          place: { path, line, lesson: "abc-2" },
        });
      }),
      runs(),
    );
  });

  it.each([
    [{ path: "Board.canvas" }, "path"],
    [{ path: "" }, "path"],
    [{ line: "0" }, "line"],
    [{ line: "1e9" }, "line"],
    [{ line: "-3" }, "line"],
    [{ lesson: "a b" }, "lesson"],
    [{ lesson: "" }, "lesson"],
    [{ command: "x" }, "command"],
    [{ line: 3 }, "line"],
  ])("is refused with %j, which it names", (odd, key) => {
    const good = parametersOf(writeLessonLink("V", member));
    const read = readLessonParameters({ ...good, ...odd });
    expect(read).toEqual({
      ok: false,
      reason: `The link cannot be followed: “${key}” is not as it should be.`,
    });
  });

  it("leads to where the lesson is now, and to its old line where it is gone", () => {
    const place = { path: "A.md", line: 4, lesson: "k-1" };
    const lesson = { id: "A.md#k-1", line: 9 };
    const lessons = [{ id: "A.md#j-1", line: 2 }, lesson] as never;
    expect(lineOfPlace(place, { lessons })).toBe(9);
    expect(lineOfPlace({ ...place, lesson: "gone-1" }, { lessons })).toBe(4);
    expect(lineOfPlace({ ...place, lesson: null }, undefined)).toBe(4);
  });
});
