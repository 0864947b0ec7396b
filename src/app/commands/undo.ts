/** "Undo last change" and the Undo button of a notice. */
import type { Result } from "../../ports/result";
import type { JournalEntry } from "../journal";
import type { CommandContext } from "./context";

/** Takes one change back and says so, or says why not. */
export async function undo(context: CommandContext, entry: JournalEntry): Promise<Result<void>> {
  const result = await context.journal.undo(context.vault, entry);
  context.notifier.show(result.ok ? `Undone: ${entry.label}` : result.reason);
  return result;
}

/** Takes the newest change back. */
export async function undoLast(context: CommandContext): Promise<Result<void>> {
  const entry = context.journal.last;
  if (entry !== null) return undo(context, entry);
  const reason = "There is no change to undo.";
  context.notifier.show(reason);
  return { ok: false, reason };
}
