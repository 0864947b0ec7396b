import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type AppState, isReading } from "../../app/state";
import type { Store } from "../../app/store";
import type { Rollup } from "../../core/rollup/model";
import { HideNames } from "../hidden-names";
import { Reading } from "../reading";
import type { NamesSwitch } from "../names-switch";
import type { RollupViewState } from "../rollup-contract";
import { SkippedNotes } from "../skipped-notes";
import { followRows } from "../successors";
import { useStore } from "../use-store";
import { RollupHeader } from "./header";
import { InsightBand } from "./insight-band";
import { Lessons, type SetView } from "./lessons";
import { NothingYet } from "./nothing-to-list";
import { useRollupTools } from "./rollup-tools";
import { useHider } from "./use-hider";
import { useNamesSwitch } from "./use-names-switch";

export interface RollupViewProps {
  readonly store: Store<AppState>;
  readonly initial: RollupViewState;
  /** The eye around the view. */
  readonly names: NamesSwitch;
  readonly onViewState: (state: RollupViewState) => void;
  /** Only the list and what it is filtered by: for a place inside a note. */
  readonly isPanel: boolean;
}

/** The rollup, or what there is to say while there is none. */
export function RollupView(props: RollupViewProps): JSX.Element {
  const { store, initial, names, onViewState, isPanel } = props;
  const state = useStore(store);
  const [view, setView] = useState(initial);
  const { actions } = useRollupTools();
  const { rollup } = state;
  useFollowedRows(rollup, setView);
  useNamesSwitch(names, view.hideNames, setView);
  useEffect(() => {
    if (view !== initial) onViewState(view);
  }, [view, initial, onViewState]);

  const readAgain = actions.readAgain?.bind(actions);
  const hasRows = rollup !== null && rollup.rows.length > 0;
  const hider = useHider(view.hideNames, rollup);
  return (
    <HideNames hider={hider}>
      <div class={view.group === "status" ? "debrief-body is-by-status" : "debrief-body"}>
        <Reading state={state} readAgain={readAgain} />
        {rollup !== null && (
          <>
            {hasRows && <RollupHeader totals={rollup.totals} isPanel={isPanel} />}
            {!isPanel && (
              <SkippedNotes
                skipped={rollup.skipped}
                read={rollup.totals.notes}
                readAgain={readAgain}
              />
            )}
            {hasRows && !isPanel && <InsightBand rollup={rollup} setView={setView} />}
            {hasRows && <Lessons rollup={rollup} view={view} setView={setView} isPanel={isPanel} />}
            {!hasRows && !isReading(state) && <NothingYet rollup={rollup} />}
          </>
        )}
      </div>
    </HideNames>
  );
}

/** Keeps opened rows open when a new rollup has renamed them. */
function useFollowedRows(rollup: Rollup | null, setView: SetView): void {
  const before = useRef<Rollup | null>(null);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = rollup;
    if (old === null || rollup === null || old === rollup) return;
    setView((view) => {
      const expanded = followRows(view.expanded, old.rows, rollup.rows);
      return expanded === view.expanded ? view : { ...view, expanded };
    });
  }, [rollup, setView]);
}
