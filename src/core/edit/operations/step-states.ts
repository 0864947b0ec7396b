/**
 * How far an operation has come, seen from the notes alone. The way back is an operation too, of
 * inverted steps in reverse, so the same answer serves to finish and to undo.
 */
import { invertStep, stateOf, type StepState } from "./prepare-step";
import type { PreparedStep } from "./prepared";
import { applyEdits } from "../text-edit";

/** Texts of notes by path; null or absent: there is no such note. */
export type Texts = ReadonlyMap<string, string | null>;

/** What takes the steps back, in the order in which it is to be done. */
export function invertSteps(steps: readonly PreparedStep[]): readonly PreparedStep[] {
  return steps.map(invertStep).reverse();
}

/** Every path that the steps touch. */
export function pathsOf(steps: readonly PreparedStep[]): ReadonlySet<string> {
  return new Set(
    steps.flatMap((step) => (step.kind === "rename" ? [step.path, step.to] : [step.path])),
  );
}

/**
 * The state of each step when those before it are done in turn. A step whose note is at neither of
 * its ends is done already when the note stands where a later step expects or leaves it; else the
 * note has moved on. O(texts), and O(steps) more for each step that does not fit.
 */
export function statesOf(steps: readonly PreparedStep[], texts: Texts): readonly StepState[] {
  const now = new Map(texts);
  return steps.map((step, at) => {
    const state = stateOf(step, now);
    if (state === "before") pretend(step, now);
    if (state !== "moved-on") return state;
    return steps.slice(at + 1).some((later) => proves(later, step, now)) ? "after" : "moved-on";
  });
}

/** True when the state of `later` shows that `step`, which is about the same note, was done before. */
function proves(later: PreparedStep, step: PreparedStep, texts: Texts): boolean {
  const paths = pathsOf([step]);
  if (![...pathsOf([later])].some((path) => paths.has(path))) return false;
  const state = stateOf(later, texts);
  // A rename that is to be done says nothing of the text.
  return state === "after" || (state === "before" && later.kind !== "rename");
}

/** The texts as they will be once the step is done. */
function pretend(step: PreparedStep, texts: Map<string, string | null>): void {
  const text = texts.get(step.path) ?? null;
  switch (step.kind) {
    case "create":
      texts.set(step.path, step.text);
      return;
    case "trash":
      texts.set(step.path, null);
      return;
    case "rename":
      texts.set(step.path, null);
      texts.set(step.to, text);
      return;
    case "change": {
      const applied = applyEdits(text ?? "", step.edits);
      if (applied.ok) texts.set(step.path, applied.text);
    }
  }
}
