import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, invertEdits, type TextEdit } from "../../../src/core/edit/text-edit";
import { anyText } from "./changes";
import { runs } from "../../fuzz/runs";

/** A text with edits that fit it: cut at sorted offsets, every second piece replaced. */
const textWithEdits = fc
  .record({
    text: anyText,
    cuts: fc.array(fc.nat(), { maxLength: 12 }),
    replacements: fc.array(anyText, { minLength: 6, maxLength: 6 }),
  })
  .map(({ text, cuts, replacements }) => {
    const offsets = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b);
    const edits: TextEdit[] = [];
    for (let i = 0; i + 1 < offsets.length; i += 2) {
      const span = { start: offsets[i]!, end: offsets[i + 1]! };
      const expected = text.slice(span.start, span.end);
      edits.push({ span, expected, text: replacements[i / 2] ?? "" });
    }
    return { text, edits };
  });

describe("edits of a text", { timeout: 60_000 }, () => {
  it("replace what they expect and leave the rest", () => {
    const edits = [
      { span: { start: 4, end: 7 }, expected: "two", text: "2" },
      { span: { start: 0, end: 0 }, expected: "", text: "> " },
    ];
    expect(applyEdits("one two three", edits)).toEqual({ ok: true, text: "> one 2 three" });
  });

  it("put several insertions at one place in the order they were given", () => {
    const at = { start: 1, end: 1 };
    const edits = [
      { span: at, expected: "", text: "1" },
      { span: at, expected: "", text: "2" },
    ];
    expect(applyEdits("ab", edits)).toEqual({ ok: true, text: "a12b" });
    const back = applyEdits("a12b", invertEdits(edits));
    expect(back).toEqual({ ok: true, text: "ab" });
  });

  it.each([
    ["the text has changed", { span: { start: 0, end: 1 }, expected: "x", text: "" }],
    ["a span lies outside", { span: { start: 2, end: 4 }, expected: "c", text: "" }],
    ["a span runs backwards", { span: { start: 2, end: 1 }, expected: "", text: "" }],
  ])("are refused as a whole when %s", (_what, bad) => {
    const good = { span: { start: 0, end: 0 }, expected: "", text: "+" };
    expect(applyEdits("abc", [good, bad]).ok).toBe(false);
  });

  it("are refused when they overlap", () => {
    const edits = [
      { span: { start: 0, end: 2 }, expected: "ab", text: "" },
      { span: { start: 1, end: 3 }, expected: "bc", text: "" },
    ];
    expect(applyEdits("abc", edits).ok).toBe(false);
  });

  it("taken back give the identical text, whatever it holds", () => {
    fc.assert(
      fc.property(textWithEdits, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        if (!after.ok) throw new Error(after.reason);
        expect(applyEdits(after.text, invertEdits(edits))).toEqual({ ok: true, text });
      }),
      runs(),
    );
  });

  it("leave every unit outside their spans as it was", () => {
    fc.assert(
      fc.property(textWithEdits, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        if (!after.ok) throw new Error(after.reason);
        const outside = (whole: string, all: readonly TextEdit[]) => {
          let from = 0;
          const kept = all.map(({ span }) => {
            const piece = whole.slice(from, span.start);
            from = span.end;
            return piece;
          });
          return [...kept, whole.slice(from)];
        };
        expect(outside(after.text, invertEdits(edits))).toEqual(outside(text, edits));
      }),
      runs(),
    );
  });
});
