import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planLinkPersonAt } from "../../../../src/core/edit/lessons/link-person";
import { endOfText } from "../../../../src/core/edit/lessons/text-end";
import { parseNote } from "../../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { patience, runs } from "../../../fuzz/runs";
import { anyText, applied, textOf } from "../changes";

const PATH = "Debriefs/2026/2026-03-09 Call.md";
const LINK = "[[Sarah Lind]]";

/** Notes with lessons in many forms, among other things. */
const noteWithLessons = fc
  .record({
    lineBreak: fc.constantFrom("\n", "\r\n"),
    lines: fc.array(
      fc.oneof(
        fc.constantFrom(
          "## Lessons",
          "## Other",
          "- Ask. #x ^id",
          "  - check:: yes",
          "  wrapped %% c %%",
          "> [!lesson] Title #t",
          "> body",
          "lesson:: own line",
          "x [lesson:: in brackets] y",
          "tagged #lesson",
          "```",
          "%%",
          "$$",
          "| a | b |",
          "| - | - |",
          "",
          "- [[Sarah Lind]] knows",
          "---",
          "lessons: [a b, c]",
          "lessons: x",
          "- `code` \\",
        ),
        textOf("-* >#`%[]():^|\\<!ab.\t"),
      ),
    ),
  })
  .map(({ lineBreak, lines }) => lines.join("\n").replace(/\n/gu, lineBreak));

describe("whatever the note holds", { timeout: patience() }, () => {
  it("a link changes its own lesson alone, twice is once, and it can be taken back", () => {
    let tried = 0;
    let linked = 0;
    let refused = 0;
    fc.assert(
      fc.property(noteWithLessons, (text) => {
        tried++;
        const before = parseNote(PATH, text, DEFAULT_SETTINGS);
        for (const [index, lesson] of before.lessons.entries()) {
          const anchor = { lessonId: lesson.id };
          const plan = planLinkPersonAt(PATH, text, DEFAULT_SETTINGS, anchor, LINK);
          if (!plan.ok) {
            refused++;
            continue;
          }
          const after = applied(text, plan);
          if (plan.edits.length === 0) continue;
          linked++;
          const [edit] = plan.edits;
          expect(after.length).toBeGreaterThan(text.length);
          expect(edit!.span.start).toBeGreaterThanOrEqual(lesson.span.start);
          expect(edit!.span.end).toBeLessThanOrEqual(lesson.span.end);
          const then = parseNote(PATH, after, DEFAULT_SETTINGS).lessons[index]!;
          expect(then.links.map((link) => link.target)).toContain("Sarah Lind");
          const again = { lessonId: then.id };
          expect(planLinkPersonAt(PATH, after, DEFAULT_SETTINGS, again, LINK)).toEqual({
            ok: true,
            edits: [],
          });
        }
      }),
      runs(),
    );
    expect(linked / tried).toBeGreaterThan(0.1);
    expect(refused / (linked + refused)).toBeLessThan(0.25);
  });

  it("the end of a text lies in it, behind a character that can be seen", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, noteWithLessons), (raw) => {
        const end = endOfText(raw);
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(raw.length);
        if (end > 0) expect(raw[end - 1]).toMatch(/\S/u);
      }),
      runs(),
    );
  });

  it("the end of hostile texts is found before the test runs out of time", () => {
    for (const unit of [
      "`",
      "%%",
      "<!--",
      "[a::",
      "[[",
      "#a ",
      "\\",
      "(x:: ",
      "> ",
      " \n",
      "`` ` ",
    ]) {
      expect(endOfText(unit.repeat(200_000 / unit.length))).toBeGreaterThanOrEqual(0);
    }
  });
});
