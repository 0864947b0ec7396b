import type { JSX } from "preact";
import type { Judgement } from "../../core/repeats/judgements";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { useShown } from "../hidden-names";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { markTerms } from "../words";
import { WithdrawButton } from "./withdraw-button";

/** Two lessons, what was decided about them, and the way back. */
export function JudgementRow(props: {
  readonly judgement: Judgement;
  readonly terms: readonly string[];
  readonly wordingOf: (text: string) => string;
  readonly isStop: boolean;
}): JSX.Element {
  const { judgement, terms, wordingOf, isStop } = props;
  const { actions } = usePanelTools();
  const { format } = useViewTools();
  const shown = useShown();
  const { a, b, same, date } = judgement;
  return (
    <>
      <div class="debrief-decision-texts">
        {[a, b].map((text, i) => (
          <p key={i} dir="auto">
            <Pieces pieces={markTerms(shown(wordingOf(text)), terms)} />
          </p>
        ))}
      </div>
      <div class="debrief-decision-facts">
        <span class="debrief-decision-word">
          <Icon name={same ? "equal" : "unlink"} />
          {same ? "Same" : "Different"}
        </span>
        <span class="debrief-meta">{format.date(date)}</span>
        <WithdrawButton isStop={isStop} onWithdraw={() => actions.withdraw(judgement)} />
      </div>
    </>
  );
}
