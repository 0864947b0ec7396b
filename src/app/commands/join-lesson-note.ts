/** "Merge into…" for a repeat without a lesson note: its lessons are linked to one that is there. */
import { planLinkLessonNoteAt } from "../../core/edit/lessons/link-lesson-note";
import { createLinkResolver } from "../../core/link-resolver";
import type { Repeat } from "../../core/rollup/model";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { addressIn } from "./lesson-address";
import { linkToNote, unlinkable } from "./note-link";
import { runOperation } from "./run-operation";
import type { Step } from "../../core/edit/operations/operation";

/** Shows what will be written, then writes it: one link on each lesson's own line. */
export async function joinLessonNote(
  context: CommandContext,
  row: Pick<Repeat, "members">,
  lessonNote: string,
): Promise<Result<void>> {
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  const resolver = createLinkResolver(listed.value);
  const name = baseName(lessonNote);
  const steps: Step[] = [];
  for (const { path, id } of row.members) {
    const link = linkToNote(context.links, resolver, lessonNote, path);
    if (link === null) return refuse(context, unlinkable(name));
    const anchor = addressIn(context.index, { path, lessonId: id });
    steps.push({
      kind: "change",
      path,
      isRequired: false,
      plan: (text) => planLinkLessonNoteAt(path, text, context.settings, anchor, link, lessonNote),
    });
  }
  const done = await runOperation(context, { label: `lessons linked to “${name}”`, steps });
  return done.ok ? { ok: true, value: undefined } : done;
}
