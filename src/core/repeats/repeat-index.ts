/** The lessons of a vault, kept ready: what changes is taken in, and only its neighbourhood is looked at. */
import type { Effect, GroupInput, Grouping, PossiblePair, RepeatOptions, Why } from "./grouping";
import type { Judgement } from "./judgements";
import type { Steps } from "../steps";

/** What has become of the vault since the last change that was taken in. */
export interface LessonChange {
  /** Ids of lessons that are gone. Unknown ones are passed over. */
  readonly removed: readonly string[];
  /** New lessons, and those that replace the one with the same id. */
  readonly put: readonly GroupInput[];
  /** All judgements there are; null leaves them as they were. */
  readonly judgements: readonly Judgement[] | null;
  /** Null leaves them as they were. */
  readonly options: RepeatOptions | null;
}

/** Whatever the history of changes, an index answers like one that was given the same vault at once. */
export interface RepeatIndex {
  /**
   * Takes the change in and gives the grouping of everything. Work that was put down for good (its
   * `return` was called, or it was just dropped) leaves the change taken in as far as it concerns
   * lessons, judgements and options: the next call goes on from there.
   */
  update(change: LessonChange): Steps<Grouping>;
  /** At most `limit` lessons that may say the same as this text, best first, grouped and decided ones too. */
  nearest(lesson: GroupInput, limit: number): Steps<readonly PossiblePair[]>;
  /** One for each pair of ids; null for a lesson that is not there. */
  explain(pairs: readonly (readonly [string, string])[]): Steps<readonly (Why | null)[]>;
  /** How many groups and lessons in groups each strictness would give. Changes nothing. */
  preview(strictnesses: readonly number[]): Steps<readonly Effect[]>;
}
