/** "Undo last change", the Undo button of a notice, and what is offered for what broke off. */
import type { JournalRecord } from "../../core/edit/operations/prepared";
import type { Result } from "../../ports/result";
import type { Report } from "../operations";
import { type CommandContext, refuse } from "./context";
import { sayLeft } from "./say-left";

/** Says what was done, with the way back. */
export function offerUndo(context: CommandContext, message: string, record: JournalRecord): void {
  context.notifier.show(message, () => {
    void undo(context, record);
  });
}

/** Takes one operation back and says so, or says why not. */
export async function undo(context: CommandContext, record: JournalRecord): Promise<Result<void>> {
  return say(context, await context.recovery.undo(record), `Undone: ${record.label}.`);
}

/** Takes the newest operation or decision back. */
export async function undoLast(context: CommandContext): Promise<Result<void>> {
  const decision = context.decided.newest;
  if (decision !== null) return decision.undo();
  const record = context.journal.last;
  return record === null ? refuse(context, "There is no change to undo.") : undo(context, record);
}

/** Takes an operation back that broke off. */
export async function undoInterrupted(context: CommandContext, id: string): Promise<Result<void>> {
  const record = context.journal.find(id);
  return record === null ? refuse(context, OVER) : undo(context, record);
}

/** Does the rest of an operation that broke off. */
export async function finishInterrupted(
  context: CommandContext,
  id: string,
): Promise<Result<void>> {
  const record = context.journal.find(id);
  if (record === null) return refuse(context, OVER);
  return say(context, await context.recovery.finish(record), `Finished: ${record.label}.`);
}

/** Leaves an operation that broke off as it is; what was done of it can still be undone. */
export async function keepInterrupted(context: CommandContext, id: string): Promise<Result<void>> {
  const record = context.journal.find(id);
  if (record === null) return refuse(context, OVER);
  return say(context, await context.recovery.keep(record), `Kept as it is: ${record.label}.`);
}

const OVER = "This was finished or undone already.";

/** A failure when a note was left, for then it is not all as the person asked. */
function say(context: CommandContext, result: Result<Report>, success: string): Result<void> {
  if (!result.ok) return refuse(context, result.reason);
  const { done, left } = result.value;
  if (left.length === 0) {
    context.notifier.show(success);
    return { ok: true, value: undefined };
  }
  const rest = sayLeft(left);
  const some =
    done.length === 1 ? "Only one note was changed." : `Only ${done.length} notes were changed.`;
  return refuse(context, done.length === 0 ? rest : `${some} ${rest}`);
}
