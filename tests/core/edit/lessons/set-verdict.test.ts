import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { VerdictLine } from "../../../../src/core/edit/lessons/add-verdict";
import {
  planGiveVerdict,
  planSetVerdict,
  testedAnchor,
} from "../../../../src/core/edit/lessons/set-verdict";
import type { Plan } from "../../../../src/core/edit/text-edit";
import type { Verdict } from "../../../../src/core/note";
import { scanBlocks } from "../../../../src/core/parse/blocks";
import { readTestedLines } from "../../../../src/core/parse/tested-lines";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { runs } from "../../../fuzz/runs";
import { applied } from "../changes";
import { ORDER, PATH } from "./lesson-edits";

const HEAD = "## Lessons tested\n";

function lines(text: string) {
  return readTestedLines(text, scanBlocks(text, 0, 1), DEFAULT_SETTINGS);
}

function set(text: string, at: number, verdict: Verdict | null): Plan {
  const all = lines(text);
  const line = all[at];
  if (line === undefined) throw new Error("no such line");
  return planSetVerdict(PATH, text, DEFAULT_SETTINGS, testedAnchor(all, line), verdict);
}

describe("the verdict of a line", () => {
  it.each<[string, Verdict | null, string]>([
    ["- [[A]]", "held", "- held:: [[A]]"],
    ["- [[A]] seen", "refined", "- refined:: [[A]] seen"],
    ["- held:: [[A]] seen", "dropped", "- dropped:: [[A]] seen"],
    ["- **Held**:: [[A]]", "changed", "- changed:: [[A]]"],
    ["- held:: [[A]] seen", null, "- [[A]] seen"],
    ["- [ ] [[A]]", "held", "- [ ] held:: [[A]]"],
    ["* [A](L/A.md)", "held", "* held:: [A](L/A.md)"],
    ["1. held::[[A]]", "held", "1. held::[[A]]"],
    ["- [[A]]\n  - a detail", "held", "- held:: [[A]]\n  - a detail"],
  ])("of %j becomes %s", (before, verdict, after) => {
    const text = `${HEAD}${before}\n- [[Other]]\n`;
    expect(applied(text, set(text, 0, verdict))).toBe(`${HEAD}${after}\n- [[Other]]\n`);
  });

  test("is that of the very line among several about the same", () => {
    const text = `${HEAD}- [[A]]\n- held:: [[A]]\n- [[a.md]]\n`;
    expect(applied(text, set(text, 2, "dropped"))).toBe(
      `${HEAD}- [[A]]\n- held:: [[A]]\n- dropped:: [[a.md]]\n`,
    );
  });

  test("is refused in what is no text", () => {
    const anchor = { target: "A", ordinal: 0, among: 1 };
    const plan = planSetVerdict(PATH, `${HEAD}- [[A]]\n\0`, DEFAULT_SETTINGS, anchor, "held");
    expect(plan.ok ? "" : plan.reason).toContain("no text");
  });

  test("is refused when the line is gone, or cannot be told any more", () => {
    const text = `${HEAD}- [[A]]\n`;
    const [line] = lines(text);
    if (line === undefined) throw new Error("no line");
    const anchor = testedAnchor(lines(text), line);
    for (const other of ["", HEAD, `${HEAD}- [[A]]\n- [[A]]\n`, "## Else\n- [[A]]\n"]) {
      const plan = planSetVerdict(PATH, other, DEFAULT_SETTINGS, anchor, "held");
      expect(plan.ok ? "" : plan.reason).toContain("not there any more");
    }
  });

  test("changes its key alone, in any note, and back again is what it was", () => {
    const item = fc.constantFrom(
      "- [[A]]",
      "- held:: [[A]] x",
      "  - [[B]]",
      "text",
      "",
      "## Lessons",
    );
    const verdicts = fc.constantFrom<Verdict>("held", "refined", "changed", "dropped");
    fc.assert(
      fc.property(fc.array(item), verdicts, fc.nat(5), (items, verdict, at) => {
        const text = `# T\n${HEAD}${items.join("\n")}\n`;
        const before = lines(text)[at];
        if (before === undefined) return;
        const given = set(text, at, verdict);
        if (!given.ok) return;
        const now = applied(text, given);
        expect(lines(now)[at]?.verdict).toBe(verdict);
        const back = set(now, at, before.verdict);
        expect(back.ok ? applied(now, back) : null).toBe(text);
      }),
      runs(),
    );
  });
});

describe("a verdict that is given", () => {
  const HELD: VerdictLine = {
    verdict: "held",
    link: "[[A]]",
    target: "Lessons/A.md",
    remark: "it did",
  };
  const give = (text: string, more: Partial<VerdictLine> = {}) =>
    planGiveVerdict(PATH, text, DEFAULT_SETTINGS, { ...HELD, ...more }, ORDER);

  it.each([
    [`${HEAD}- [[A]]\n- [[B]]\n`, `${HEAD}- held:: [[A]] it did\n- [[B]]\n`],
    [`${HEAD}- [[Lessons/A]] so\n`, `${HEAD}- held:: [[Lessons/A]] so it did\n`],
    [`${HEAD}- dropped:: [[A]]\n`, `${HEAD}- dropped:: [[A]]\n- held:: [[A]] it did\n`],
    ["## Lessons\n- x\n", `## Lessons\n- x\n\n${HEAD}- held:: [[A]] it did\n`],
  ])("in %j goes on the line that waits, else on one of its own", (before, after) => {
    expect(applied(before, give(before))).toBe(after);
  });

  test("needs no remark", () => {
    expect(applied(`${HEAD}- [[A]]\n`, give(`${HEAD}- [[A]]\n`, { remark: " " }))).toBe(
      `${HEAD}- held:: [[A]]\n`,
    );
  });

  test("goes on the first of several lines that wait", () => {
    const before = `${HEAD}- [[A]]\n- [[a.md]] twice\n`;
    expect(applied(before, give(before, { remark: "again" }))).toBe(
      `${HEAD}- held:: [[A]] again\n- [[a.md]] twice\n`,
    );
  });

  test("takes no line for its own because neither leads anywhere", () => {
    const before = `${HEAD}- [[#Top]] of this\n`;
    const after = applied(before, give(before, { target: "", link: "[[A]]" }));
    expect(after).toBe(`${HEAD}- [[#Top]] of this\n- held:: [[A]] it did\n`);
  });

  test("is refused, by name, when no field of the settings stands for it", () => {
    const rules = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, held: [] } };
    const plan = planGiveVerdict(PATH, `${HEAD}- [[A]]\n`, rules, HELD, ORDER);
    expect(plan).toEqual({
      ok: false,
      reason: "No field stands for “held”. Name one in the settings.",
    });
  });

  test.each(["- [[A]]\0\n", "- [[A]]\n\0"])("is refused in %j, which is no text", (lines) => {
    const plan = give(`${HEAD}${lines}`);
    expect(plan.ok ? "" : plan.reason).toContain("no text");
  });

  test("keeps a remark of several lines in its own", () => {
    const before = `${HEAD}- [[A]]\n`;
    expect(applied(before, give(before, { remark: "one\n## Two" }))).toBe(
      `${HEAD}- held:: [[A]] one ## Two\n`,
    );
  });
});
