/** A decision taken back by hand: it stays as withdrawn, so that no older copy brings it back. */
import type { Judgement } from "../../core/repeats/judgements";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { type Decided, judge, takeBack } from "./judge";
import { tellable } from "./way-back";

export const GONE = "This decision was changed or withdrawn already.";
export const WITHDRAWN = "Decision withdrawn. The two lessons are compared by their words.";

export async function withdrawJudgement(
  context: CommandContext,
  judgement: Judgement,
): Promise<Result<Decided>> {
  const { a, b, same } = judgement;
  const taken = await takeBack(context, { made: [judgement], before: [null] });
  if (!taken.ok) return refuse(context, taken.reason);
  if (taken.value === 0) return refuse(context, GONE);
  const answer = tellable(async () => {
    const again = await judge(context, [[a, b]], same);
    if (!again.ok) return refuse(context, again.reason);
    context.notifier.show("Undone: the decision holds again.");
    return { ok: true, value: undefined };
  });
  context.decided.keep(answer);
  context.notifier.show(WITHDRAWN, () => {
    void answer.undo();
  });
  return { ok: true, value: answer };
}
