import fc from "fast-check";
import { expect, it } from "vitest";
import { planAddHistory } from "../../../../src/core/edit/lesson-notes/history";
import { historyOf } from "../../../../src/core/edit/lesson-notes/history-lines";
import { readForEdit } from "../../../../src/core/edit/lessons/note-reading";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { anyNote } from "../../../fuzz/notes";
import { patience, runs } from "../../../fuzz/runs";
import { anyText, applied, textOf } from "../changes";

const PATH = "Lessons/Ask first.md";
const days = fc.constantFrom("2026-01-01", "2026-02-02", "2026-03-03");
const line = fc
  .tuple(
    fc.constantFrom("- ", "* ", "1. ", "  - ", "-  "),
    days,
    fc.constantFrom("a", "b\n  - c", "%%"),
  )
  .map(([marker, day, text]) => `${marker}${day} ${text}`);

/** Any note, a history in it somewhere or not at all. */
const note = fc
  .tuple(anyNote, fc.option(fc.array(line, { maxLength: 4 }), { nil: null }), anyNote)
  .map(([before, lines, after]) =>
    lines === null ? before : [before, "## History", ...lines, after].join("\n"),
  );

const said = fc.record({
  date: days,
  word: fc.constantFrom("held", "changed"),
  text: fc.oneof(textOf("ab *_`[]<>%^:#\\\n"), anyText),
});

function linesOf(text: string): readonly string[] | null {
  const reading = readForEdit(PATH, text, DEFAULT_SETTINGS);
  if (!reading.ok) throw new Error(reading.reason);
  const history = historyOf(reading, DEFAULT_SETTINGS.historyHeadings);
  return history?.lines.map(({ shape }) => shape) ?? null;
}

it(
  "one line more, the second time none, and everything else as it was",
  { timeout: patience() },
  () => {
    const counts = { added: 0, refused: 0, there: 0 };
    fc.assert(
      fc.property(note, said, (text, one) => {
        const plan = planAddHistory(PATH, text, DEFAULT_SETTINGS, one);
        if (!plan.ok) {
          counts.refused++;
          expect(plan.reason).toMatch(/^\S.*[.]$/u);
          return;
        }
        const after = applied(text, plan);
        counts[plan.edits.length === 0 ? "there" : "added"]++;
        expect(planAddHistory(PATH, after, DEFAULT_SETTINGS, one)).toEqual({ ok: true, edits: [] });
        if (plan.edits.length === 0) return;
        // Nothing of the note is replaced: what was put in is one line, with a heading at most.
        for (const { expected } of plan.edits) expect(expected.trim()).toBe("");
        const added = plan.edits.map((edit) => edit.text).join("");
        expect(added.trim().split(/\s*[\r\n]+\s*/u).length).toBeLessThanOrEqual(2);
        expect(added).toContain(`${one.date} ${one.word}:`);
        const before = linesOf(text) ?? [];
        const now = linesOf(after) ?? [];
        expect(now).toHaveLength(before.length + 1);
        const fresh = now.findIndex((shape, index) => shape !== before[index]);
        expect(now.filter((_, index) => index !== fresh)).toEqual(before);
      }),
      runs(),
    );
    const all = counts.added + counts.refused + counts.there;
    console.log(
      `history lines: ${counts.added} added, ${counts.refused} of ${all} refused ` +
        `(${((100 * counts.refused) / all).toFixed(1)} %), 0 wrong`,
    );
    expect(counts.added).toBeGreaterThan(all / 4);
  },
);
