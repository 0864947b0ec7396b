/** Finds the lessons that say the same. In the app it works on another thread. */
import type {
  Effect,
  GroupInput,
  Grouping,
  PossiblePair,
  RepeatOptions,
  Why,
} from "../core/repeats/grouping";
import type { Judgement } from "../core/repeats/judgements";
import type { Progress } from "../core/steps";
import type { Disposable } from "./result";

/** The whole vault, each time: what has changed since the last time the engine finds out itself. */
export interface EngineInput {
  readonly lessons: readonly GroupInput[];
  readonly judgements: readonly Judgement[];
  readonly options: RepeatOptions;
}

/** How a caller follows one question, and gives it up. */
export interface EngineRun {
  /** Once aborted, the promise rejects with an error named `AbortError`. */
  readonly signal?: AbortSignal;
  /** Called now and then, at most ten times a second. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Every promise settles, whatever happens: with the answer; with an error named `AbortError` when it
 * was aborted, when the engine was disposed, or when a newer `group` took its place; else with an
 * error that says what went wrong. Questions are answered one after the other.
 */
export interface RepeatEngine extends Disposable {
  /** Same input, same answer, whatever its order and whatever was asked before. */
  group(input: EngineInput, run?: EngineRun): Promise<Grouping>;
  /** At most `limit` lessons of the last input that may say the same as this one, best first. */
  nearest(lesson: GroupInput, limit: number, run?: EngineRun): Promise<readonly PossiblePair[]>;
  /** One for each pair of ids of the last input; null where a lesson is not there. */
  explain(
    pairs: readonly (readonly [string, string])[],
    run?: EngineRun,
  ): Promise<readonly (Why | null)[]>;
  /** What each strictness would give for the last input. */
  preview(strictnesses: readonly number[], run?: EngineRun): Promise<readonly Effect[]>;
}
