import type { ComponentChildren, JSX } from "preact";
import { shownText } from "../../core/shown-text";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { usePanelTools } from "../panel-tools";
import { Loading } from "../rollup/loading";
import { SkippedNotes } from "../skipped-notes";
import { useViewTools } from "../view-tools";

/** Title and facts of a view, or what there is to say while there is nothing to draw. */
export function Frame(props: {
  readonly title: string;
  /** What is counted, on one line below the title. */
  readonly facts: ComponentChildren;
  /** True where the view has something to show without a single debrief, too. */
  readonly needsNoDebrief?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { state, vault, actions } = usePanelTools();
  const { idPrefix } = useViewTools();
  const { rollup, problem, phase } = state;
  const isReading = phase === "reading" && problem === null;
  const isEmpty = !isReading && !vault.notes.some(({ debrief }) => debrief !== null);
  return (
    <div class="debrief-body">
      {problem !== null && rollup === null && (
        <StateMessage
          icon="triangle-alert"
          title="Your notes cannot be read"
          text={<bdi>{shownText(problem)}</bdi>}
          alert
        />
      )}
      {problem !== null && rollup !== null && (
        <div class="debrief-banner" role="alert">
          <Icon name="triangle-alert" />
          <div>
            <bdi>{shownText(problem)}</bdi>
          </div>
        </div>
      )}
      {isReading && <Loading read={state.read} total={state.total} skeleton={rollup === null} />}
      {rollup !== null && isEmpty && props.needsNoDebrief !== true && (
        <StateMessage
          icon="notebook-pen"
          title="No debriefs yet"
          text="Write the first one after something went wrong, or right."
        >
          <button type="button" class="debrief-button" onClick={() => actions.startNote()}>
            <Icon name="plus" />
            <span>New debrief</span>
          </button>
        </StateMessage>
      )}
      {rollup !== null && (!isEmpty || props.needsNoDebrief === true) && (
        <>
          <header class="debrief-header">
            <div class="debrief-heading">
              <div id={`${idPrefix}-title`} class="debrief-title" role="heading" aria-level={2}>
                {props.title}
              </div>
              <div class="debrief-counts">{props.facts}</div>
            </div>
          </header>
          <SkippedNotes skipped={rollup.skipped} />
          {props.children}
        </>
      )}
    </div>
  );
}
