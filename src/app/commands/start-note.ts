/** "Start a new note": a debrief from its template, in the debrief folder. */
import { debriefPath, freePath, takenPaths, vaultPath } from "../../core/edit/paths";
import type { Kind } from "../../core/templates/kinds";
import { renderTemplate } from "../../core/templates/render";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";

/**
 * Creates the note and opens it, the cursor in its first section. Never overwrites: a title that is
 * taken on that day gets a number. Undo takes the note away while nothing was written into it.
 *
 * @param title free text; an empty one becomes the kind's name
 */
export async function startNote(
  context: CommandContext,
  kind: Kind,
  title: string,
): Promise<Result<{ readonly path: string }>> {
  const { date, time } = context.clock.now();
  const name = title.trim() === "" ? kind.label : title.trim();
  const wanted = debriefPath({ folder: context.settings.debriefFolder, date, title: name });
  const path = vaultPath(wanted, { configDir: context.configFolder });
  if (!path.ok) return refuse(context, path.reason);
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  const free = freePath(path.value, takenPaths(listed.value));
  if (!(await mayCreate(context, free))) return { ok: false, reason: "No note was created." };
  const note = renderTemplate(kind, { title: name, date, time });
  const created = await context.vault.create(free, note.text);
  if (!created.ok) return refuse(context, created.reason);
  context.journal.addCreation(`the new note “${baseName(free)}”`, free, note.text);
  await context.navigator.write(free, note.cursor);
  return { ok: true, value: { path: free } };
}
