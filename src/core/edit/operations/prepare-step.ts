/**
 * One step made exact on the text of this moment, and the way back. Whether a step was done is told
 * from the notes alone: nothing has to remember it.
 */
import { baseName, fingerprint } from "../../text";
import type { ChangeStep, Step } from "./operation";
import type { PreparedStep, TextHash } from "./prepared";
import { applyEdits, invertEdits } from "../text-edit";

export type Preparation =
  | {
      readonly ok: true;
      readonly step: PreparedStep;
      /** The note's text once the step is done; `""` for a note that goes. */
      readonly after: string;
    }
  | { readonly ok: false; readonly reason: string };

/** `before`: not done yet. `after`: done. `moved-on`: the note is neither, someone else wrote it. */
export type StepState = "before" | "after" | "moved-on";

/** A name for a text: equal for equal texts, and for no others that anyone will meet. O(text). */
export function hashOf(text: string): TextHash {
  return `${text.length}-${fingerprint(text)}`;
}

/**
 * Makes a step exact, or says why it cannot be done. A change that has nothing to do is prepared
 * without edits. O(text + edits log edits), and what the step's own plan costs.
 *
 * @param text the note's text as it is, null when there is no such note
 */
export function prepareStep(step: Step, text: string | null): Preparation {
  const name = baseName(step.path);
  if (step.kind === "create") {
    return text === null
      ? { ok: true, step: { kind: "create", path: step.path, text: step.text }, after: step.text }
      : refuse(`There is a note “${name}” already, and it stays as it is. Choose another name.`);
  }
  if (text === null) {
    return refuse(`“${name}” is not there any more. Look where it went, and try again.`);
  }
  switch (step.kind) {
    case "change":
      return prepareChange(step, text);
    case "rename":
      return { ok: true, step: { kind: "rename", path: step.path, to: step.to }, after: text };
    case "trash": {
      const objection = step.objection(text);
      return objection === null
        ? { ok: true, step: { kind: "trash", path: step.path, text }, after: "" }
        : refuse(objection);
    }
  }
}

function prepareChange(step: ChangeStep, text: string): Preparation {
  const plan = step.plan(text);
  if (!plan.ok) return plan;
  const applied = applyEdits(text, plan.edits);
  if (!applied.ok) return applied;
  const after = applied.text;
  if (after === "" && text !== "") {
    return refuse(
      `This would leave “${baseName(step.path)}” empty, so it stays as it is. Change it by hand.`,
    );
  }
  const { path, isRequired } = step;
  const prepared: PreparedStep = {
    kind: "change",
    path,
    edits: plan.edits,
    before: hashOf(text),
    after: hashOf(after),
    isRequired,
  };
  return { ok: true, step: prepared, after };
}

/**
 * Whether a step was done, seen from the notes as they are.
 *
 * @param texts the notes at the step's paths; a note that is not in it, or null, does not exist
 */
export function stateOf(step: PreparedStep, texts: ReadonlyMap<string, string | null>): StepState {
  const text = texts.get(step.path) ?? null;
  switch (step.kind) {
    case "create":
      return text === null ? "before" : text === step.text ? "after" : "moved-on";
    case "trash":
      return text === null ? "after" : text === step.text ? "before" : "moved-on";
    case "rename": {
      const isThere = (texts.get(step.to) ?? null) !== null;
      if ((text !== null) === isThere) return "moved-on";
      return isThere ? "after" : "before";
    }
    case "change": {
      if (text === null) return "moved-on";
      const hash = hashOf(text);
      // Before and after are one text when there was nothing to do: then it is done.
      return hash === step.after ? "after" : hash === step.before ? "before" : "moved-on";
    }
  }
}

/** What takes a step back that was done: itself a step, done where the first one is `after`. */
export function invertStep(step: PreparedStep): PreparedStep {
  switch (step.kind) {
    case "create":
      return { kind: "trash", path: step.path, text: step.text };
    case "trash":
      return { kind: "create", path: step.path, text: step.text };
    case "rename":
      return { kind: "rename", path: step.to, to: step.path };
    case "change":
      return {
        ...step,
        edits: invertEdits(step.edits),
        before: step.after,
        after: step.before,
      };
  }
}

function refuse(reason: string): Preparation {
  return { ok: false, reason };
}
