import type { JSX, TargetedKeyboardEvent } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import type { Repeat, Rollup } from "../../core/rollup/model";
import { parseQuery, termsOf } from "../../core/rollup/query";
import type { Row } from "../../core/rollup/rows";
import { createRowFilter } from "../../core/rollup/select";
import { DEFAULT_STATE, type RollupState } from "../../core/rollup/state";
import type { RollupViewState } from "../rollup-contract";
import { useViewTools } from "../view-tools";
import { ColumnHeads } from "./column-heads";
import { describedRows, listedEntries, questionOf, sortedRows } from "./described-rows";
import type { Entries } from "./entries";
import { useFoldedAhead } from "./fold-ahead";
import { showGroupMenu } from "./list-controls";
import { NothingLeft } from "./nothing-to-list";
import { PossibleRepeats } from "./possible-repeats";
import { useRollupTools } from "./rollup-tools";
import { RowList } from "./row-list";
import { Toolbar } from "./toolbar";

export type SetView = (update: (view: RollupViewState) => RollupViewState) => void;

export interface LessonsProps {
  readonly rollup: Rollup;
  readonly view: RollupViewState;
  readonly setView: SetView;
  readonly isPanel: boolean;
}

/** Filter and list of a rollup that has lessons. */
export function Lessons({ rollup, view, setView, isPanel }: LessonsProps): JSX.Element {
  const { actions } = useRollupTools();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { all, entries, question } = useEntries(rollup, view);
  useFoldedAhead(search, all);
  const terms = useMemo(() => termsOf(parseQuery(view.query)), [view.query]);
  const showing = useShowing(rollup, entries, view);

  const change = useCallback(
    (part: Partial<RollupState>) => setView((old) => ({ ...old, ...part })),
    [setView],
  );
  const setOpen = useCallback(
    (id: string, open: boolean) => setView((old) => withOpen(old, id, open)),
    [setView],
  );
  const toggle = useCallback(
    ({ id }: Repeat) => setView((old) => withOpen(old, id, !old.expanded.includes(id))),
    [setView],
  );

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    const focused = event.currentTarget.ownerDocument.activeElement;
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (modified || focused === search.current || focused?.tagName === "INPUT") return;
    if (event.key === "/") {
      search.current?.focus();
      search.current?.select();
    } else if (event.key.toLowerCase() === "g") {
      const button = event.currentTarget.querySelector<HTMLElement>("[data-debrief-group]");
      if (button === null) return;
      showGroupMenu(actions, button, view, change);
    } else return;
    event.preventDefault();
  }

  return (
    <div class="debrief-lessons" onKeyDown={onKeyDown}>
      <Toolbar
        searchRef={search}
        state={view}
        rows={all}
        showing={entries.rows === 0 ? "" : showing}
        shownRows={() => rowsOf(entries)}
        change={change}
        onApply={(kept) => setView((old) => ({ ...kept, expanded: old.expanded }))}
        onLeaveSearch={() =>
          list.current?.querySelector<HTMLElement>("[data-debrief-stop][tabindex='0']")?.focus()
        }
      />
      {entries.rows === 0 ? (
        <NothingLeft rollup={rollup} rows={all} state={view} change={change} />
      ) : (
        <>
          <ColumnHeads />
          <RowList
            listRef={list}
            entries={entries}
            group={view.group}
            expanded={view.expanded}
            terms={terms}
            question={question}
            setOpen={setOpen}
            toggle={toggle}
          />
        </>
      )}
      {!isPanel && <PossibleRepeats possible={rollup.possible} />}
    </div>
  );
}

/** From every row to those that are shown, in order and under headings. */
function useEntries(
  rollup: Rollup,
  view: RollupViewState,
): { readonly all: readonly Row[]; readonly entries: Entries; readonly question: string } {
  const { facts, today } = useRollupTools();
  const { locale } = useViewTools();
  const filter = useMemo(() => createRowFilter(), []);
  const all = useMemo(() => describedRows(rollup, today, facts), [rollup, today, facts]);
  const { sort, direction } = view;
  // Sorted once, filtered at every key: what is kept keeps its order.
  const sorted = useMemo(
    () => sortedRows(all, { sort, direction }, locale),
    [all, sort, direction, locale],
  );
  const question = questionOf(view);
  const entries = useMemo(
    () => listedEntries(sorted, view, { today, locale }, filter),
    // Opened rows are no part of the question.
    [filter, sorted, question, today, locale],
  );
  return { all, entries, question };
}

/** What the words are measured against: every lesson, or everything that repeats. */
function useShowing({ rows, totals }: Rollup, entries: Entries, view: RollupViewState): string {
  const { format } = useViewTools();
  const most = view.least < DEFAULT_STATE.least ? rows.length : totals.repeats;
  const shown = useMemo(() => countRows(entries), [entries]);
  return shown === most
    ? `Showing all ${format.number(most)}`
    : `Showing ${format.number(shown)} of ${format.number(most)}`;
}

/** A row that stands in two groups counts once. */
function countRows(entries: Entries): number {
  return entries.headings.length === 0 ? entries.rows : rowsOf(entries).length;
}

/** Each row once, in order. */
function rowsOf({ list }: Entries): readonly Row[] {
  const once = new Set<Row>();
  for (const entry of list) if (entry.kind === "row") once.add(entry.row);
  return [...once];
}

function withOpen(view: RollupViewState, id: string, open: boolean): RollupViewState {
  if (view.expanded.includes(id) === open) return view;
  const others = view.expanded.filter((other) => other !== id);
  return { ...view, expanded: open ? [...others, id] : others };
}
