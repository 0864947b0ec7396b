/** A decision taken back by hand: it stays as withdrawn, so that no older copy brings it back. */
import type { Judgement } from "../../core/repeats/judgements";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { type Decided, judge, withdraw } from "./judge";
import { once } from "./review-answers";

export async function withdrawJudgement(
  context: CommandContext,
  judgement: Judgement,
): Promise<Result<Decided>> {
  const { a, b, same } = judgement;
  const isThere = context.stored.judgements.some(
    (one) => one.a === a && one.b === b && one.same === same && !one.withdrawn,
  );
  if (!isThere) return refuse(context, "This decision was changed or withdrawn already.");
  const withdrawn = await withdraw(context, { made: [judgement], before: [null] });
  if (!withdrawn.ok) return refuse(context, withdrawn.reason);
  const back = once(async () => {
    const again = await judge(context, [[a, b]], same);
    if (!again.ok) return refuse(context, again.reason);
    context.notifier.show("Undone: the decision holds again.");
    return { ok: true, value: undefined };
  });
  context.notifier.show("Decision withdrawn. The two lessons are compared by their words.", () => {
    void back();
  });
  return { ok: true, value: { undo: back } };
}
