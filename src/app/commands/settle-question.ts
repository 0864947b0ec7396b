/** "Nobody", "Nothing to keep" and "Leave it as it is": kept in the plugin's data, and taken back. */
import {
  replaceSettled,
  SETTLED,
  type SettledKind,
  type SettledQuestion,
} from "../../core/insights/settled-questions";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import type { Decided } from "./judge";
import { type Answer, tellable } from "./way-back";

const SAID: Readonly<Record<SettledKind, string>> = {
  person: "Remembered: about nobody.",
  success: "Remembered: nothing to keep.",
  relapse: "Left as it is. If it happens once more, it is asked about again.",
};

/** Keeps that a question needs no answer in a note; taken back, it is open again. */
export async function settleQuestion(
  context: CommandContext,
  question: Omit<SettledQuestion, "date">,
): Promise<Result<Answer>> {
  const made = { ...question, date: context.clock.now().date };
  const settled = await put(context, made, made);
  if (!settled.ok) return refuse(context, settled.reason);
  const answer = tellable(async () => {
    const opened = await put(context, made, null);
    if (!opened.ok) return refuse(context, opened.reason);
    context.notifier.show("Undone: the question is open again.");
    return opened;
  });
  context.decided.keep(answer);
  context.notifier.show(SAID[question.kind], () => {
    void answer.undo();
  });
  return { ok: true, value: answer };
}

/** The same from the list of decisions, however long ago it was settled. */
export async function reopenQuestion(
  context: CommandContext,
  question: SettledQuestion,
): Promise<Result<Decided>> {
  const isThere = context.stored.decisions.get().settled.some(({ id }) => id === question.id);
  if (!isThere) return refuse(context, "This decision was changed or withdrawn already.");
  const opened = await put(context, question, null);
  if (!opened.ok) return refuse(context, opened.reason);
  const answer = tellable(async () => {
    const again = await put(context, question, question);
    if (!again.ok) return refuse(context, again.reason);
    context.notifier.show("Undone: the decision holds again.");
    return again;
  });
  context.decided.keep(answer);
  context.notifier.show("Decision withdrawn. The review asks again.", () => {
    void answer.undo();
  });
  return { ok: true, value: answer };
}

async function put(
  { stored }: Pick<CommandContext, "stored">,
  question: SettledQuestion,
  made: SettledQuestion | null,
): Promise<Result<void>> {
  const found = { isList: true };
  const revised = await stored.revise((value) => {
    const settled = replaceSettled(value, question, made);
    found.isList = settled !== null;
    return settled === null ? null : { [SETTLED]: settled };
  });
  return found.isList ? revised : { ok: false, reason: DAMAGED };
}

const DAMAGED =
  "The settled questions could not be read, so nothing was decided. Look at “settled” in the plugin’s data file.";
