import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { usePanelTools } from "../panel-tools";
import { Loading } from "../rollup/loading";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";

const MOST_SKIPPED = 100;

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
              <div class="debrief-title" role="heading" aria-level={2}>
                {props.title}
              </div>
              <div class="debrief-counts">{props.facts}</div>
            </div>
          </header>
          <Skipped />
          {props.children}
        </>
      )}
    </div>
  );
}

/** Which notes are not counted, and why. */
function Skipped(): JSX.Element | null {
  const { state } = usePanelTools();
  const { format, idPrefix } = useViewTools();
  const [isOpen, setOpen] = useState(false);
  const skipped = state.rollup?.skipped ?? [];
  if (skipped.length === 0) return null;
  const id = `${idPrefix}-skipped`;
  return (
    <div class="debrief-skipped">
      <div class="debrief-banner">
        <Icon name="triangle-alert" />
        <div role="status">
          {format.count(skipped.length, "note", "notes")} skipped, the rest is counted.
        </div>
        <button
          type="button"
          class="debrief-quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Hide" : "Show"}
        </button>
      </div>
      {isOpen && (
        <ul id={id} class="debrief-skip-list" role="list">
          {skipped.slice(0, MOST_SKIPPED).map(({ path, reason }) => (
            <li key={path}>
              <strong dir="auto">{shownText(path.replace(/\.md$/u, ""))}</strong>
              <span dir="auto">{shownText(reason)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
