import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WORD_VECTORS } from "../../../src/assets/word-vectors";
import { createRepeatIndex } from "../../../src/core/repeats/create-repeat-index";
import { runToEnd } from "../../../src/core/steps";
import type { GroupInput, RepeatOptions } from "../../../src/core/repeats/grouping";
import { DEFAULT_OPTIONS } from "../../../src/core/repeats/grouping";
import { createJudgement, type Judgement } from "../../../src/core/repeats/judgements";
import type { LessonChange } from "../../../src/core/repeats/repeat-index";
import { DEFAULT_RUNS, patience, runs } from "../../fuzz/runs";
import { aLesson } from "../similarity/builders";
import { someLessonText } from "./lesson-texts";

/** A step of a history: what it changes, and after how many steps of work it is put down. */
interface Deed {
  readonly put: readonly GroupInput[];
  readonly removed: readonly string[];
  readonly judgements: readonly Judgement[] | null;
  readonly options: RepeatOptions | null;
  readonly patience: number;
}

const someId = fc.integer({ min: 0, max: 40 }).map((number) => `l${number}`);

const someLesson = fc
  .record({
    id: someId,
    text: someLessonText,
    note: fc.constantFrom("a.md", "b.md", "c.md", "d.md", "e.md", "f.md"),
    lessonNote: fc.option(fc.constantFrom("Lessons/x.md", "Lessons/y.md"), { freq: 8 }),
    names: fc.constantFrom([], [], ["Sarah"], ["Will", "Ann"]),
    cue: fc.option(someLessonText, { freq: 6 }),
  })
  .map(({ id, text, ...more }) => aLesson(id, text, more));

const someJudgements = fc.array(
  fc
    .record({ a: someLessonText, b: someLessonText, same: fc.boolean(), withdrawn: fc.boolean() })
    .map(({ a, b, same, withdrawn }) =>
      createJudgement(a, b, { same, withdrawn, date: "2026-03-09" }),
    ),
  { maxLength: 6 },
);

const someDeed: fc.Arbitrary<Deed> = fc.record({
  put: fc.array(someLesson, { maxLength: 12 }),
  removed: fc.array(someId, { maxLength: 8 }),
  judgements: fc.option(someJudgements, { freq: 2 }),
  options: fc.option(fc.record({ strictness: fc.constantFrom(-1, 0, 0.5), learns: fc.boolean() }), {
    freq: 2,
  }),
  patience: fc.oneof(fc.constant(Infinity), fc.nat(40)),
});

/** What is in the vault after all deeds. */
function vaultAfter(deeds: readonly Deed[]): LessonChange {
  const lessons = new Map<string, GroupInput>();
  let judgements: readonly Judgement[] = [];
  let options = DEFAULT_OPTIONS;
  for (const deed of deeds) {
    for (const id of deed.removed) lessons.delete(id);
    for (const lesson of deed.put) lessons.set(lesson.id, lesson);
    judgements = deed.judgements ?? judgements;
    options = deed.options ?? options;
  }
  return { removed: [], put: [...lessons.values()], judgements, options };
}

/** A history is as long as many cases: 200 in `npm test`, as many as asked for in `npm run fuzz`. */
const { numRuns = DEFAULT_RUNS } = runs();
const HISTORIES = numRuns === DEFAULT_RUNS ? 200 : numRuns;

const ASKED = aLesson("asked", "Ask the caller before you write");

describe("an index that followed a history", { timeout: patience() }, () => {
  it.each([
    ["words alone", null, 64],
    ["words and their vectors", WORD_VECTORS, 64],
    ["in a crowd", WORD_VECTORS, 3],
  ])("answers like one that was given the vault at once: %s", (_name, table, mostNear) => {
    fc.assert(
      fc.property(fc.array(someDeed, { minLength: 1, maxLength: 6 }), (deeds) => {
        const index = createRepeatIndex(() => table, mostNear);
        for (const { patience: steps, ...change } of deeds) {
          const work = index.update(change);
          for (let step = 0; step < steps; step++) if (work.next().done === true) break;
        }
        const nothing = { removed: [], put: [], judgements: null, options: null };
        const followed = runToEnd(index.update(nothing));

        const whole = vaultAfter(deeds);
        const fresh = createRepeatIndex(() => table, mostNear);
        expect(followed).toEqual(
          runToEnd(fresh.update({ ...whole, put: [...whole.put].reverse() })),
        );
        expect(runToEnd(index.nearest(ASKED, 5))).toEqual(runToEnd(fresh.nearest(ASKED, 5)));
        const ids = whole.put.map(({ id }) => id);
        const pairs = ids.slice(1).map((id, i) => [ids[i] ?? id, id] as const);
        expect(runToEnd(index.explain(pairs))).toEqual(runToEnd(fresh.explain(pairs)));
        expect(runToEnd(index.preview([-1, 1]))).toEqual(runToEnd(fresh.preview([-1, 1])));
      }),
      { ...runs(), numRuns: HISTORIES },
    );
  });
});
