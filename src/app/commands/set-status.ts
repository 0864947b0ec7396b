/** "Trying", "holding" and "retired" by hand: written where status is read from, the lesson note. */
import { type HandStatus, planSetStatus } from "../../core/edit/lesson-notes/set-status";
import type { JournalRecord } from "../../core/edit/operations/prepared";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { offerUndo } from "./undo";

const SAID: Readonly<Record<HandStatus, string>> = {
  trying: "Trying",
  holding: "Holding",
  retired: "Retired",
};

/** What was written; null where the lesson note said so already. */
export interface StatusSet {
  readonly record: JournalRecord | null;
}

/**
 * One gesture on one note: it writes at once.
 *
 * @param text why, in words of the person's own; may be empty
 */
export async function setStatus(
  context: CommandContext,
  lessonNote: string,
  status: HandStatus,
  text = "",
): Promise<Result<StatusSet>> {
  const said = { date: context.clock.now().date, text };
  const written = await context.vault.apply(lessonNote, (now) =>
    planSetStatus(lessonNote, now, context.settings, status, said),
  );
  if (!written.ok) return refuse(context, written.reason);
  const name = baseName(lessonNote);
  if (written.value.edits.length === 0) {
    context.notifier.show(`“${name}” says so already.`);
    return { ok: true, value: { record: null } };
  }
  const label = `${SAID[status].toLowerCase()} in “${name}”`;
  const record = context.journal.addChange(label, written.value);
  offerUndo(context, `“${name}”: ${SAID[status].toLowerCase()} from today.`, record);
  return { ok: true, value: { record } };
}
