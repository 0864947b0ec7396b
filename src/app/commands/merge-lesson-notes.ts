/** "Merge into…": two lesson notes that say the same become one. */
import { merge } from "../../core/edit/lesson-notes/merge";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { runOperation } from "./run-operation";

/**
 * Shows what will be written, then writes it: `keep` says what both say, every link leads to it, and
 * `gone` goes to the trash when it holds nothing else. Gives the path of the note that stays.
 */
export async function mergeLessonNotes(
  context: CommandContext,
  keep: string,
  gone: string,
): Promise<Result<{ readonly path: string }>> {
  const [kept, going] = [await context.vault.read(keep), await context.vault.read(gone)];
  if (!kept.ok) return refuse(context, kept.reason);
  if (!going.ok) return refuse(context, going.reason);
  const { notes, links, people } = context.index.snapshot();
  const linking = new Set(context.links.sourcesOf(gone));
  const memberTexts: string[] = [];
  for (const note of notes) {
    for (const lesson of note.lessons) {
      const lessonNote = people.lessonNoteOf(note, lesson);
      if (lessonNote === gone) linking.add(note.path);
      if (lessonNote === gone || lessonNote === keep) memberTexts.push(lesson.text);
    }
  }
  const merged = merge({
    label: `“${baseName(gone)}” merged into “${baseName(keep)}”`,
    keep: { path: keep, text: kept.value },
    gone: { path: gone, text: going.value },
    linking: [...linking],
    memberTexts,
    resolver: links,
    rules: context.settings,
    date: context.clock.now().date,
  });
  if (!merged.ok) return refuse(context, merged.reason);
  const done = await runOperation(context, merged.operation);
  return done.ok ? { ok: true, value: { path: keep } } : done;
}
