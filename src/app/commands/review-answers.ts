/** Answers given one after the other: each says what it did, and can be taken back by itself. */
import type { HandStatus } from "../../core/edit/lesson-notes/set-status";
import type { JournalRecord } from "../../core/edit/operations/prepared";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { judge, withdraw } from "./judge";
import { KEPT_APART } from "./keep-apart";
import type { LessonAddress } from "./lesson-address";
import { linkNewPerson, linkPerson, type PersonChoice } from "./link-person";
import { linkSame } from "./link-same";
import { setStatus } from "./set-status";
import { undo } from "./undo";
import { type Answer, once, tellable } from "./way-back";

/** Someone who is known, or who gets a note. */
export type AnyPerson = PersonChoice | { readonly kind: "create"; readonly name: string };

/**
 * Remembers whether two lessons, by their sentences, say the same. Where one of two that do belongs to
 * a lesson note, the other's line is linked to it as well; both go back together.
 */
export async function decidePair(
  context: CommandContext,
  pair: readonly [string, string],
  same: boolean,
): Promise<Result<Answer>> {
  const judged = await judge(context, [pair], same);
  if (!judged.ok) return refuse(context, judged.reason);
  if (judged.value.made.length === 0) return refuse(context, WORD_FOR_WORD);
  const linked = same ? await linkSame(context, pair) : null;
  const record = linked?.record ?? null;
  const answer = tellable(async () => {
    const withdrawn = await withdraw(context, judged.value);
    if (!withdrawn.ok) return refuse(context, withdrawn.reason);
    if (record !== null) return undo(context, record);
    context.notifier.show("Undone: the two lessons are open again.");
    return withdrawn;
  });
  context.decided.keep(answer);
  const words = same ? ["Remembered as the same.", linked?.said ?? ""] : [KEPT_APART];
  context.notifier.show(words.join(" ").trim(), () => {
    void answer.undo();
  });
  return { ok: true, value: answer };
}

const WORD_FOR_WORD = "These two are the same word for word, so there is nothing to decide.";

/** Links a lesson to a person; taken back, the line is what it was. */
export async function answerPerson(
  context: CommandContext,
  lesson: LessonAddress,
  person: AnyPerson,
): Promise<Result<Answer>> {
  const linked =
    person.kind === "create"
      ? await linkNewPerson(context, lesson, person.name)
      : await linkPerson(context, lesson, person);
  return linked.ok ? { ok: true, value: wayBack(context, linked.value.record) } : linked;
}

/** Writes what becomes of a lesson that relapsed into its lesson note, with what happened. */
export async function answerRelapse(
  context: CommandContext,
  lessonNote: string,
  status: HandStatus,
  text: string,
): Promise<Result<Answer>> {
  const set = await setStatus(context, lessonNote, status, text);
  return set.ok ? { ok: true, value: wayBack(context, set.value.record) } : set;
}

/** Takes back what was written a moment ago; where that is nothing, nothing is taken back. */
function wayBack(context: CommandContext, record: JournalRecord | null): Answer {
  if (record === null) return tellable(() => Promise.resolve({ ok: true, value: undefined }));
  // The notice and the command of undoing lead to the same record: the journal hears of all of them.
  const whenUndone = context.journal.whenUndone(record);
  return { whenUndone, undo: once(() => undo(context, record)) };
}
