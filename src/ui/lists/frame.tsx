import type { ComponentChildren, JSX } from "preact";
import { isReading } from "../../app/state";
import { NamesButton } from "../names-switch";
import { NoDebriefs } from "../no-debriefs";
import { usePanelTools } from "../panel-tools";
import { Reading } from "../reading";
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
  const { rollup } = state;
  const readAgain = actions.readAgain?.bind(actions);
  const isEmpty = !isReading(state) && !vault.notes.some(({ debrief }) => debrief !== null);
  const isShown = !isEmpty || props.needsNoDebrief === true;
  return (
    <div class="debrief-body">
      <Reading state={state} readAgain={readAgain} />
      {rollup !== null && (
        <>
          {isShown && (
            <header class="debrief-header">
              <div class="debrief-heading">
                <div id={`${idPrefix}-title`} class="debrief-title" role="heading" aria-level={2}>
                  {props.title}
                </div>
                <div class="debrief-counts">{props.facts}</div>
              </div>
              <NamesButton />
            </header>
          )}
          <SkippedNotes skipped={rollup.skipped} read={rollup.totals.notes} readAgain={readAgain} />
          {isShown ? (
            props.children
          ) : (
            <NoDebriefs
              read={rollup.totals.notes}
              skipped={rollup.skipped.length}
              onStart={() => actions.startNote()}
              readAgain={readAgain}
            />
          )}
        </>
      )}
    </div>
  );
}
