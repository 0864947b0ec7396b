/** From what a person asks for to exact steps on the texts of this moment. Nothing is written. */
import { planInTurn } from "../core/edit/compose";
import { utf8Length } from "../core/edit/file-name";
import {
  objectionToChange,
  objectionToSize,
  objectionToText,
} from "../core/edit/operations/limits";
import { diffOf } from "../core/edit/operations/line-diff";
import type { ChangeStep, Operation, Step } from "../core/edit/operations/operation";
import { takenPaths } from "../core/edit/paths";
import { hashOf, prepareStep } from "../core/edit/operations/prepare-step";
import type { PreparedStep } from "../core/edit/operations/prepared";
import { pathsOf } from "../core/edit/operations/step-states";
import { baseName } from "../core/text";
import type { Preview } from "../ports/asker";
import type { NoteVault } from "../ports/note-vault";
import type { Result } from "../ports/result";
import { isNeeded as isNeededStep } from "./run-steps";

export interface PreparedOperation {
  readonly steps: readonly PreparedStep[];
  /** How to change a note without some of its lines, by path; see `ChangeStep`. */
  readonly divisible: ReadonlyMap<string, PlanWithout>;
  readonly preview: Preview;
}

export type PlanWithout = NonNullable<ChangeStep["planWithout"]>;

const NOT_ALL = "It stays, because not every note that leads to it can be changed.";

/**
 * Reads each note and plans its steps; a later step sees what the earlier ones leave, and changes of
 * one note become one. A note that cannot be read or whose plan refuses is left, with the reason;
 * where the operation makes no sense without it, the whole is refused. What has nothing to do makes
 * no step. O(notes of the vault), and what the plans cost.
 */
export async function prepareOperation(
  vault: NoteVault,
  operation: Operation,
): Promise<Result<PreparedOperation>> {
  const listed = await vault.list();
  if (!listed.ok) return listed;
  const sketch = new Sketch(vault, listed.value);
  const left = new Map<string, string>();
  for (const step of operation.steps) {
    const reason = step.kind === "trash" && left.size > 0 ? NOT_ALL : await sketch.add(step);
    if (reason === null) continue;
    if (isNeeded(step)) return { ok: false, reason };
    if (!left.has(step.path)) left.set(step.path, reason);
  }
  const { steps } = sketch;
  const divisible = divisibleNotes(operation.steps);
  const reason = objectionToSize(pathsOf(steps).size, addedBytes(steps));
  if (reason !== null) return { ok: false, reason };
  const preview: Preview = {
    label: operation.label,
    notes: sketch.diffs,
    divisible: new Set(divisible.keys()),
    needed: new Set(steps.filter(isNeededStep).map(({ path }) => path)),
    left: [...left].map(([path, why]) => ({ path, reason: why })),
  };
  return { ok: true, value: { steps, divisible, preview } };
}

/** Only where nothing else is done to the note, and nothing waits for it. */
function divisibleNotes(steps: readonly Step[]): ReadonlyMap<string, PlanWithout> {
  const found = new Map<string, PlanWithout>();
  const others = new Set<string>();
  for (const step of steps) {
    const plan = step.kind === "change" && !step.isRequired ? step.planWithout : undefined;
    if (plan === undefined || found.has(step.path)) others.add(step.path);
    else found.set(step.path, plan);
  }
  return new Map([...found].filter(([path]) => !others.has(path)));
}

/** True when the operation makes no sense without the step. */
function isNeeded(step: Step): boolean {
  return step.kind === "change" ? step.isRequired : step.kind !== "trash";
}

/** Bytes that the steps put into notes. */
function addedBytes(steps: readonly PreparedStep[]): number {
  let bytes = 0;
  for (const step of steps) {
    if (step.kind === "create") bytes += utf8Length(step.text);
    if (step.kind === "change") for (const edit of step.edits) bytes += utf8Length(edit.text);
  }
  return bytes;
}

