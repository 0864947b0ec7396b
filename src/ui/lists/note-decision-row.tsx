import type { JSX } from "preact";
import type { NoteDecision } from "../../core/rollup/note-judgements";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { useShown } from "../hidden-names";
import { usePanelTools } from "../panel-tools";
import { markTerms } from "../words";
import { NoteButton } from "./evidence";
import { WithdrawButton } from "./withdraw-button";

/** What a lesson note says is another lesson than its own, and the way back. */
export function NoteDecisionRow(props: {
  readonly decision: NoteDecision;
  readonly terms: readonly string[];
  readonly wordingOf: (text: string) => string;
  readonly isStop: boolean;
}): JSX.Element {
  const { decision, terms, wordingOf, isStop } = props;
  const { actions } = usePanelTools();
  const shown = useShown();
  const { lesson, other, lessonNote } = decision;
  return (
    <>
      <div class="debrief-decision-texts">
        {[lesson, wordingOf(other)].map((text, i) => (
          <p key={i} dir="auto">
            <Pieces pieces={markTerms(shown(text), terms)} />
          </p>
        ))}
      </div>
      <div class="debrief-decision-facts">
        <span class="debrief-decision-word">
          <Icon name="unlink" />
          Different
        </span>
        <span class="debrief-meta">
          in <NoteButton place={{ path: lessonNote, line: 1 }} date={null} />
        </span>
        <WithdrawButton isStop={isStop} onWithdraw={() => actions.withdrawFromNote(decision)} />
      </div>
    </>
  );
}
