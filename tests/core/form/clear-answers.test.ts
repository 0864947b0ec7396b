import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../src/core/form/model";
import { NOTE, rendered, saved, scopeOf, valuesOf } from "./forms";

// An answer that is taken out leaves its heading as the template has it: a heading, its hint, and an
// empty line to write in.

const scope = scopeOf(rendered("setback"));
const HAPPENED = "section:what happened";
const text = (words: string): FieldValue => ({ kind: "text", text: words });
const NONE: FieldValue = { kind: "lessons", lessons: [] };

function set(note: string, id: string, value: FieldValue): string {
  return saved(scope, note, { ...valuesOf(scope, note), [id]: value });
}

const HEAD = "---\ndebrief: setback\ndate: 2026-03-09\n---\n";
const END = "\n## Lessons\n- Ask first.\n";

describe("an answer that is taken out", () => {
  it.each([
    ["one line", "## What happened\nHe called.\n", "## What happened\n\n"],
    ["several", "## What happened\nHe called.\n\nTwice.\n", "## What happened\n\n"],
    ["below a blank line", "## What happened\n\nHe called.\n", "## What happened\n\n"],
    [
      "below a hint",
      "## What happened\n%% Who did what? %%\nHe called.\n",
      "## What happened\n%% Who did what? %%\n\n",
    ],
    ["a waiting line", "## What happened\nTBD\n", "## What happened\nTBD\n"],
    [
      "with a deeper heading",
      "## What happened\nHe called.\n### Later\nAgain.\n",
      "## What happened\n\n",
    ],
    ["in a note with CRLF", "## What happened\r\nHe called.\r\n", "## What happened\r\n\r\n"],
  ])("leaves its heading: %s", (_, before, after) => {
    expect(set(HEAD + before + END, HAPPENED, text(""))).toBe(HEAD + after + END);
  });

  it.each(["## What happened\nHe called.", "## What happened\nHe called.\n"])(
    "at the end of the note: %j",
    (before) => {
      const after = before.replace("He called.", "");
      expect(set(HEAD + before, HAPPENED, text(""))).toBe(HEAD + after);
    },
  );

  it("comes back to the same bytes", () => {
    for (const body of ["## What happened\nHe called.\n", "## What happened\nHe called.\n\n\n"]) {
      const note = HEAD + body + END;
      const cleared = set(note, HAPPENED, text(""));
      expect(set(cleared, HAPPENED, text("He called."))).toBe(note);
    }
  });

  it("has the shape of the template that it came from", () => {
    const fresh = rendered("setback");
    const answered = set(fresh, HAPPENED, text("He called."));
    expect(answered).not.toBe(fresh);
    expect(set(answered, HAPPENED, text(""))).toBe(fresh);
  });

  it("leaves the heading of lessons, and what stands beside them", () => {
    const cleared = set(NOTE, "section:lessons", NONE);
    expect(cleared).not.toContain("Breathe first");
    expect(cleared).toContain("## Lessons\n");
    expect(cleared).not.toMatch(/\n\n\n\n/u);
    expect(valuesOf(scope, cleared)["section:lessons"]).toEqual(NONE);
  });

  it("leaves the heading of promises", () => {
    const engagement = scopeOf(rendered("engagement"));
    const field = engagement.model.fields.find(({ kind }) => kind === "promises")!;
    const note = `---\ndebrief: engagement\n---\n## ${field.label}\n- [ ] promise:: call, by 2026-05-18\n${END}`;
    const values = valuesOf(engagement, note);
    const cleared = saved(engagement, note, {
      ...values,
      [field.id]: { kind: "promises", promises: [] },
    });
    expect(cleared).toBe(`---\ndebrief: engagement\n---\n## ${field.label}\n${END}`);
  });
});
