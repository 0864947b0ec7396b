/** What was done in a review, one after the other, so that each can be taken back by itself. */
import type { Decided } from "../../core/insights/decided";
import type { GivenAnswer } from "../panel-contract";

export interface Step {
  /** The question. */
  readonly id: string;
  /** Null where nothing was written: it was skipped, or its note was opened. */
  readonly given: GivenAnswer | null;
  readonly kind: "answer" | "skip" | "write";
  /** False once nothing of it is left to be taken back, by what is stored. */
  readonly stands: (decided: Decided) => boolean;
  /** What was written with the answer: it is there again with its question. */
  readonly words: string;
}

/** Always there: only whoever made it takes it back. */
export const stands = (): boolean => true;

export function without(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : ids;
}

/** Each once, the newest last. */
export function withLast(ids: readonly string[], id: string): readonly string[] {
  return [...without(ids, id), id];
}
