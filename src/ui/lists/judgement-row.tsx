import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { Judgement } from "../../core/repeats/judgements";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { markTerms } from "../words";

/** Two lessons, what was decided about them, and the way back. */
export function JudgementRow(props: {
  readonly judgement: Judgement;
  readonly terms: readonly string[];
  readonly wordingOf: (text: string) => string;
}): JSX.Element {
  const { judgement, terms, wordingOf } = props;
  const { actions } = usePanelTools();
  const { format } = useViewTools();
  const { a, b, same, date } = judgement;
  return (
    <>
      <div class="debrief-decision-texts">
        {[a, b].map((text, i) => (
          <p key={i} dir="auto">
            <Pieces pieces={markTerms(shownText(wordingOf(text)), terms)} />
          </p>
        ))}
      </div>
      <div class="debrief-decision-facts">
        <span class="debrief-decision-word">
          <Icon name={same ? "equal" : "unlink"} />
          {same ? "Same" : "Different"}
        </span>
        <span class="debrief-meta">{format.date(date)}</span>
        <button type="button" class="debrief-quiet" onClick={() => actions.withdraw(judgement)}>
          <Icon name="undo-2" />
          <span>Withdraw</span>
        </button>
      </div>
    </>
  );
}
