/** "Link to lesson note": one link at the end of one lesson, by which it belongs to that note. */
import { planLinkLessonNoteAt } from "../../core/edit/lessons/link-lesson-note";
import { createLinkResolver } from "../../core/link-resolver";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { addressIn, type LessonAddress } from "./lesson-address";
import { linkToNote, unlinkable } from "./note-link";
import { offerUndo } from "./undo";

/** One gesture on one line: it writes at once. A lesson that belongs there already stays as it is. */
export async function linkLessonNote(
  context: CommandContext,
  lesson: LessonAddress,
  lessonNote: string,
): Promise<Result<void>> {
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  const resolver = createLinkResolver(listed.value);
  const link = linkToNote(context.links, resolver, lessonNote, lesson.path);
  const name = baseName(lessonNote);
  if (link === null) return refuse(context, unlinkable(name));
  const anchor = addressIn(context.index, lesson);
  const result = await context.vault.apply(lesson.path, (text) =>
    planLinkLessonNoteAt(lesson.path, text, context.settings, anchor, link, lessonNote),
  );
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) {
    context.notifier.show(`This lesson belongs to “${name}” already.`);
    return { ok: true, value: undefined };
  }
  const label = `link to “${name}” in “${baseName(lesson.path)}”`;
  const record = context.journal.addChange(label, result.value);
  offerUndo(context, `Linked to “${name}”.`, record);
  return { ok: true, value: undefined };
}
