/** Finds the lessons that say the same. In the app it may run on another thread. */
import type { GroupInput, Grouping } from "../core/repeats/grouping";
import type { Judgement } from "../core/repeats/judgements";

export interface RepeatEngine {
  /** Same input, same answer, whatever its order. */
  group(lessons: readonly GroupInput[], judgements: readonly Judgement[]): Promise<Grouping>;
}
