/** Does prepared steps one after the other, in an order in which every text is always somewhere. */
import type { PreparedStep } from "../core/edit/operations/prepared";
import { baseName } from "../core/text";
import type { GuardedVault } from "./guarded-vault";
import { type Attempt, type Direction, type StepEnd, tryStep } from "./try-step";

/** A note that stays as it is, and why. */
export interface Left {
  readonly path: string;
  readonly reason: string;
}

export interface Outcome {
  /** How each step ended, in the order of the steps. */
  readonly ends: readonly StepEnd[];
  /** One entry a note. */
  readonly left: readonly Left[];
}

/**
 * Does the steps in order. One that cannot be done is left and named, and the rest goes on, except:
 * after a new note, a rename or a required change that failed, nothing more is done; and a note goes
 * to the trash, or back to its old name, only when every step before it was done.
 *
 * @param isWhole false when something that belongs before these steps is known to be missing
 */
export async function runSteps(
  vault: GuardedVault,
  steps: readonly PreparedStep[],
  direction: Direction,
  isWhole = true,
): Promise<Outcome> {
  const ends: StepEnd[] = [];
  const left = new Map<string, string>();
  let obstacle: string | null = null;

  /** Why a step is not even tried, or null. */
  const hindrance = (step: PreparedStep): string | null => {
    if (obstacle !== null) return obstacle;
    const earlier = left.get(step.path);
    if (earlier !== undefined) return earlier;
    // On the way back, what was written since may lead to the name that a note has now.
    const isLast = step.kind === "trash" || (step.kind === "rename" && direction === "back");
    return isLast && (left.size > 0 || !isWhole) ? NOT_ALL_DONE : null;
  };

  /** What waits for a step that may yet be done may be done itself. */
  const waits = (reason: string): Attempt => {
    const mayCome = ends.includes("failed") || ends.includes("unsure");
    return { end: mayCome ? "failed" : "refused", reason };
  };

  for (const step of steps) {
    const reason = hindrance(step);
    const attempt = reason === null ? await tryStep(vault, step, direction) : waits(reason);
    ends.push(attempt.end);
    if (attempt.end === "done") continue;
    if (!left.has(step.path)) left.set(step.path, attempt.reason);
    if (isNeeded(step)) obstacle ??= notReached(step);
  }
  return { ends, left: [...left].map(([path, reason]) => ({ path, reason })) };
}

/** Why a step after this one was not done. */
export function notReached(step: PreparedStep): string {
  return `It was not reached, because “${baseName(step.path)}” has to come first.`;
}

const NOT_ALL_DONE = "It stays, because something that has to come first was not done.";

/** True when nothing after the step makes sense without it. */
export function isNeeded(step: PreparedStep): boolean {
  return (
    step.kind === "create" || step.kind === "rename" || (step.kind === "change" && step.isRequired)
  );
}

/** True for a step that was done, or may have been: it stays in the journal, to be taken back. */
export function isMaybeDone(end: StepEnd | undefined): boolean {
  return end === "done" || end === "unsure";
}

/** Paths of the steps that were done, each once. */
export function pathsDone(steps: readonly PreparedStep[], { ends }: Outcome): readonly string[] {
  return [...new Set(steps.filter((_, at) => ends[at] === "done").map(({ path }) => path))];
}

/** The notes of steps, each once, as left for one reason. */
export function leftOf(steps: readonly PreparedStep[], reason: string): readonly Left[] {
  return [...new Set(steps.map(({ path }) => path))].map((path) => ({ path, reason }));
}
