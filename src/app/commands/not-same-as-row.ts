/** "Not the same" about one lesson of a repeat. */
import type { Member, Repeat } from "../../core/rollup/model";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { type Decided, judge, uniqueTexts, withdraw } from "./judge";
import { KEPT_APART, keepApart, offerBack } from "./keep-apart";

/**
 * Remembers that a lesson says something else than the others of its row: for each of them in the
 * plugin's data, and where the row has a lesson note, there as well, where it stays readable.
 */
export async function notSameAsRow(
  context: CommandContext,
  row: Pick<Repeat, "members" | "lessonNote">,
  id: string,
): Promise<Result<Decided>> {
  const lesson = row.members.find((member) => member.id === id);
  if (lesson === undefined) {
    return refuse(context, "This repeat has just changed. Look at it again and try once more.");
  }
  const text = comparedOf(lesson);
  if (row.lessonNote !== null) return keepApart(context, text, row.lessonNote);
  const others = uniqueTexts(row.members.flatMap((one) => (one.id === id ? [] : comparedOf(one))));
  const judged = await judge(
    context,
    others.map((other) => [text, other]),
    false,
  );
  if (!judged.ok) return refuse(context, judged.reason);
  if (judged.value.made.length === 0) {
    return refuse(context, "All of them use the same words, so there is nothing to decide.");
  }
  return offerBack(context, KEPT_APART, async () => {
    const withdrawn = await withdraw(context, judged.value);
    if (!withdrawn.ok) return refuse(context, withdrawn.reason);
    context.notifier.show("Undone: the decision is open again.");
    return withdrawn;
  });
}

function comparedOf({ text, sentence }: Pick<Member, "text" | "sentence">): string {
  return sentence === "" ? text : sentence;
}
