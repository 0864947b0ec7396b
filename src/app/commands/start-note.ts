/** "Start a new note": a debrief from its template, in the debrief folder. */
import type { Kind } from "../../core/templates/kinds";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";
import { type DebriefWish, draftDebrief } from "./draft-debrief";

/**
 * Creates the note and opens it, the cursor in its first section. Never overwrites: a name that is
 * taken gets a number. Undo takes the note away while nothing was written into it.
 */
export async function startNote(
  context: CommandContext,
  kind: Kind,
  title: string,
  wish: Omit<DebriefWish, "title"> = {},
): Promise<Result<{ readonly path: string }>> {
  const draft = await draftDebrief(context, kind, { ...wish, title });
  if (!draft.ok) return refuse(context, draft.reason);
  const { path, text, cursor } = draft.value;
  if (!(await mayCreate(context, path))) return { ok: false, reason: "No note was created." };
  const created = await context.vault.create(path, text);
  if (!created.ok) return refuse(context, created.reason);
  context.journal.addCreation(`the new note “${baseName(path)}”`, path, text);
  await context.navigator.write(path, cursor);
  return { ok: true, value: { path } };
}
