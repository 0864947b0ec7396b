import fc from "fast-check";
import type { GroupInput } from "../../../src/core/repeats/grouping";

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

const words = "ask call write promise caller agreed before friday deploy note slowly demo".split(
  " ",
);

/** Short texts over few words, so that many of them are near to each other, and some hostile ones. */
export const someText = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((w) => w.join(" ")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
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
