import fc from "fast-check";
import { expect, it } from "vitest";
import { historyOf } from "../../../../src/core/edit/lesson-notes/history-lines";
import { lessonNoteText } from "../../../../src/core/edit/lesson-notes/lesson-note-text";
import { readForEdit } from "../../../../src/core/edit/lessons/note-reading";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { patience, runs } from "../../../fuzz/runs";
import { anyText, textOf } from "../changes";

const PATH = "Lessons/Ask first.md";
const words = fc.oneof(
  { arbitrary: textOf("Ab c.,;:!?*_`[]()<>#^%&$=~\\|'\"-+>\n\té字🙂"), weight: 3 },
  { arbitrary: anyText, weight: 1 },
  fc.constantFrom("true", "007", "2026-03-09", "- x", "&amp;", "[[A|B]]", "`a", "a #b", " ^id"),
);
const wordsOrNull = fc.option(words, { nil: null });
const person = fc.oneof(
  fc.constantFrom("[[Sarah Lind]]", "[[P/Bo|B]]", "[Bo](P/Bo%20Fox.md)"),
  textOf("Ab: #[]"),
);
const asked = fc.record({
  wording: words,
  cue: wordsOrNull,
  move: wordsOrNull,
  check: wordsOrNull,
  people: fc.array(person, { maxLength: 3 }),
  origin: words,
});

const plain = (text: string | null) => (text ?? "").replace(/\s+/gu, " ").trim();

it("a new lesson note reads as what was asked, or is not written", { timeout: patience() }, () => {
  const counts = { written: 0, refused: 0 };
  fc.assert(
    fc.property(asked, (one) => {
      const written = lessonNoteText(PATH, DEFAULT_SETTINGS, { ...one, date: "2026-05-16" });
      if (!written.ok) {
        counts.refused++;
        return;
      }
      counts.written++;
      const reading = readForEdit(PATH, written.text, DEFAULT_SETTINGS);
      if (!reading.ok) throw new Error(reading.reason);
      const { lessonNote, diagnostics, lessons } = reading.note;
      expect([diagnostics, lessons]).toEqual([[], []]);
      expect(lessonNote).toMatchObject({
        text: plain(one.wording),
        cue: plain(one.cue) || null,
        move: plain(one.move) || null,
        check: plain(one.check) || null,
        retired: false,
        not: [],
      });
      const people = new Set(one.people.map(plain));
      people.delete("");
      expect(lessonNote?.people).toHaveLength(people.size);
      const history = historyOf(reading, DEFAULT_SETTINGS.historyHeadings);
      expect(history?.lines.map(({ date }) => date)).toEqual(["2026-05-16"]);
      expect(written.text).not.toContain("\r");
    }),
    runs(),
  );
  const all = counts.written + counts.refused;
  console.log(
    `new lesson notes: ${counts.written} written, ${counts.refused} of ${all} refused ` +
      `(${((100 * counts.refused) / all).toFixed(1)} %), 0 wrong`,
  );
  // Texts without a word, and those with signs that no note can keep.
  expect(counts.refused).toBeLessThan(all / 2);
});
