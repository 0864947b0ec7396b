/** "Same" and "Different" about what was learned before. */
import type { Result } from "../../ports/result";
import type { Earlier } from "../earlier";
import { type CommandContext, refuse } from "./context";
import { type Decided, judge, uniqueTexts, withdraw } from "./judge";
import { KEPT_APART, keepApart, offerBack } from "./keep-apart";
import type { LessonAddress } from "./lesson-address";
import { writeLessonNoteLink } from "./link-lesson-note";
import { undo } from "./undo";

/**
 * Remembers that a lesson says the same as the earlier one; where that has a lesson note and the
 * lesson stands in a note, the lesson's line gets a link to it. Both go back with one Undo.
 *
 * @param text the sentence of the lesson
 * @param address null while it stands in no note
 */
export async function sameAsEarlier(
  context: CommandContext,
  text: string,
  earlier: Earlier,
  address: LessonAddress | null,
): Promise<Result<Decided>> {
  const judged = await judge(context, [[text, earlier.closest]], true);
  if (!judged.ok) return refuse(context, judged.reason);
  const { lessonNote } = earlier;
  const linked =
    lessonNote === null || address === null
      ? null
      : await writeLessonNoteLink(context, address, lessonNote);
  const joined = `Joined “${shorten(earlier.sentence)}”.`;
  const record = linked?.ok === true ? linked.value : null;
  const left = linked?.ok === false ? ` The line was not linked: ${linked.reason}` : "";
  return offerBack(context, joined + left, async () => {
    const withdrawn = await withdraw(context, judged.value);
    if (!withdrawn.ok) return refuse(context, withdrawn.reason);
    if (record !== null) return undo(context, record);
    context.notifier.show("Undone: the two lessons are not joined any more.");
    return withdrawn;
  });
}

/**
 * Remembers that a lesson is another one than the earlier one: in its lesson note if it has one, else
 * in the plugin's data, for every lesson of the repeat.
 */
export async function notSame(
  context: CommandContext,
  text: string,
  earlier: Earlier,
): Promise<Result<Decided>> {
  if (earlier.lessonNote !== null) return keepApart(context, text, earlier.lessonNote);
  const sentences = uniqueTexts([
    earlier.closest,
    ...earlier.members.map(({ sentence, text: whole }) => (sentence === "" ? whole : sentence)),
  ]);
  const judged = await judge(
    context,
    sentences.map((sentence) => [text, sentence]),
    false,
  );
  if (!judged.ok) return refuse(context, judged.reason);
  return offerBack(context, KEPT_APART, async () => {
    const withdrawn = await withdraw(context, judged.value);
    if (!withdrawn.ok) return refuse(context, withdrawn.reason);
    context.notifier.show("Undone: the two lessons are open again.");
    return withdrawn;
  });
}

const LONGEST = 60;

/** A notice is one short sentence: a long lesson ends with an ellipsis, at a word. */
function shorten(sentence: string): string {
  const plain = sentence.replace(/[.…]+$/u, "");
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  const end = cut.lastIndexOf(" ");
  return `${end > LONGEST / 2 ? cut.slice(0, end) : cut}…`;
}
