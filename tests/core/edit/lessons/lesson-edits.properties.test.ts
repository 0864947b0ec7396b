import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyNote } from "../../../fuzz/notes";
import { planAddDetail } from "../../../../src/core/edit/lessons/add-detail";
import { planAddLesson } from "../../../../src/core/edit/lessons/add-lesson";
import { planAddVerdict } from "../../../../src/core/edit/lessons/add-verdict";
import { planLinkLessonNoteAt } from "../../../../src/core/edit/lessons/link-lesson-note";
import { planLinkPersonAt } from "../../../../src/core/edit/lessons/link-person";
import { planUnlinkAt } from "../../../../src/core/edit/lessons/unlink";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { patience, runs } from "../../../fuzz/runs";
import { anyText, applied, textOf } from "../changes";
import { EDITS, isPart, newCounts, PATH, read, showCounts, tryEdit } from "./lesson-edits";
import { debriefNote } from "../lesson-notes/lesson-notes";

const note = fc.oneof({ arbitrary: debriefNote, weight: 3 }, { arbitrary: anyNote, weight: 1 });

describe("whatever the note holds", { timeout: patience() }, () => {
  it.each(EDITS)("%s: as asked and nothing else, twice is once, and back again", (edit) => {
    const counts = newCounts();
    let tried = 0;
    fc.assert(
      fc.property(note, fc.nat(), (text, choice) => {
        tryEdit(edit, text, choice % Math.max(1, read(text).lessons.length), counts);
        tried++;
      }),
      runs(),
    );
    const { edited, refused } = counts[edit];
    console.log(`${tried} notes: ${showCounts(counts, [edit])}`);
    // Links to take away are in fewer notes than places to add one.
    expect(edited / tried).toBeGreaterThan(edit === "unlink" ? 0.2 : 0.4);
    expect(refused / (edited + refused)).toBeLessThan(0.3);
  });

  it("planning never throws, whatever it is asked", () => {
    const odd = fc.oneof(
      anyText,
      textOf("-*#>[]()|`%:\\\n ab"),
      fc.constantFrom("[[A]]", "[[A|B]]"),
    );
    fc.assert(
      fc.property(note, odd, odd, odd, (text, one, two, three) => {
        const lessonId = read(text).lessons[0]?.id ?? one;
        const anchor = { lessonId };
        const rules = DEFAULT_SETTINGS;
        const verdict = { verdict: "held", link: one, target: two, remark: three } as const;
        for (const plan of [
          planLinkPersonAt(PATH, text, rules, anchor, one, two),
          planLinkPersonAt(PATH, text, rules, anchor, `[[${one}]]`, two, "from"),
          planLinkLessonNoteAt(PATH, text, rules, anchor, `[${one}](${two}.md)`),
          planUnlinkAt(PATH, text, rules, anchor, [one, two]),
          planAddDetail(PATH, text, rules, anchor, "move", one),
          planAddLesson(PATH, text, rules, one, [two, three], three),
          planAddVerdict(PATH, text, rules, verdict, [two, "Lessons tested"], two),
        ]) {
          if (plan.ok) applied(text, plan);
          else expect(plan.reason).toMatch(/^[“\p{Lu}][^\n]*\.$/su);
        }
      }),
      runs(),
    );
  });

  it("what was typed reads as it was typed", () => {
    const typed = fc.oneof(textOf("-*#>[]()|`%:\\$<!1. ab^_~=&"), fc.string(), anyText);
    const counts = { edited: 0, refused: 0 };
    fc.assert(
      fc.property(typed, (lesson) => {
        const text = "## Lessons\n- a b c\n\n## Next\n- `x` %% y %%\n";
        const plan = planAddLesson(PATH, text, DEFAULT_SETTINGS, lesson, []);
        if (!plan.ok) {
          counts.refused++;
          return;
        }
        const after = applied(text, plan);
        if (plan.edits.length === 0) return;
        counts.edited++;
        expect(after.split("\n")).toHaveLength(text.split("\n").length + 1);
        const [, added] = read(after).lessons;
        // No letter or digit is there that was not typed, in its order.
        const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, "");
        expect(isPart(letters(added!.text), letters(lesson))).toBe(true);
        expect(read(after).sections).toHaveLength(2);
        expect(planAddLesson(PATH, after, DEFAULT_SETTINGS, lesson, [])).toEqual({
          ok: true,
          edits: [],
        });
      }),
      runs(),
    );
    console.log(`typed lessons: edited ${counts.edited}, refused ${counts.refused}, wrong 0`);
    expect(counts.edited).toBeGreaterThan(counts.refused / 10);
  });
});
