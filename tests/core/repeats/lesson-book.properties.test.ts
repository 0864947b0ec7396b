import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GroupInput } from "../../../src/core/repeats/grouping";
import { LessonBook } from "../../../src/core/repeats/lesson-book";
import { compareText, foldText } from "../../../src/core/text";
import { runs } from "../../fuzz/runs";
import { aLesson } from "../similarity/builders";

const someId = fc.constantFrom("l1", "l2", "l3", "l4", "__proto__", "constructor");

const someLesson = fc
  .record({
    id: someId,
    text: fc.constantFrom("Ask first", "ask  FIRST", "ask first", "Call Ann", "", "__proto__"),
    names: fc.subarray(["Ann", "Bo", "Cy"]),
    cue: fc.option(fc.constantFrom("x", "y"), { freq: 1 }),
    move: fc.option(fc.constantFrom("x", "y"), { freq: 1 }),
  })
  .map(({ id, text, ...more }) => aLesson(id, text, more));

/** A lesson comes, the lesson with an id goes, or somebody asks what has changed (null). */
const someDeed = fc.oneof(
  { weight: 5, arbitrary: someLesson },
  { weight: 3, arbitrary: someId },
  { weight: 1, arbitrary: fc.constant(null) },
);

describe("LessonBook", () => {
  it("knows every lesson that was put in last and not removed, by its id and by its text", () => {
    fc.assert(
      fc.property(fc.array(someDeed, { maxLength: 30 }), (deeds) => {
        const book = new LessonBook();
        const lessons = new Map<string, GroupInput>();
        for (const deed of deeds) {
          if (deed === null) book.takeChanged();
          else if (typeof deed === "string") {
            book.remove(deed);
            lessons.delete(deed);
          } else {
            book.put(deed);
            lessons.set(deed.id, deed);
          }
        }
        expect(book.size).toBe(lessons.size);
        for (const id of ["l1", "l2", "l3", "l4", "__proto__", "constructor", "toString"]) {
          const lesson = lessons.get(id) ?? null;
          expect(book.get(id)).toBe(lesson);
          expect(book.foldedOf(id)).toBe(lesson === null ? null : foldText(lesson.text));
        }
        for (const folded of ["ask first", "call ann", "", "__proto__", "nowhere"]) {
          expect(book.read(folded)).toEqual(readSlowly(folded, [...lessons.values()]));
        }
      }),
      runs(),
    );
  });

  it("tells each text whose lessons are others than when it was last asked, once", () => {
    fc.assert(
      fc.property(fc.array(someDeed, { maxLength: 30 }), (deeds) => {
        const book = new LessonBook();
        const texts = ["ask first", "call ann", "", "__proto__"];
        let before = texts.map((folded) => book.read(folded));
        for (const deed of [...deeds, null]) {
          if (typeof deed === "string") book.remove(deed);
          else if (deed !== null) book.put(deed);
          else {
            const told = book.takeChanged();
            expect(new Set(told).size).toBe(told.length);
            const after = texts.map((folded) => book.read(folded));
            const changed = texts.filter((_, i) => !isSame(before[i]!, after[i]!));
            expect(told).toEqual(expect.arrayContaining(changed));
            before = after;
          }
        }
      }),
      runs(),
    );
  });

  it("tells of nothing when nothing has changed", () => {
    const book = new LessonBook();
    book.put(aLesson("a", "Ask first"));
    book.takeChanged();
    book.remove("b");
    expect(book.takeChanged()).toEqual([]);
  });

  it("reads a text as its first lesson by id writes it, and cue and move of the first that has any", () => {
    const book = new LessonBook();
    book.put(aLesson("c", "ASK first", { cue: "never", move: "ask", names: ["Bo"] }));
    book.put(aLesson("a", "Ask first", { names: ["Cy"] }));
    book.put(aLesson("b", "ask First", { move: "wait", names: ["Bo", "Ann"] }));
    expect(book.read("ask first")).toMatchObject({
      text: "Ask first",
      names: ["Ann", "Bo", "Cy"],
      cue: null,
      move: "wait",
    });
  });
});

type Wording = ReturnType<LessonBook["read"]>;

function readSlowly(folded: string, lessons: readonly GroupInput[]): Wording {
  const group = lessons
    .filter(({ text }) => foldText(text) === folded)
    .sort((a, b) => compareText(a.id, b.id));
  const clean = group.find(({ cue, move }) => cue !== null || move !== null);
  if (group.length === 0) return null;
  return {
    folded,
    text: group[0]!.text,
    names: [...new Set(group.flatMap(({ names }) => names))].sort(),
    lessons: group,
    cue: clean?.cue ?? null,
    move: clean?.move ?? null,
  };
}

function isSame(a: Wording, b: Wording): boolean {
  const [left, right] = [a?.lessons ?? [], b?.lessons ?? []];
  return left.length === right.length && left.every((lesson, i) => lesson === right[i]);
}
