import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { planKeepPromise, promiseAnchor } from "../../../../src/core/edit/lessons/keep-promise";
import type { Plan } from "../../../../src/core/edit/text-edit";
import type { PromiseLine } from "../../../../src/core/note";
import { parseNote } from "../../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { patience, runs } from "../../../fuzz/runs";
import { applied, refusal, textOf } from "../changes";

const PATH = "Debriefs/2026/2026-05-09 Refund.md";

function promisesOf(text: string): readonly PromiseLine[] {
  return parseNote(PATH, text, DEFAULT_SETTINGS).promises;
}

function keep(text: string, at: number, now = text): Plan {
  const promises = promisesOf(text);
  const promise = promises[at];
  if (promise === undefined) throw new Error("no such promise");
  return planKeepPromise(PATH, now, DEFAULT_SETTINGS, promiseAnchor(promises, promise));
}

describe("a promise that is kept", () => {
  it.each([
    ["- [ ] promise:: the invoice", "- [x] promise:: the invoice"],
    ["- promise:: the invoice", "- [x] promise:: the invoice"],
    ["- [/] to me:: the ward count", "- [x] to me:: the ward count"],
    ["* [ ]  **promise**:: by then", "* [x]  **promise**:: by then"],
    ["12) [ ] promise:: the invoice", "12) [x] promise:: the invoice"],
    ["> - [ ] promise:: quoted", "> - [x] promise:: quoted"],
    ["- one\n  - [ ] promise:: below", "- one\n  - [x] promise:: below"],
    ["- - [ ] promise:: twice a list", "- - [x] promise:: twice a list"],
    ["- [ ] promise:: over\n  two lines [[Elif]]", "- [x] promise:: over\n  two lines [[Elif]]"],
    ["- [ ] promise:: windows\r\n- [ ] other", "- [x] promise:: windows\r\n- [ ] other"],
    ["- [ ] promise:: the end", "- [x] promise:: the end"],
    [
      "---\ndate: 2026-01-02\n---\n- [ ] promise:: a",
      "---\ndate: 2026-01-02\n---\n- [x] promise:: a",
    ],
    ["---\r\na: b\r\n---\r\n\r\n- promise:: a", "---\r\na: b\r\n---\r\n\r\n- [x] promise:: a"],
  ])("%j becomes %j", (before, after) => {
    expect(applied(before, keep(before, 0))).toBe(after);
  });

  test("is that of the very line among several that say the same", () => {
    const line = "- [ ] promise:: call [[Elif Demir]]\n";
    const text = `${line}- [x] promise:: call\n${line}${line}`;
    expect(applied(text, keep(text, 2))).toBe(
      `${line}- [x] promise:: call\n${line.replace("[ ]", "[x]")}${line}`,
    );
  });

  test("is found again where lines came before it", () => {
    const text = "- [ ] promise:: the invoice, by 2026-05-10\n";
    expect(applied(`# New\n\n${text}`, keep(text, 0, `# New\n\n${text}`))).toBe(
      `# New\n\n${text.replace("[ ]", "[x]")}`,
    );
  });

  test("is refused when it is gone, says something else, or is one of several by now", () => {
    const text = "- [ ] promise:: the invoice, by 2026-05-10\n";
    for (const now of [
      "",
      text.replace("[ ]", "[x]"),
      text.replace("invoice", "bill"),
      text.replace("-10", "-11"),
      text.replace("promise", "to me"),
      text + text,
    ]) {
      expect(refusal(keep(text, 0, now))).toContain("the note has changed");
    }
  });

  test("in any note changes one line alone, and no other promise", { timeout: patience() }, () => {
    const line = fc.oneof(
      fc.constantFrom(
        "- [ ] promise:: a",
        "- [ ] promise:: a",
        "- promise:: a, by 2026-01-02",
        "  - [ ] to me:: b [[Elif]]",
        "> - [-] promise:: c",
        "- - promise:: d",
        "- [x] promise:: a",
        "## Lessons",
        "- Ask. ^x",
        "```",
        "%%",
        "> [!lesson] T",
        "---",
        "",
      ),
      textOf("-* >#`%[]():x\t"),
    );
    let kept = 0;
    fc.assert(
      fc.property(
        fc.array(line),
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        (lines, has, lineBreak) => {
          const head = has ? ["---", "debrief: setback", "---"] : [];
          const text = [...head, ...lines].join(lineBreak);
          const before = promisesOf(text);
          for (const [at, promise] of before.entries()) {
            if (promise.isKept) continue;
            const plan = keep(text, at);
            if (!plan.ok) continue;
            kept += 1;
            const after = applied(text, plan);
            const [was, is] = [text.split("\n"), after.split("\n")];
            expect(is).toHaveLength(was.length);
            const changed = was.flatMap((one, i) => (one === is[i] ? [] : [i]));
            expect(changed).toHaveLength(1);
            expect(promisesOf(after)).toEqual(
              before.map((one, i) => (i === at ? { ...one, isKept: true } : one)),
            );
          }
        },
      ),
      runs(),
    );
    expect(kept).toBeGreaterThan(50);
  });
});
