import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupLessons } from "../../../src/core/repeats/group";
import { createJudgement, createLookup } from "../../../src/core/repeats/judgements";
import { POSSIBLE_FLOOR } from "../../../src/core/repeats/possible";
import { foldText } from "../../../src/core/text";
import { aLesson, someLessons, someText } from "../similarity/builders";

const AGREED = "Write down what was agreed before hanging up";

const someJudgements = fc.array(
  fc
    .record({
      texts: fc.tuple(someText, someText),
      same: fc.boolean(),
      withdrawn: fc.boolean(),
      date: fc.constantFrom("2026-03-08", "2026-03-09"),
    })
    .map(({ texts: [a, b], ...decision }) => createJudgement(a, b, decision)),
  { maxLength: 12 },
);

describe("groupLessons, always", () => {
  it("gives the same in whatever order lessons and judgements come", () => {
    fc.assert(
      fc.property(
        someLessons.chain((lessons) =>
          fc.tuple(
            fc.constant(lessons),
            fc.shuffledSubarray([...lessons], { minLength: lessons.length }),
          ),
        ),
        someJudgements,
        ([lessons, shuffled], judgements) => {
          const grouping = groupLessons(lessons, judgements);
          expect(groupLessons(shuffled, [...judgements].reverse())).toEqual(grouping);
        },
      ),
    );
  });

  it("keeps every decision, and gives each lesson to one group", () => {
    fc.assert(
      fc.property(someLessons, someJudgements, (lessons, judgements) => {
        const lookup = createLookup(judgements);
        const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
        const { groups, possible } = groupLessons(lessons, judgements);
        const seen = new Set<string>();
        const groupOf = new Map<string, number>();
        groups.forEach((group, number) => {
          expect(group.members.length).toBeGreaterThan(1);
          expect(group.members).toContain(group.medoid);
          expect(group.reasons.length).toBeGreaterThan(0);
          const members = group.members.map((id) => byId.get(id)!);
          const notes = new Set(members.flatMap(({ lessonNote }) => lessonNote ?? []));
          expect(notes.size).toBeLessThanOrEqual(1);
          for (const a of members) {
            expect(seen.has(a.id)).toBe(false);
            seen.add(a.id);
            groupOf.set(a.id, number);
            for (const b of members) {
              const texts = [foldText(a.text), foldText(b.text)] as const;
              const isLinked = a.lessonNote !== null && a.lessonNote === b.lessonNote;
              // Not the same, unless a lesson note holds both texts.
              if (!isLinked && notes.size === 0 && texts[0] !== texts[1]) {
                expect(lookup(...texts)).not.toBe("different");
              }
            }
          }
        });
        for (const { a, b, score } of possible) {
          const [left, right] = [byId.get(a)!, byId.get(b)!];
          expect(score).toBeGreaterThanOrEqual(POSSIBLE_FLOOR);
          expect(score).toBeLessThanOrEqual(1);
          expect(left.note).not.toBe(right.note);
          expect(lookup(foldText(left.text), foldText(right.text))).toBe("open");
          expect(groupOf.has(a) && groupOf.get(a) === groupOf.get(b)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the members of a lesson note together", () => {
    fc.assert(
      fc.property(someLessons, someJudgements, (lessons, judgements) => {
        const { groups } = groupLessons(lessons, judgements);
        for (const path of ["Lessons/x.md", "Lessons/y.md"]) {
          const linked = lessons.filter(({ lessonNote }) => lessonNote === path);
          if (linked.length < 2) continue;
          const holding = groups.filter(({ members }) => members.includes(linked[0]!.id));
          expect(holding).toHaveLength(1);
          expect(holding[0]!.members).toEqual(expect.arrayContaining(linked.map(({ id }) => id)));
        }
      }),
    );
  });

  it("stays bounded on hostile vaults", () => {
    const copies = Array.from({ length: 5_000 }, (_, i) => aLesson(`l${i}`, AGREED));
    expect(groupLessons(copies, []).groups).toHaveLength(1);
    const common = Array.from({ length: 2_000 }, (_, i) => aLesson(`l${i}`, `listen w${i}x`));
    expect(groupLessons(common, []).groups).toEqual([]);
    const endless = [aLesson("a", "escalating caller ".repeat(60_000)), aLesson("b", "x")];
    expect(groupLessons(endless, []).groups).toEqual([]);
  }, 30_000);
});
