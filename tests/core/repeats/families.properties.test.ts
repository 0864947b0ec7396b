import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startFamilies } from "../../../src/core/repeats/families";
import { createJudgement } from "../../../src/core/repeats/judgements";
import { makeUnits } from "../../../src/core/repeats/units";
import { runs } from "../../fuzz/runs";
import { aLesson, wordingsOf } from "../similarity/builders";

const TEXTS = ["a", "b", "c", "d", "e", "f", "g"];

const someVault = fc.record({
  lessons: fc.array(
    fc.record({
      text: fc.constantFrom(...TEXTS),
      lessonNote: fc.option(fc.constantFrom("Lessons/x.md", "Lessons/y.md"), { freq: 3 }),
    }),
    { maxLength: 12 },
  ),
  parted: fc.array(fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS)), {
    maxLength: 6,
  }),
  joins: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 20 }),
});

describe("startFamilies", () => {
  it("joins two families unless they have two lesson notes, or a decision parts any two of them", () => {
    fc.assert(
      fc.property(someVault, ({ lessons, parted, joins }) => {
        const wordings = wordingsOf(
          lessons.map(({ text, ...more }, i) => aLesson(`l${i}`, text, more)),
        );
        const units = makeUnits(wordings);
        const judgements = parted.map(([a, b]) =>
          createJudgement(a, b, { same: false, date: "2026-03-09" }),
        );
        const families = startFamilies(wordings, units, judgements);
        const textOf = (unit: number): string => wordings[units.all[unit]!.place]!.folded;
        const noteOf = (unit: number): string | null => units.all[unit]!.lessonNote;
        const areParted = (a: number, b: number): boolean =>
          parted.some(
            ([one, two]) =>
              one !== two &&
              ((textOf(a) === one && textOf(b) === two) ||
                (textOf(a) === two && textOf(b) === one)),
          );

        // The same by lists: what links to one lesson note is together from the start.
        let lists = units.all.map((_, unit) => [unit]);
        const unite = (left: readonly number[], right: readonly number[]): void => {
          if (left === right) return;
          lists = lists.filter((list) => list !== left && list !== right);
          lists.push([...left, ...right]);
        };
        const listOf = (unit: number): readonly number[] =>
          lists.find((list) => list.includes(unit))!;
        units.all.forEach(({ lessonNote }, unit) => {
          const first = units.all.findIndex((one) => one.lessonNote === lessonNote);
          if (lessonNote !== null) unite(listOf(first), listOf(unit));
        });

        for (const [one, two] of joins) {
          const [a, b] = [one % Math.max(1, units.all.length), two % Math.max(1, units.all.length)];
          if (units.all.length === 0) break;
          const [left, right] = [listOf(a), listOf(b)];
          const notes = new Set([...left, ...right].map(noteOf).filter((note) => note !== null));
          const mayJoin =
            left === right ||
            (notes.size < 2 && !left.some((x) => right.some((y) => areParted(x, y))));
          expect(families.mayJoin(a, b)).toBe(mayJoin);
          expect(families.join(a, b)).toBe(mayJoin);
          if (mayJoin) unite(left, right);
        }
        const all = [...units.all.keys()];
        for (const a of all) {
          for (const b of all) {
            expect(families.familyOf(a) === families.familyOf(b)).toBe(listOf(a) === listOf(b));
          }
        }
      }),
      runs(),
    );
  });
});
