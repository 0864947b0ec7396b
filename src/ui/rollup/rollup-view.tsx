import type { JSX, TargetedKeyboardEvent } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { AppState } from "../../app/state";
import type { Store } from "../../app/store";
import { filterRows } from "../../core/rollup/filter";
import type { Repeat, Rollup } from "../../core/rollup/model";
import type { RollupViewState } from "../rollup-contract";
import { followRows } from "../successors";
import { useStore } from "../use-store";
import { useViewTools } from "../view-tools";
import { searchTerms } from "../words";
import { ColumnHeads } from "./column-heads";
import { RollupHeader } from "./header";
import { InsightBand } from "./insight-band";
import { Loading } from "./loading";
import { NothingLeft, NothingYet } from "./nothing-to-list";
import { Problem } from "./problem";
import { RowList } from "./row-list";
import { SkippedNotes } from "./skipped-notes";
import { Toolbar } from "./toolbar";

export interface RollupViewProps {
  readonly store: Store<AppState>;
  readonly initial: RollupViewState;
  readonly onViewState: (state: RollupViewState) => void;
}

/** The rollup, or what there is to say while there is none. */
export function RollupView(props: RollupViewProps): JSX.Element {
  const { store, initial, onViewState } = props;
  const state = useStore(store);
  const [view, setView] = useState(initial);
  const { idPrefix } = useViewTools();
  const { rollup, problem } = state;
  useFollowedRows(rollup, setView);
  useEffect(() => {
    if (view !== initial) onViewState(view);
  }, [view, initial, onViewState]);

  const reading = state.phase === "reading" && problem === null;
  return (
    <div class="debrief-body">
      {problem !== null && <Problem reason={problem} whole={rollup === null} />}
      {reading && <Loading read={state.read} total={state.total} skeleton={rollup === null} />}
      {rollup !== null && (
        <>
          {rollup.rows.length > 0 && <RollupHeader totals={rollup.totals} />}
          <SkippedNotes skipped={rollup.skipped} id={`${idPrefix}-skipped`} />
          {rollup.rows.length > 0 && <Lessons rollup={rollup} view={view} setView={setView} />}
          {rollup.rows.length === 0 && !reading && <NothingYet rollup={rollup} />}
        </>
      )}
    </div>
  );
}

type SetView = (update: (view: RollupViewState) => RollupViewState) => void;

/** Insights, filter and list of a rollup that has lessons. */
function Lessons(props: {
  readonly rollup: Rollup;
  readonly view: RollupViewState;
  readonly setView: SetView;
}): JSX.Element {
  const { rollup, view, setView } = props;
  const { least, query } = view;
  const { format } = useViewTools();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => filterRows(rollup.rows, { least, query }), [rollup, least, query]);
  // What the words are measured against: every lesson, or everything that repeats.
  const all = useMemo(
    () => filterRows(rollup.rows, { least: Math.min(least, 2), query: "" }).length,
    [rollup, least],
  );
  const terms = useMemo(() => searchTerms(query), [query]);
  const showing =
    rows.length === all
      ? `Showing all ${format.number(all)}`
      : `Showing ${format.number(rows.length)} of ${format.number(all)}`;

  const change = (filter: Partial<RollupViewState>) => setView((old) => ({ ...old, ...filter }));
  const setOpen = useCallback(
    (id: string, open: boolean) => setView((old) => withOpen(old, id, open)),
    [setView],
  );
  const toggle = useCallback(
    ({ id }: Repeat) => setView((old) => withOpen(old, id, !old.expanded.includes(id))),
    [setView],
  );

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    const inField = event.currentTarget.ownerDocument.activeElement === search.current;
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (event.key !== "/" || inField || modified) return;
    search.current?.focus();
    search.current?.select();
    event.preventDefault();
  }

  return (
    <div class="debrief-lessons" onKeyDown={onKeyDown}>
      <InsightBand rollup={rollup} />
      <Toolbar
        searchRef={search}
        query={query}
        least={least}
        showing={rows.length === 0 ? "" : showing}
        onQuery={(next) => change({ query: next })}
        onLeast={(next) => change({ least: next })}
        onLeaveSearch={() =>
          list.current?.querySelector<HTMLElement>("[data-debrief-stop][tabindex='0']")?.focus()
        }
      />
      {rows.length === 0 ? (
        <NothingLeft rollup={rollup} least={least} query={query} onFilter={change} />
      ) : (
        <>
          <ColumnHeads />
          <RowList
            listRef={list}
            rows={rows}
            expanded={view.expanded}
            terms={terms}
            filter={`${least} ${query}`}
            setOpen={setOpen}
            toggle={toggle}
          />
        </>
      )}
    </div>
  );
}

function withOpen(view: RollupViewState, id: string, open: boolean): RollupViewState {
  if (view.expanded.includes(id) === open) return view;
  const others = view.expanded.filter((other) => other !== id);
  return { ...view, expanded: open ? [...others, id] : others };
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
