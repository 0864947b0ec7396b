import type { GroupInput, Grouping, RepeatOptions } from "../../src/core/repeats/grouping";
import type { Judgement } from "../../src/core/repeats/judgements";
import type { LessonChange, RepeatIndex } from "../../src/core/repeats/repeat-index";
import { aLesson } from "../core/similarity/builders";

/** An index of which a test can see and decide everything. Lessons with one text are a group. */
export class FakeIndex implements RepeatIndex {
  readonly lessons = new Map<string, GroupInput>();
  readonly changes: LessonChange[] = [];
  judgements: readonly Judgement[] = [];
  options: RepeatOptions | null = null;
  /** Steps of each piece of work. */
  steps = 1;
  /** Called before each step. */
  onStep: () => void = () => {};
  /** Called with each lesson that is taken in. */
  onPut: (lesson: GroupInput) => void = () => {};

  *update(change: LessonChange) {
    this.changes.push(change);
    for (const id of change.removed) this.lessons.delete(id);
    for (const lesson of change.put) {
      this.lessons.set(lesson.id, lesson);
      this.onPut(lesson);
    }
    this.judgements = change.judgements ?? this.judgements;
    this.options = change.options ?? this.options;
    yield* this.#work();
    return groupEqualTexts([...this.lessons.values()], this.judgements);
  }

  *nearest(lesson: GroupInput, limit: number) {
    yield* this.#work();
    return [...this.lessons.values()]
      .filter(({ text }) => text === lesson.text)
      .slice(0, limit)
      .map(({ id }) => ({
        a: lesson.id,
        b: id,
        score: 1,
        reason: { kind: "words", words: [] } as const,
      }));
  }

  *explain(pairs: readonly (readonly [string, string])[]) {
    yield* this.#work();
    return pairs.map(([a, b]) =>
      this.lessons.has(a) && this.lessons.has(b)
        ? {
            shared: [this.lessons.get(a)!.text],
            near: [],
            sameCue: false,
            sameMove: false,
            people: [],
            mayOppose: false,
            otherNumbers: false,
          }
        : null,
    );
  }

  *preview(strictnesses: readonly number[]) {
    yield* this.#work();
    return strictnesses.map((strictness) => ({
      strictness,
      groups: 0,
      lessons: this.lessons.size,
    }));
  }

  *#work() {
    for (let done = 0; done < this.steps; done++) {
      this.onStep();
      yield { done, total: this.steps };
    }
  }
}

/** What a `FakeIndex` gives; how many judgements there were is told by the number of pairs. */
export function groupEqualTexts(
  lessons: readonly GroupInput[],
  judgements: readonly Judgement[] = [],
): Grouping {
  const groups = new Map<string, string[]>();
  for (const { text, id } of [...lessons].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    groups.set(text, [...(groups.get(text) ?? []), id]);
  }
  return {
    groups: [...groups.values()].map((members) => ({
      members,
      medoid: members[0]!,
      reasons: [{ kind: "words", words: [] }],
    })),
    possible: judgements.map(({ a, b }) => ({
      a,
      b,
      score: 0.5,
      reason: { kind: "judgement", words: [] },
    })),
  };
}

/** One lesson a note: `n3` stands in `n3.md`. */
export function lessonsOf(count: number): GroupInput[] {
  return Array.from({ length: count }, (_, i) => aLesson(`n${i}`, `Text ${i % 7}`));
}
