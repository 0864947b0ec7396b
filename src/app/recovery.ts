/**
 * Takes operations back, and finishes those that broke off. Whether a step was done is read off the
 * notes, so both can be asked for as often as it takes. Nothing here happens by itself.
 */
import type { JournalRecord, PreparedStep } from "../core/edit/operations/prepared";
import { invertSteps, pathsOf, statesOf } from "../core/edit/operations/step-states";
import type { Result } from "../ports/result";
import type { GuardedVault } from "./guarded-vault";
import type { Journal } from "./journal";
import type { Report } from "./operations";
import {
  isMaybeDone,
  isNeeded,
  type Left,
  leftOf,
  notReached,
  pathsDone,
  runSteps,
} from "./run-steps";
import { movedOn } from "./try-step";

export class Recovery {
  constructor(
    private readonly vault: GuardedVault,
    private readonly journal: Journal,
  ) {}

  /**
   * Takes an operation back, byte for byte. Refused as a whole, with nothing written, when one of
   * its notes has moved on since. What could not be taken back stays in the journal.
   */
  undo(record: JournalRecord): Promise<Result<Report>> {
    return this.#claimed(record, "This change was undone already.", (now) => this.#undo(now));
  }

  /**
   * Does what is still to be done of an operation that broke off. A note that somebody else has
   * changed since is left, and named. Then the operation is over, unless a write has failed that may
   * be tried again.
   */
  finish(record: JournalRecord): Promise<Result<Report>> {
    return this.#claimed(record, OVER, async (now) =>
      now.phase === "running" ? this.#finish(now) : refuse(OVER),
    );
  }

  /** Leaves what was done of an operation that broke off, as one that can be undone. */
  keep(record: JournalRecord): Promise<Result<Report>> {
    return this.#claimed(record, OVER, async (now) => {
      if (now.phase !== "running") return refuse(OVER);
      const kept = await this.journal.end({ ...now, phase: "done" }, now.steps);
      return { ok: true, value: { done: [], left: [], record: kept } };
    });
  }

  async #undo(record: JournalRecord): Promise<Result<Report>> {
    const steps = invertSteps(record.steps);
    const texts = await this.#texts(steps);
    if (!texts.ok) return texts;
    const states = statesOf(steps, texts.value);
    const moved = steps.filter((_, at) => states[at] === "moved-on");
    if (moved.length > 0) {
      return refuse(`${movedOn(moved.map(({ path }) => path))}, so nothing was undone.`);
    }
    const todo = steps.filter((_, at) => states[at] === "before");
    // One step is done or not: there is nothing in between that a crash could leave.
    if (todo.length > 1) await this.journal.begin(record);
    const outcome = await runSteps(this.vault, todo, "back");
    const report = { done: pathsDone(todo, outcome), left: outcome.left };
    if (this.vault.isStopped) return { ok: true, value: { ...report, record } };
    const rest = invertSteps(todo.filter((_, at) => outcome.ends[at] !== "done"));
    return { ok: true, value: { ...report, record: await this.journal.end(record, rest) } };
  }

  async #finish(record: JournalRecord): Promise<Result<Report>> {
    const { steps } = record;
    const texts = await this.#texts(steps);
    if (!texts.ok) return texts;
    const states = statesOf(steps, texts.value);
    const moved = steps.filter((_, at) => states[at] === "moved-on");
    // A note at the new path is most likely the new note, written on since: it holds up nothing.
    const obstacle = moved.find((step) => step.kind !== "create" && isNeeded(step));
    const end = obstacle === undefined ? steps.length : steps.indexOf(obstacle);
    const todo = steps.filter((_, at) => at < end && states[at] === "before");
    const unreached = steps.filter((_, at) => at > end && states[at] === "before");
    const outcome = await runSteps(this.vault, todo, "forward", moved.length === 0);
    const left = [
      ...moved.map(({ path }) => ({ path, reason: `${movedOn([path])}, so it stays as it is.` })),
      ...outcome.left,
      ...(obstacle === undefined ? [] : leftOf(unreached, notReached(obstacle))),
    ];
    const report = { done: pathsDone(todo, outcome), left: oncePerNote(left) };
    if (this.vault.isStopped) return { ok: true, value: { ...report, record } };
    const canGoOn = outcome.ends.some((how) => how === "failed" || how === "unsure");
    const isDone = (step: PreparedStep, at: number) =>
      states[at] === "after" || isMaybeDone(outcome.ends[todo.indexOf(step)]);
    const kept = canGoOn
      ? await this.journal.end(record, steps)
      : await this.journal.end({ ...record, phase: "done" }, steps.filter(isDone));
    return { ok: true, value: { ...report, record: kept } };
  }

  /** Works on the record as it is now, while nobody else does. */
  async #claimed(
    { id }: JournalRecord,
    gone: string,
    work: (now: JournalRecord) => Promise<Result<Report>>,
  ): Promise<Result<Report>> {
    // Nothing here is done unless a person asks for it.
    this.vault.asked();
    const now = this.journal.find(id);
    if (now === null) return refuse(gone);
    if (!this.journal.claim(now)) return refuse("This is being done already. Wait a moment.");
    const result = await work(now);
    if (!result.ok) this.journal.release(now);
    return result;
  }

  /** The texts at every path of the steps; a note that cannot be read stops the whole. */
  async #texts(
    steps: readonly PreparedStep[],
  ): Promise<Result<ReadonlyMap<string, string | null>>> {
    const listed = await this.vault.list();
    if (!listed.ok) return listed;
    const present = new Set(listed.value);
    const texts = new Map<string, string | null>();
    for (const path of pathsOf(steps)) {
      // Only what is not listed is gone: a note that cannot be read is still there.
      const text = present.has(path) ? await this.vault.read(path) : null;
      if (text?.ok === false) {
        return refuse(`“${path}” could not be read, so nothing was changed. ${text.reason}`);
      }
      texts.set(path, text === null ? null : text.value);
    }
    return { ok: true, value: texts };
  }
}

/** The first reason counts. */
function oncePerNote(left: readonly Left[]): readonly Left[] {
  return left.filter(({ path }, at) => left.findIndex((other) => other.path === path) === at);
}

const OVER = "This was finished or undone already.";

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
