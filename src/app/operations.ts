/** Does what a person asked for, over one note or many, once it was shown exactly as it will be. */
import type { Operation } from "../core/edit/operations/operation";
import type { JournalRecord } from "../core/edit/operations/prepared";
import type { Preview } from "../ports/asker";
import type { Result } from "../ports/result";
import type { GuardedVault } from "./guarded-vault";
import type { Journal } from "./journal";
import { prepareOperation } from "./prepare-operation";
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
}

export interface Report {
  /** Paths of the notes that were written. */
  readonly done: readonly string[];
  /** Notes that stay as they are, each with the reason. */
  readonly left: readonly Left[];
  /** What can be taken back, or null when there is nothing. */
  readonly record: JournalRecord | null;
}

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
    const { steps, preview } = prepared.value;
    return { ok: true, value: { record: this.journal.draft(operation.label, steps), preview } };
  }

  /**
   * Does the steps whose notes are chosen. A note that has changed since the preview is left, and
   * named. When a note that the rest needs is not chosen, nothing is done.
   */
  async apply({ record: shown, preview }: Prepared, chosen: ReadonlySet<string>): Promise<Report> {
    const steps = shown.steps.filter(({ path }) => chosen.has(path));
    const others = shown.steps.filter(({ path }) => !chosen.has(path));
    const dropped = leftOf(others, NOT_CHOSEN);
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
}
