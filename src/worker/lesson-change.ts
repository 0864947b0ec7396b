/** What has become of a vault between two times: by id, then by content. */
import type { GroupInput } from "../core/repeats/grouping";
import type { Judgement } from "../core/repeats/judgements";
import type { Steps } from "../core/steps";

export interface LessonDifference {
  /** Ids of lessons that are gone. */
  readonly removed: readonly string[];
  /** Lessons that are new or not what they were. */
  readonly put: readonly GroupInput[];
}

/** Lessons between two steps, which is less than a millisecond of comparing. */
const LESSONS_A_STEP = 512;

/**
 * Compares lessons, whose ids are unique, with what is known of them. The very same object is not
 * looked into. Linear in both, changes nothing.
 */
export function* findDifference(
  known: ReadonlyMap<string, GroupInput>,
  lessons: readonly GroupInput[],
): Steps<LessonDifference> {
  const total = 2 * lessons.length + known.size;
  const put: GroupInput[] = [];
  let done = 0;
  let kept = 0;
  for (const lesson of lessons) {
    const before = known.get(lesson.id);
    if (before !== undefined) kept++;
    if (before === undefined || !isSameLesson(before, lesson)) put.push(lesson);
    if (++done % LESSONS_A_STEP === 0) yield { done, total };
  }
  const removed: string[] = [];
  if (kept === known.size) return { removed, put };
  const present = new Set<string>();
  for (const { id } of lessons) {
    present.add(id);
    if (++done % LESSONS_A_STEP === 0) yield { done, total };
  }
  for (const id of known.keys()) {
    if (!present.has(id)) removed.push(id);
    if (++done % LESSONS_A_STEP === 0) yield { done, total };
  }
  return { removed, put };
}

export function isSameLesson(a: GroupInput, b: GroupInput): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.note === b.note &&
      a.text === b.text &&
      a.lessonNote === b.lessonNote &&
      a.cue === b.cue &&
      a.move === b.move &&
      isSameList(a.names, b.names) &&
      isSameList(a.people, b.people))
  );
}

/** True for lists of the same judgements in the same order. */
export function areSameJudgements(a: readonly Judgement[], b: readonly Judgement[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => isSameJudgement(one, b[i])));
}

function isSameJudgement(a: Judgement, b: Judgement | undefined): boolean {
  return (
    a === b ||
    (a.a === b?.a &&
      a.b === b.b &&
      a.same === b.same &&
      a.date === b.date &&
      a.withdrawn === b.withdrawn)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
}
