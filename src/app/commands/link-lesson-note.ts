/** "Link to lesson note": one link at the end of one lesson, by which it belongs to that note. */
import { planLinkLessonNoteAt } from "../../core/edit/lessons/link-lesson-note";
import type { JournalRecord } from "../../core/edit/operations/prepared";
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
  const written = await writeLessonNoteLink(context, lesson, lessonNote);
  if (!written.ok) return refuse(context, written.reason);
  const name = baseName(lessonNote);
  if (written.value === null) {
    context.notifier.show(`This lesson belongs to “${name}” already.`);
  } else {
    offerUndo(context, `Linked to “${name}”.`, written.value);
  }
  return { ok: true, value: undefined };
}

/** The same without a word about it; gives null where the link was there already. */
export async function writeLessonNoteLink(
  context: CommandContext,
  lesson: LessonAddress,
  lessonNote: string,
): Promise<Result<JournalRecord | null>> {
  const listed = await context.vault.list();
  if (!listed.ok) return listed;
  const resolver = createLinkResolver(listed.value);
  const link = linkToNote(context.links, resolver, lessonNote, lesson.path);
  const name = baseName(lessonNote);
  if (link === null) return { ok: false, reason: unlinkable(name) };
  const anchor = addressIn(context.index, lesson);
  const result = await context.vault.apply(lesson.path, (text) =>
    planLinkLessonNoteAt(lesson.path, text, context.settings, anchor, link, lessonNote),
  );
  if (!result.ok) return result;
  if (result.value.edits.length === 0) return { ok: true, value: null };
  const label = `link to “${name}” in “${baseName(lesson.path)}”`;
  return { ok: true, value: context.journal.addChange(label, result.value) };
}
