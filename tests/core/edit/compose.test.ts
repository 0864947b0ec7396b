import { describe, expect, it } from "vitest";
import { planInTurn } from "../../../src/core/edit/compose";
import type { Plan } from "../../../src/core/edit/text-edit";
import { applied, refusal } from "./changes";

/** Puts `text` in place of the first `expected`. */
function replace(expected: string, text: string): (text: string) => Plan {
  return (now) => {
    const start = now.indexOf(expected);
    if (start === -1) return { ok: false, reason: `There is no “${expected}”.` };
    return {
      ok: true,
      edits: [{ span: { start, end: start + expected.length }, expected, text }],
    };
  };
}

const nothing = (): Plan => ({ ok: true, edits: [] });

describe("plans in turn", () => {
  it("are one plan on the first text", () => {
    const plan = planInTurn("one two three", [replace("two", "2"), replace("three", "3")]);
    expect(plan).toEqual({
      ok: true,
      edits: [
        { span: { start: 4, end: 7 }, expected: "two", text: "2" },
        { span: { start: 8, end: 13 }, expected: "three", text: "3" },
      ],
    });
  });

  it("see what the ones before them wrote, and may change it", () => {
    const text = "one two";
    const plan = planInTurn(text, [
      replace("two", "2 and 3"),
      nothing,
      replace("one 2", "1"),
      replace("3", "more"),
    ]);
    expect(applied(text, plan)).toBe("1 and more");
    expect(plan).toMatchObject({ edits: [{ expected: "one two", text: "1 and more" }] });
  });

  it.each([
    ["nothing at all", []],
    ["plans without edits", [nothing, nothing]],
    ["what is taken back in the end", [replace("two", "2"), replace("2", "two")]],
  ])("have no edits for %s", (_, plans) => {
    expect(planInTurn("one two", plans)).toEqual({ ok: true, edits: [] });
  });

  it("refuse as a whole with the first refusal", () => {
    const never = (): Plan => {
      throw new Error("planned after a refusal");
    };
    const plan = planInTurn("one two", [replace("one", "1"), replace("one", "2"), never]);
    expect(refusal(plan)).toBe("There is no “one”.");
  });

  it("refuse when a plan does not fit the text that it was given", () => {
    const plan = planInTurn("one", [
      () => ({ ok: true, edits: [{ span: { start: 0, end: 1 }, expected: "x", text: "" }] }),
    ]);
    expect(refusal(plan)).toBe("The note has changed since it was read.");
  });

  it("fill an empty text", () => {
    const insertion = { span: { start: 0, end: 0 }, expected: "", text: "a" };
    const plan = planInTurn("", [() => ({ ok: true, edits: [insertion] }), replace("a", "b")]);
    expect(applied("", plan)).toBe("b");
  });
});
