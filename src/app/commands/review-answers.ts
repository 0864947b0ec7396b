/** Answers given one after the other: each says what it did, and can be taken back by itself. */
import type { HandStatus } from "../../core/edit/lesson-notes/set-status";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { type Decided, judge, withdraw } from "./judge";
import type { LessonAddress } from "./lesson-address";
import { linkPerson, type PersonChoice } from "./link-person";
import { setStatus } from "./set-status";
import { undo } from "./undo";

/** Remembers whether two lessons, by their sentences, say the same. */
export async function decidePair(
  context: CommandContext,
  pair: readonly [string, string],
  same: boolean,
): Promise<Result<Decided>> {
  const judged = await judge(context, [pair], same);
  if (!judged.ok) return refuse(context, judged.reason);
  if (judged.value.made.length === 0) return refuse(context, WORD_FOR_WORD);
  const back = once(async () => {
    const withdrawn = await withdraw(context, judged.value);
    if (!withdrawn.ok) return refuse(context, withdrawn.reason);
    context.notifier.show("Undone: the two lessons are open again.");
    return withdrawn;
  });
  context.notifier.show(same ? "Remembered as the same." : "Remembered as different.", () => {
    void back();
  });
  return { ok: true, value: { undo: back } };
}

const WORD_FOR_WORD = "These two are the same word for word, so there is nothing to decide.";

/** Links a lesson to a person; taken back, the line is what it was. */
export async function answerPerson(
  context: CommandContext,
  lesson: LessonAddress,
  person: PersonChoice,
): Promise<Result<Decided>> {
  const linked = await linkPerson(context, lesson, person);
  return linked.ok ? { ok: true, value: wayBack(context, linked.value.isNew) } : linked;
}

/** Writes what becomes of a lesson that relapsed into its lesson note, with what happened. */
export async function answerRelapse(
  context: CommandContext,
  lessonNote: string,
  status: HandStatus,
  text: string,
): Promise<Result<Decided>> {
  const set = await setStatus(context, lessonNote, status, text);
  return set.ok ? { ok: true, value: wayBack(context, set.value.isNew) } : set;
}

/** Takes back what was written a moment ago; where that is nothing, nothing is taken back. */
function wayBack(context: CommandContext, isNew: boolean): Decided {
  const record = isNew ? context.journal.last : null;
  return {
    undo: once((): Promise<Result<void>> =>
      record === null ? Promise.resolve({ ok: true, value: undefined }) : undo(context, record),
    ),
  };
}

/** Works once, wherever it is pressed. */
export function once(back: () => Promise<Result<void>>): () => Promise<Result<void>> {
  let undone: Promise<Result<void>> | null = null;
  return () => (undone ??= back());
}
