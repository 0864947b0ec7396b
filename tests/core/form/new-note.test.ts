import { describe, expect, it } from "vitest";
import { EMPTY_LESSON, type FormValues } from "../../../src/core/form/model";
import { writeNote } from "../../../src/core/form/new-note";
import { KINDS } from "../../../src/core/templates/built-in-kinds";
import { parseNote } from "../../../src/core/parse/parse-note";
import { PATH, rendered, RULES, scopeOf, valuesOf } from "./forms";

/** The note that answers make of a template, or why there is none. */
function written(template: string, answers: FormValues): string {
  const scope = scopeOf(template);
  const note = writeNote(scope, template, { ...valuesOf(scope, template), ...answers });
  return note.ok ? note.text : `refused: ${note.reason}`;
}

const lesson = { ...EMPTY_LESSON, text: "Read the promise back.", check: "she nods" };

describe("a new note", () => {
  it("holds what was answered, and no heading or hint of what was not", () => {
    const note = written(rendered("setback"), {
      "section:what happened": { kind: "text", text: "Elif called.\nShe was upset." },
      "section:lessons": { kind: "lessons", lessons: [lesson] },
      "property:people": {
        kind: "people",
        people: [
          { item: "[[Elif Demir]]", role: "with", path: null },
          { item: "[[Owen Achterberg]]", role: "from", path: null },
        ],
      },
      "property:setbacks": { kind: "list", items: ["The refund was late: again"] },
      "property:level": { kind: "text", text: "process" },
    });
    expect(note).toBe(`---
debrief: setback
date: 2026-05-16
people: ["[[Elif Demir]]", "[[Owen Achterberg]]"]
setbacks: ["The refund was late: again"]
successes: []
level: process
outcome:
---
## What happened
Elif called.
She was upset.

## Lessons
- Read the promise back.
  - check:: she nods
  - from:: [[Owen Achterberg]]
`);
  });

  it("keeps promises and verdicts, and nothing that only waits for them", () => {
    const note = written(rendered("engagement"), {
      "section:what is still to be made right": {
        kind: "promises",
        promises: [{ from: null, text: "send it, by 2026-05-18 [[Elif Demir]]" }],
      },
      "section:lessons tested": {
        kind: "tested",
        verdicts: [{ path: "Lessons/Ask.md", link: "[[Ask]]", verdict: "held", remark: "" }],
      },
    });
    expect(note.slice(note.indexOf("\n## ") + 1)).toBe(`## What is still to be made right
- [ ] promise:: send it, by 2026-05-18 [[Elif Demir]]

## Lessons tested
- held:: [[Ask]]
`);
  });

  it.each(KINDS.map(({ id }) => id))("of every kind is read as a debrief: %s", (kind) => {
    const note = written(rendered(kind), {
      "section:lessons": { kind: "lessons", lessons: [lesson] },
    });
    const read = parseNote(PATH, note, RULES);
    expect([read.debrief, read.date]).toEqual([kind, "2026-05-16"]);
    expect(read.lessons.map(({ text, check }) => [text, check])).toEqual([
      ["Read the promise back.", "she nods"],
    ]);
    expect(read.sections.map(({ heading }) => heading)).toEqual(["Lessons"]);
    expect(note).not.toMatch(/%%|\n\n\n/);
  });

  it("keeps what a template says for itself, and its deeper headings with an answer", () => {
    const template =
      "---\ndebrief: x\n---\nSee [[Rules]].\n\n## Facts\n%% Hint. %%\nWeather:\n\n## Us\n### Me\n\n### You\n";
    expect(written(template, { "section:you": { kind: "text", text: "Calm." } })).toBe(
      "---\ndebrief: x\n---\nSee [[Rules]].\n\n## Facts\nWeather:\n\n## Us\n### You\nCalm.\n",
    );
  });

  it("writes what was typed as text, whatever signs it holds", () => {
    const note = written("## Why\n", {
      "section:why": { kind: "text", text: "$& {{date}} <% x %>" },
    });
    expect(note).toBe("## Why\n$& {{date}} <% x %>\n");
  });

  it("refuses when nothing was answered", () => {
    expect(written(rendered("setback"), {})).toBe(
      "refused: Nothing is written yet. Answer one of the questions, and save again.",
    );
  });

  it("refuses a role without a lesson, and says what helps", () => {
    const people = [{ item: "[[Owen]]", role: "from", path: null } as const];
    expect(written(rendered("setback"), { "property:people": { kind: "people", people } })).toBe(
      "refused: Owen can only be “from” in a lesson. Write the lesson, or choose “with”.",
    );
  });
});
