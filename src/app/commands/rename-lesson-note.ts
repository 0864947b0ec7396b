/** "Rename…": another short title for a lesson note; links to it follow. */
import { fileName } from "../../core/edit/file-name";
import { renameNote } from "../../core/edit/operations/operation-plan";
import { baseName, folderOf } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { newNotePath } from "./new-note-path";
import { offerUndo } from "./undo";

/** One gesture on one note, whose links the host keeps: it is done at once. Gives the new path. */
export async function renameLessonNote(
  context: CommandContext,
  path: string,
  title: string,
): Promise<Result<{ readonly path: string }>> {
  if (title.trim() === "") return refuse(context, "A lesson note needs a short title. Write one.");
  const from = baseName(path);
  if (fileName(title) === from) return { ok: true, value: { path } };
  const found = await newNotePath(context, folderOf(path), title, "Choose another title.", path);
  if (!found.ok) return refuse(context, found.reason);
  const to = found.value.path;
  const prepared = await context.operations.prepare(
    renameNote(`“${from}” renamed to “${baseName(to)}”`, path, to),
  );
  if (!prepared.ok) return refuse(context, prepared.reason);
  const report = await context.operations.apply(prepared.value, new Set([path]));
  if (report.record === null) {
    return refuse(context, report.left[0]?.reason ?? `“${from}” was not renamed. Try again.`);
  }
  offerUndo(context, `Renamed to “${baseName(to)}”.`, report.record);
  return { ok: true, value: { path: to } };
}
