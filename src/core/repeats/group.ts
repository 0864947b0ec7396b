/** Lessons to groups in one go: what is safe to put together, and what to ask about. */
import { WORD_VECTORS } from "../../assets/word-vectors";
import { compareText } from "../text";
import { createRepeatIndex } from "./create-repeat-index";
import { DEFAULT_OPTIONS, type GroupInput, type Grouping, type RepeatOptions } from "./grouping";
import type { Judgement } from "./judgements";
import { runToEnd } from "../steps";

/**
 * Groups the lessons of a vault, and ranks the pairs to ask about. Of lessons that have one id only
 * the first by note and text counts. Gives each lesson to one group at most; groups have two lessons
 * or more, ordered by their first id. The order of lessons and judgements changes nothing. Takes any
 * text; never throws.
 */
export function groupLessons(
  lessons: readonly GroupInput[],
  judgements: readonly Judgement[],
  options: RepeatOptions = DEFAULT_OPTIONS,
): Grouping {
  const index = createRepeatIndex(() => WORD_VECTORS);
  return runToEnd(index.update({ removed: [], put: dropTwins(lessons), judgements, options }));
}

/** By id, each id once: of twins the first by note and text. */
export function dropTwins(lessons: readonly GroupInput[]): readonly GroupInput[] {
  const sorted = [...lessons].sort(
    (a, b) => compareText(a.id, b.id) || compareText(a.note, b.note) || compareText(a.text, b.text),
  );
  return sorted.filter((lesson, i) => lesson.id !== sorted[i - 1]?.id);
}
