import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AppState } from "../../app/state";
import type { Store } from "../../app/store";
import type { Rollup } from "../../core/rollup/model";
import { HideNames } from "../hidden-names";
import type { RollupViewState } from "../rollup-contract";
import { SkippedNotes } from "../skipped-notes";
import { followRows } from "../successors";
import { useStore } from "../use-store";
import { RollupHeader } from "./header";
import { InsightBand } from "./insight-band";
import { Lessons, type SetView } from "./lessons";
import { Loading } from "./loading";
import { NothingYet } from "./nothing-to-list";
import { Problem } from "./problem";
import { useRollupTools } from "./rollup-tools";
import { useHider } from "./use-hider";

export interface RollupViewProps {
  readonly store: Store<AppState>;
  readonly initial: RollupViewState;
  readonly onViewState: (state: RollupViewState) => void;
  /** Only the list and what it is filtered by: for a place inside a note. */
  readonly isPanel: boolean;
}

/** The rollup, or what there is to say while there is none. */
export function RollupView(props: RollupViewProps): JSX.Element {
  const { store, initial, onViewState, isPanel } = props;
  const state = useStore(store);
  const [view, setView] = useState(initial);
  const { actions } = useRollupTools();
  const { rollup, problem } = state;
  useFollowedRows(rollup, setView);
  useEffect(() => {
    if (view !== initial) onViewState(view);
  }, [view, initial, onViewState]);

  const reading = state.phase === "reading" && problem === null;
  const hasRows = rollup !== null && rollup.rows.length > 0;
  const hider = useHider(view.hideNames, rollup);
  return (
    <HideNames hider={hider}>
      <div class={view.group === "status" ? "debrief-body is-by-status" : "debrief-body"}>
        {problem !== null && <Problem reason={problem} whole={rollup === null} />}
        {reading && <Loading read={state.read} total={state.total} skeleton={rollup === null} />}
        {rollup !== null && (
          <>
            {hasRows && <RollupHeader totals={rollup.totals} isPanel={isPanel} />}
            {!isPanel && (
              <SkippedNotes skipped={rollup.skipped} readAgain={actions.readAgain?.bind(actions)} />
            )}
            {hasRows && !isPanel && <InsightBand rollup={rollup} setView={setView} />}
            {hasRows && <Lessons rollup={rollup} view={view} setView={setView} isPanel={isPanel} />}
            {!hasRows && !reading && <NothingYet rollup={rollup} />}
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
