import fc from "fast-check";
import type { GroupInput } from "../../../src/core/repeats/grouping";
import { type BookWording, LessonBook } from "../../../src/core/repeats/lesson-book";
import type { Explained } from "../../../src/core/similarity/explain";
import { weighTerms } from "../../../src/core/similarity/term-weights";
import { readTerms, type Term } from "../../../src/core/similarity/terms";
import { NO_GAINS, Vocabulary } from "../../../src/core/similarity/vocabulary";
import { compareText } from "../../../src/core/text";
import { anyCharacter } from "../../fuzz/characters";

/** A lesson in a note of its own; say what matters. */
export function aLesson(id: string, text: string, more: Partial<GroupInput> = {}): GroupInput {
  return {
    id,
    note: `${id}.md`,
    text,
    lessonNote: null,
    names: [],
    cue: null,
    move: null,
    people: [],
    ...more,
  };
}

/** A term as a text might hold it; small ones begin with the mark. */
export function aTerm(stem: string, more: Partial<Term> = {}): Term {
  return { stem, surface: stem, count: 1, isSmall: stem.startsWith("~"), ...more };
}

/** The wordings of lessons, in order of their folded texts. */
export function wordingsOf(lessons: readonly GroupInput[]): readonly BookWording[] {
  const book = new LessonBook();
  for (const lesson of lessons) book.put(lesson);
  return [...book.takeChanged()].sort(compareText).flatMap((folded) => book.read(folded) ?? []);
}

/** The terms of texts, and what they weigh in a vault of no others. */
export function explainTexts(texts: readonly string[]): Explained {
  const terms = readTerms(texts.map((text) => ({ text, names: [] })));
  const vocabulary = new Vocabulary();
  for (const one of terms) vocabulary.add(one);
  vocabulary.settle(NO_GAINS);
  const weights = terms.map((one) =>
    weighTerms(one, ({ stem, isSmall }) => vocabulary.weightOfStem(stem, isSmall)),
  );
  return { terms, weights };
}

const words = "ask call write promise caller agreed before friday deploy note slowly demo".split(
  " ",
);

/** Short texts over few words, so that many of them are near to each other, and some hostile ones. */
export const someText = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((w) => w.join(" ")),
  },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "\ud83d", "constructor ask", "👍", "") },
);

/** Lessons with unique ids, some in one note, some that link to a lesson note. */
export const someLessons = fc
  .array(
    fc.record({
      text: someText,
      note: fc.constantFrom("a.md", "b.md", "c.md", "d.md", "__proto__"),
      lessonNote: fc.option(fc.constantFrom("Lessons/x.md", "Lessons/y.md"), { freq: 6 }),
    }),
    { maxLength: 24 },
  )
  .map((lessons) =>
    lessons.map(({ text, note, lessonNote }, i) =>
      aLesson(i === 3 ? "__proto__" : `l${i}`, text, { note, lessonNote }),
    ),
  );
