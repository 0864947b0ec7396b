/** "Complete this lesson": what calls for it, what to do and how to tell, as details of its line. */
import { planInTurn } from "../../core/edit/compose";
import { planAddDetail } from "../../core/edit/lessons/add-detail";
import type { Structure } from "../../core/note";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { addressIn, type LessonAddress } from "./lesson-address";
import { offerUndo } from "./undo";

/** The parts that were filled in; a part that is empty or absent is left alone. */
export type LessonParts = Partial<Record<keyof Structure, string>>;

/** All parts are one write, taken back by one Undo. */
export async function completeLesson(
  context: CommandContext,
  lesson: LessonAddress,
  parts: LessonParts,
): Promise<Result<void>> {
  const { path } = lesson;
  const anchor = addressIn(context.index, lesson);
  const said = (["cue", "move", "check"] as const).flatMap((part) => {
    const value = parts[part]?.trim() ?? "";
    return value === "" ? [] : [{ part, value }];
  });
  if (said.length === 0)
    return refuse(context, "Nothing was filled in, so the lesson stays as it is.");
  const result = await context.vault.apply(path, (text) =>
    planInTurn(
      text,
      said.map(
        ({ part, value }) =>
          (now: string) =>
            planAddDetail(path, now, context.settings, anchor, part, value),
      ),
    ),
  );
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) {
    context.notifier.show("The lesson says this already.");
    return { ok: true, value: undefined };
  }
  const label = `lesson completed in “${baseName(path)}”`;
  offerUndo(context, "Lesson completed.", context.journal.addChange(label, result.value));
  return { ok: true, value: undefined };
}
