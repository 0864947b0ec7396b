import type { JSX } from "preact";
import type { SettledQuestion } from "../../core/insights/settled-questions";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { useShown } from "../hidden-names";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { markTerms } from "../words";
import { SETTLED_WORDS } from "./decision";
import { WithdrawButton } from "./withdraw-button";

/** What a settled question was about, and the way back into the review. */
export function SettledRow(props: {
  readonly question: SettledQuestion;
  readonly terms: readonly string[];
  readonly isStop: boolean;
}): JSX.Element {
  const { question, terms, isStop } = props;
  const { actions } = usePanelTools();
  const { format } = useViewTools();
  const shown = useShown();
  return (
    <>
      <div class="debrief-decision-texts">
        <p dir="auto">
          <Pieces pieces={markTerms(shown(question.text), terms)} />
        </p>
      </div>
      <div class="debrief-decision-facts">
        <span class="debrief-decision-word">
          <Icon name="check" />
          {SETTLED_WORDS[question.kind]}
        </span>
        <span class="debrief-meta">{format.date(question.date)}</span>
        <WithdrawButton isStop={isStop} onWithdraw={() => actions.reopen(question)} />
      </div>
    </>
  );
}
