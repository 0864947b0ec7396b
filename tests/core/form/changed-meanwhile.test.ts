import { describe, expect, it } from "vitest";
import type { FieldValue, FormValues } from "../../../src/core/form/model";
import { diffOf, NOTE, rendered, saved, scopeOf, valuesOf } from "./forms";

const scope = scopeOf(rendered("setback"));
const base = valuesOf(scope, NOTE);
const text = (words: string): FieldValue => ({ kind: "text", text: words });

describe("a note that changed while its form was open", () => {
  const wanted: FormValues = { ...base, "section:what i expected": text("Peace.") };

  it("keeps what changed elsewhere", () => {
    const now = NOTE.replace("He called twice.", "He called four times.");
    expect(diffOf(now, saved(scope, now, wanted, base))).toEqual(["+Peace."]);
  });

  it("refuses the answer that both changed, by its name", () => {
    const now = NOTE.replace("## What I expected\n", "## What I expected\nWar.\n");
    expect(saved(scope, now, wanted, base)).toMatch(/^refused: “What I expected” was changed/);
  });

  it("has nothing to do when the same was written there", () => {
    const now = saved(scope, NOTE, wanted);
    expect(saved(scope, now, wanted, base)).toBe(now);
  });
});
