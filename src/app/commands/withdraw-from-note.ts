/** A decision that stands in a lesson note taken back: its text leaves the list under `not`. */
import { planRemoveNot } from "../../core/edit/lesson-notes/remove-not";
import type { NoteDecision } from "../../core/rollup/note-judgements";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { offerBack } from "./keep-apart";
import type { Decided } from "./judge";
import { GONE, WITHDRAWN } from "./withdraw-judgement";
import { undo } from "./undo";

export async function withdrawFromNote(
  context: CommandContext,
  { lessonNote, other }: Pick<NoteDecision, "lessonNote" | "other">,
): Promise<Result<Decided>> {
  const written = await context.vault.apply(lessonNote, (note) =>
    planRemoveNot(note, context.settings.keys.not, other),
  );
  if (!written.ok) return refuse(context, written.reason);
  if (written.value.edits.length === 0) return refuse(context, GONE);
  const label = `a decision withdrawn in “${baseName(lessonNote)}”`;
  const record = context.journal.addChange(label, written.value);
  return offerBack(context, WITHDRAWN, () => undo(context, record));
}