/** A step with the texts of its note before and after it. */
interface Draft {
  readonly step: PreparedStep;
  readonly before: string | null;
  readonly after: string;
}

/** The vault as it will be, one step after the other. */
class Sketch {
  readonly #drafts: Draft[] = [];
  readonly #paths: Set<string>;
  /** Texts of the notes that steps are about, as the steps so far leave them. */
  readonly #texts = new Map<string, string>();

  constructor(
    private readonly vault: NoteVault,
    paths: readonly string[],
  ) {
    this.#paths = new Set(paths);
  }

  get steps(): readonly PreparedStep[] {
    return this.#drafts.map(({ step }) => step);
  }

  get diffs() {
    return this.#drafts.map(({ step, before, after }) => diffOf(step, before, after));
  }

  /** Adds a step, or gives the reason why it cannot be done. */
  async add(step: Step): Promise<string | null> {
    const read = await this.#read(step.path);
    if (!read.ok) return read.reason;
    const before = read.value;
    const objection =
      this.#objectionToPlace(step) ?? (before === null ? null : objectionToText(step.path, before));
    if (objection !== null) return objection;
    const prepared = prepareStep(step, before);
    if (!prepared.ok) return prepared.reason;
    const { after } = prepared;
    if (prepared.step.kind === "change") {
      if (prepared.step.edits.length === 0) return null;
      const growth = objectionToChange(step.path, before ?? "", after);
      if (growth !== null) return growth;
    }
    this.#draft({ step: prepared.step, before, after });
    return null;
  }

  /** The text of a note as the steps so far leave it, null when there is none then. */
  async #read(path: string): Promise<Result<string | null>> {
    if (!this.#paths.has(path)) return { ok: true, value: null };
    const known = this.#texts.get(path);
    return known === undefined ? this.vault.read(path) : { ok: true, value: known };
  }

  /** A new path must be free; another spelling of the note's own path is. */
  #objectionToPlace(step: Step): string | null {
    if (step.kind !== "create" && step.kind !== "rename") return null;
    const to = step.kind === "create" ? step.path : step.to;
    const others = [...this.#paths].filter((path) => path !== step.path || path === to);
    return takenPaths(others)(to)
      ? `There is a note “${baseName(to)}” already, and it stays as it is. Choose another name.`
      : null;
  }

  #draft(draft: Draft): void {
    const { step, after } = draft;
    const last = this.#sameNote(step);
    if (last === -1) this.#drafts.push(draft);
    else this.#drafts.splice(last, 1, unite(this.#drafts[last] ?? draft, draft));
    if (step.kind === "trash" || step.kind === "rename") this.#paths.delete(step.path);
    if (step.kind === "create") this.#paths.add(step.path);
    if (step.kind === "rename") this.#paths.add(step.to);
    this.#texts.set(step.kind === "rename" ? step.to : step.path, after);
  }

  /** Where an earlier change of the same note stands that a change may join, or -1. */
  #sameNote(step: PreparedStep): number {
    if (step.kind !== "change") return -1;
    for (let at = this.#drafts.length - 1; at >= 0; at--) {
      const other = this.#drafts[at]?.step;
      if (other?.kind !== "change") return -1;
      if (other.path === step.path) return at;
    }
    return -1;
  }
}

/** Two changes of one note, one after the other, as one. */
function unite(first: Draft, second: Draft): Draft {
  if (first.step.kind !== "change" || second.step.kind !== "change") return second;
  const text = first.before ?? "";
  const plans = [first.step, second.step].map(
    ({ edits }) =>
      () =>
        ({ ok: true, edits }) as const,
  );
  const united = planInTurn(text, plans);
  if (!united.ok) return second;
  const step: PreparedStep = {
    ...first.step,
    edits: united.edits,
    after: hashOf(second.after),
    isRequired: first.step.isRequired || second.step.isRequired,
  };
  return { step, before: first.before, after: second.after };
}
