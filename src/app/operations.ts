/** Does what a person asked for, over one note or many, once it was shown exactly as it will be. */
import type { Operation } from "../core/edit/operations/operation";
import { hashOf, prepareStep } from "../core/edit/operations/prepare-step";
import type { JournalRecord, PreparedStep } from "../core/edit/operations/prepared";
import type { Choice, Preview } from "../ports/asker";
import type { Result } from "../ports/result";
import type { GuardedVault } from "./guarded-vault";
import type { Journal } from "./journal";
import { type PlanWithout, prepareOperation } from "./prepare-operation";
import {
  isNeeded,
  isMaybeDone,
  type Left,
  leftOf,
  notReached,
  pathsDone,
  runSteps,
} from "./run-steps";

/** An operation that can be shown, and then done. */
export interface Prepared {
  /** As the journal will keep it if every note is chosen. */
  readonly record: JournalRecord;
  readonly preview: Preview;
  /** How to change a note without some of its lines, by path. */
  readonly divisible: ReadonlyMap<string, PlanWithout>;
}

export interface Report {
  /** Paths of the notes that were written. */
  readonly done: readonly string[];
  /** Notes that stay as they are, each with the reason. */
  readonly left: readonly Left[];
  /** What can be taken back, or null when there is nothing. */
  readonly record: JournalRecord | null;
}

function hasEdits(step: PreparedStep): boolean {
  return step.kind !== "change" || step.edits.length > 0;
}

type Narrowed =
  | { readonly ok: true; readonly step: PreparedStep }
  | { readonly ok: false; readonly reason: string };

const NOTHING_LEFT_OUT: Choice["without"] = new Map();
const NO_LINES: ReadonlySet<number> = new Set();
const NOT_CHOSEN = "It stays, because you left it out.";

export class Operations {
  constructor(
    private readonly vault: GuardedVault,
    private readonly journal: Journal,
  ) {}

  /** Plans an operation on the notes as they are now, and writes nothing. */
  async prepare(operation: Operation): Promise<Result<Prepared>> {
    const prepared = await prepareOperation(this.vault, operation);
    if (!prepared.ok) return prepared;
    const { steps, divisible, preview } = prepared.value;
    const record = this.journal.draft(operation.label, steps);
    return { ok: true, value: { record, preview, divisible } };
  }

  /**
   * Does the steps whose notes are chosen, without the lines that were left out. A note that has
   * changed since the preview is left, and named. When a note that the rest needs is not chosen,
   * nothing is done.
   */
  async apply(
    { record: shown, preview, divisible }: Prepared,
    chosen: ReadonlySet<string>,
    without: Choice["without"] = NOTHING_LEFT_OUT,
  ): Promise<Report> {
    const steps: PreparedStep[] = [];
    const refused: Left[] = [];
    for (const step of shown.steps) {
      const { path } = step;
      if (!chosen.has(path)) continue;
      const narrowed = await this.#narrow(step, divisible.get(path), without.get(path));
      if (narrowed.ok) {
        // Without all of its lines there is nothing to do.
        if (narrowed.step === step || hasEdits(narrowed.step)) steps.push(narrowed.step);
      } else refused.push({ path, reason: narrowed.reason });
    }
    const others = shown.steps.filter(({ path }) => !chosen.has(path));
    const dropped = [...refused, ...leftOf(others, NOT_CHOSEN)];
    const needed = others.find(isNeeded);
    if (needed !== undefined) {
      return { done: [], left: [...dropped, ...leftOf(steps, notReached(needed))], record: null };
    }
    if (steps.length === 0) return { done: [], left: dropped, record: null };

    // Drafted anew, for another operation may have come between the preview and the yes.
    const record = this.journal.draft(shown.label, steps);
    this.journal.claim(record);
    await this.journal.begin(record);
    const isWhole = others.length === 0 && preview.left.length === 0;
    const outcome = await runSteps(this.vault, steps, "forward", isWhole);
    const report = { done: pathsDone(steps, outcome), left: [...outcome.left, ...dropped] };
    // Its record stays as it is: the next start finds that it broke off.
    if (this.vault.isStopped) return { ...report, record };
    const kept = steps.filter((_, at) => isMaybeDone(outcome.ends[at]));
    return { ...report, record: await this.journal.end({ ...record, phase: "done" }, kept) };
  }

  /** A change less some lines, planned and proven anew on the very text that was shown. */
  async #narrow(
    step: PreparedStep,
    planWithout: PlanWithout | undefined,
    lines: ReadonlySet<number> = NO_LINES,
  ): Promise<Narrowed> {
    const whole: Narrowed = { ok: true, step };
    if (step.kind !== "change" || planWithout === undefined || lines.size === 0) return whole;
    const read = await this.vault.read(step.path);
    // Another text is refused where it is written, as it is without lines left out.
    if (!read.ok || hashOf(read.value) !== step.before) return whole;
    const { path, isRequired } = step;
    const plan = (text: string) => planWithout(text, lines);
    return prepareStep({ kind: "change", path, plan, isRequired }, read.value);
  }
}
