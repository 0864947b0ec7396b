import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../../src/core/form/draft";
import type { FieldValue, FormValues } from "../../../src/core/form/model";
import { rebaseDraft } from "../../../src/core/form/rebase";
import { formOf, NOTE, rendered, saved, scopeOf, valuesOf } from "./forms";

const scope = scopeOf(rendered("setback"));
const base = valuesOf(scope, NOTE);
const text = (words: string): FieldValue => ({ kind: "text", text: words });

describe("a draft", () => {
  it("is read as it was written", () => {
    const draft = { key: "new:setback", date: "2026-05-16", time: "10:00", title: "Call" };
    const stored: unknown = JSON.parse(JSON.stringify({ ...draft, values: base, base }));
    expect(readDraft(stored)).toEqual({ ...draft, values: base, base });
  });

  it("of anything at all is a draft or none, and no failure", () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (value, more) => {
        const draft = {
          key: "k",
          date: "2026-05-16",
          time: "",
          title: "",
          values: { a: value, ...more },
        };
        expect(() => readDraft(value)).not.toThrow();
        const read = readDraft(draft);
        expect(read === null || read.key === "k").toBe(true);
      }),
    );
  });
});

describe("a draft on a note that changed since", () => {
  const after = (draft: FormValues, note: string) =>
    rebaseDraft(scope.model, { ...base, ...draft }, base, valuesOf(scope, note));

  it("has what either side changed", () => {
    const note = NOTE.replace("level: performer", "level: process");
    const values = after({ "section:what i expected": text("Peace.") }, note);
    expect(values["property:level"]).toEqual(text("process"));
    expect(values["section:what i expected"]).toEqual(text("Peace."));
  });

  it("shows both where both wrote, so that saving loses neither", () => {
    const note = NOTE.replace("## What I expected\n", "## What I expected\nWar.\n").replace(
      "  - Darren rejected every answer I had\n",
      "  - Darren rejected every answer I had\n  - It rained\n",
    );
    const values = after(
      {
        "section:what i expected": text("Peace."),
        "property:setbacks": { kind: "list", items: ["He hung up"] },
      },
      note,
    );
    expect(values["section:what i expected"]).toEqual(text("Peace.\n\nWar."));
    expect(values["property:setbacks"]).toEqual({
      kind: "list",
      items: ["It rained", "He hung up"],
    });
    const now = saved(scope, note, values);
    expect(now).toContain("## What I expected\nPeace.\n\nWar.\n");
  });

  it("finds its lessons again, and keeps one that was changed on both sides twice", () => {
    const lessons =
      base["section:lessons"]?.kind === "lessons" ? base["section:lessons"].lessons : [];
    const [first, second] = lessons;
    const note = NOTE.replace("- Breathe first\n  before you answer.", "- Breathe out.").replace(
      "## Lessons\n%% When this comes up, do that. %%\n\n",
      "## Lessons\n%% When this comes up, do that. %%\n\n- A new one.\n",
    );
    const values = after(
      {
        "section:lessons": {
          kind: "lessons",
          lessons: [
            { ...first!, check: "she answers" },
            { ...second!, text: "Breathe in." },
          ],
        },
      },
      note,
    );
    const united = values["section:lessons"];
    const texts = united?.kind === "lessons" ? united.lessons : [];
    expect(texts.map(({ from, text: said, check }) => [from, said.slice(0, 11), check])).toEqual([
      [0, "A new one.", ""],
      [1, "When a call", "she answers"],
      [2, "Breathe out", ""],
      [null, "Breathe in.", ""],
    ]);
  });
});

it("a form without a draft is as it was", () => {
  expect(rebaseDraft(formOf(rendered("setback")), base, base, base)).toEqual(base);
});
