/** "Merge into…": two rows become one, by a lesson note where one of them has it, else by a decision. */
import type { Repeat } from "../../core/rollup/model";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { joinLessonNote } from "./join-lesson-note";
import { judge, uniqueTexts, withdraw } from "./judge";
import { offerBack } from "./keep-apart";
import { mergeLessonNotes } from "./merge-lesson-notes";

export type MergeSide = Pick<Repeat, "members" | "lessonNote" | "text">;

/**
 * Where both have a lesson note, that of `into` takes in the other; where one has, the lessons of the
 * other are linked to it. Both are shown before they are written. Without any, every lesson of `row`
 * is remembered as the same as the one that speaks for `into`, and no note changes.
 */
export async function mergeRows(
  context: CommandContext,
  row: MergeSide,
  into: MergeSide,
): Promise<Result<unknown>> {
  if (row.lessonNote !== null && into.lessonNote !== null) {
    return mergeLessonNotes(context, into.lessonNote, row.lessonNote);
  }
  if (into.lessonNote !== null) return joinLessonNote(context, row, into.lessonNote);
  if (row.lessonNote !== null) return joinLessonNote(context, into, row.lessonNote);
  const [speaker = ""] = textsOf({
    members: into.members.filter(({ text, sentence }) => [text, sentence].includes(into.text)),
  }).concat(textsOf(into));
  const judged = await judge(
    context,
    textsOf(row).map((text) => [text, speaker]),
    true,
  );
  if (!judged.ok) return refuse(context, judged.reason);
  return offerBack(context, "Remembered as the same.", async () => {
    const withdrawn = await withdraw(context, judged.value);
    if (!withdrawn.ok) return refuse(context, withdrawn.reason);
    context.notifier.show("Undone: the two are apart again.");
    return withdrawn;
  });
}

/** What is compared, newest first. */
function textsOf({ members }: Pick<MergeSide, "members">): readonly string[] {
  return uniqueTexts(members.map(({ text, sentence }) => (sentence === "" ? text : sentence)));
}
