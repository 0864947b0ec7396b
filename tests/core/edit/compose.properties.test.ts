import fc from "fast-check";
import { expect, it } from "vitest";
import { planInTurn } from "../../../src/core/edit/compose";
import { applyEdits, type Plan, type TextEdit } from "../../../src/core/edit/text-edit";
import { patience, runs } from "../../fuzz/runs";
import { anyText, applied } from "./changes";

/** Cuts and texts that become edits on whatever text they meet. */
const recipe = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.constantFrom("", "x", "yz", "1\n2")), {
  maxLength: 5,
});

function follow(steps: readonly (readonly [number, number, string])[]) {
  return (text: string): Plan => {
    const edits: TextEdit[] = [];
    let from = 0;
    for (const [gap, length, put] of steps) {
      const start = Math.min(from + gap, text.length);
      const end = Math.min(start + length, text.length);
      edits.push({ span: { start, end }, expected: text.slice(start, end), text: put });
      from = end;
    }
    // In any order: those who apply edits sort them.
    return { ok: true, edits: edits.reverse() };
  };
}

it(
  "one plan does what its plans do one after the other, on spans that are true and apart",
  { timeout: patience() },
  () => {
    fc.assert(
      fc.property(anyText, fc.array(recipe, { maxLength: 5 }), (text, recipes) => {
        const plans = recipes.map(follow);
        let expected = text;
        for (const plan of plans) expected = applied(expected, plan(expected));
        const whole = planInTurn(text, plans);
        expect(applied(text, whole)).toBe(expected);
        if (!whole.ok) return;
        let from = -1;
        for (const { span, expected: there, text: put } of whole.edits) {
          expect(span.start).toBeGreaterThan(from);
          expect(text.slice(span.start, span.end)).toBe(there);
          expect(put).not.toBe(there);
          from = span.end;
        }
      }),
      runs(),
    );
  },
);

it("a refusal anywhere leaves nothing to do", { timeout: patience() }, () => {
  fc.assert(
    fc.property(anyText, fc.array(recipe, { maxLength: 4 }), fc.nat(4), (text, recipes, at) => {
      const plans = recipes.map(follow);
      plans.splice(at, 0, () => ({ ok: false, reason: "No." }));
      expect(planInTurn(text, plans)).toEqual({ ok: false, reason: "No." });
      expect(applyEdits(text, [])).toEqual({ ok: true, text });
    }),
    runs(),
  );
});
