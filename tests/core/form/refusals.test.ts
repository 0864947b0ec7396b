import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../src/core/form/model";
import { diffOf, NOTE, rendered, saved, scopeOf, valuesOf } from "./forms";

const scope = scopeOf(rendered("setback"));
const base = valuesOf(scope, NOTE);
const LESSONS = "section:lessons";
const [first, second] = base[LESSONS]?.kind === "lessons" ? base[LESSONS].lessons : [];

const text = (words: string): FieldValue => ({ kind: "text", text: words });

/** What a change of one field makes of the note. */
function change(id: string, value: FieldValue, note = NOTE): readonly string[] | string {
  const after = saved(scope, note, { ...valuesOf(scope, note), [id]: value });
  return after.startsWith("refused: ") ? after : diffOf(note, after);
}

describe("what was typed into a form", () => {
  it("keeps headings that were typed apart from those of the note", () => {
    expect(change("section:what i expected", text("# Peace\nand\n---"))).toEqual([
      "+\\# Peace",
      "+and",
      "+\\---",
    ]);
  });

  it.each(["```\nopen", "%% open", "<!-- open", "$$\nopen"])(
    "refuses an answer that would swallow what follows: %j",
    (words) => {
      const said = change("section:what i expected", text(words));
      expect(String(said)).toMatch(/^refused: The answer to “What I expected”|^\+/u);
      if (Array.isArray(said)) {
        const after = saved(scope, NOTE, { ...base, "section:what i expected": text(words) });
        expect({ ...valuesOf(scope, after), "section:what i expected": null }).toEqual({
          ...base,
          "section:what i expected": null,
        });
      }
    },
  );

  it("refuses a lesson that is there already, and says which", () => {
    const lessons = [first!, second!, { ...second!, from: null }];
    expect(change(LESSONS, { kind: "lessons", lessons })).toBe(
      "refused: “Breathe first before you answer.” is among the lessons of this note already. Say it in other words, or leave it out.",
    );
  });

  it("refuses a day that no calendar has", () => {
    expect(change("property:date", text("2026-02-30"))).toBe(
      "refused: “Date” needs a day like 2026-03-09.",
    );
  });

  it("leaves properties alone that cannot be read, and still takes answers in the text", () => {
    const broken = NOTE.replace("mood: tired", "level: tired");
    expect(change("property:level", text("process"), broken)).toMatch(/^refused: “Level”: .*line/);
    expect(change("section:what i expected", text("Peace."), broken)).toEqual(["+Peace."]);
  });
});
