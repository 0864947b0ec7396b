import fc from "fast-check";
import { expect, it } from "vitest";
import type { GroupInput } from "../../src/core/repeats/grouping";
import { findDifference, type LessonDifference } from "../../src/worker/lesson-change";
import { patience, runs } from "../fuzz/runs";

const lesson: fc.Arbitrary<GroupInput> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "__proto__", ""),
  note: fc.constantFrom("a.md", "b.md"),
  text: fc.constantFrom("Ask", "Call", ""),
  lessonNote: fc.option(fc.constant("x.md")),
  names: fc.array(fc.constantFrom("Ann", "Bo"), { maxLength: 2 }),
  cue: fc.option(fc.constant("late")),
  move: fc.option(fc.constant("ask")),
  people: fc.array(fc.constantFrom("ann", "bo"), { maxLength: 2 }),
});
const lessons = fc.uniqueArray(lesson, { selector: ({ id }) => id });

function difference(known: ReadonlyMap<string, GroupInput>, now: readonly GroupInput[]) {
  const steps = findDifference(known, now);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function take(known: Map<string, GroupInput>, { removed, put }: LessonDifference): void {
  for (const id of removed) known.delete(id);
  for (const one of put) known.set(one.id, one);
}

it("what is known and what has changed make what is there now", { timeout: patience() }, () => {
  fc.assert(
    fc.property(lessons, lessons, (before, now) => {
      const known = new Map(before.map((one) => [one.id, one]));
      take(known, difference(known, now));
      expect(known).toEqual(new Map(now.map((one) => [one.id, one])));
    }),
    runs(),
  );
});

it("nothing has changed between copies, whatever their order", { timeout: patience() }, () => {
  fc.assert(
    fc.property(lessons, (before) => {
      const known = new Map(before.map((one) => [one.id, one]));
      const copies = before.map((one) => ({ ...one, names: [...one.names] })).reverse();
      expect(difference(known, copies)).toEqual({ removed: [], put: [] });
    }),
    runs(),
  );
});

it("only lessons that differ are put", { timeout: patience() }, () => {
  fc.assert(
    fc.property(lessons, lessons, (before, now) => {
      const known = new Map(before.map((one) => [one.id, one]));
      const { put, removed } = difference(known, now);
      for (const one of put) expect(known.get(one.id)).not.toEqual(one);
      for (const id of removed) expect(now.some((one) => one.id === id)).toBe(false);
    }),
    runs(),
  );
});
