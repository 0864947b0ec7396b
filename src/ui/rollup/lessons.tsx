import type { JSX, TargetedKeyboardEvent } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import { groupRows } from "../../core/rollup/groups";
import type { Repeat, Rollup } from "../../core/rollup/model";
import { parseQuery, termsOf } from "../../core/rollup/query";
import type { Row } from "../../core/rollup/rows";
import { createRowFilter } from "../../core/rollup/select";
import { sortRows } from "../../core/rollup/sort";
import { DEFAULT_STATE, type RollupState } from "../../core/rollup/state";
import { isRepeated } from "../../core/rollup/filter";
import type { RollupViewState } from "../rollup-contract";
import { useViewTools } from "../view-tools";
import { ColumnHeads } from "./column-heads";
import { describedRows } from "./described-rows";
import { type Entries, listEntries } from "./entries";
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
  const showing = useShowing(all, entries, view);

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
  const compareNames = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true });
    return (a: string, b: string) => collator.compare(a, b);
  }, [locale]);
  const all = useMemo(() => describedRows(rollup, today, facts), [rollup, today, facts]);
  const { sort, direction, group } = view;
  // Sorted once, filtered at every key: what is kept keeps its order.
  const sorted = useMemo(
    () => sortRows(all, { sort, direction }, compareNames),
    [all, sort, direction, compareNames],
  );
  const question = JSON.stringify({ ...view, expanded: [] });
  const entries = useMemo(() => {
    const kept = filter(sorted, view, today);
    return listEntries(groupRows(kept, group, compareNames), group !== "none");
    // Opened rows are no part of the question.
  }, [filter, sorted, question, group, today, compareNames]);
  return { all, entries, question };
}

/** What the words are measured against: every lesson, or everything that repeats. */
function useShowing(all: readonly Row[], entries: Entries, view: RollupViewState): string {
  const { format } = useViewTools();
  const isEvery = view.least < DEFAULT_STATE.least;
  const most = useMemo(
    () =>
      isEvery
        ? all.length
        : all.filter(({ repeat }) => isRepeated(repeat, DEFAULT_STATE.least)).length,
    [all, isEvery],
  );
  const shown = useMemo(() => countRows(entries), [entries]);
  return shown === most
    ? `Showing all ${format.number(most)}`
    : `Showing ${format.number(shown)} of ${format.number(most)}`;
}

/** A row that stands in two groups counts once. */
function countRows({ list }: Entries): number {
  const rows = new Set<Row>();
  for (const entry of list) if (entry.kind === "row") rows.add(entry.row);
  return rows.size;
}

function withOpen(view: RollupViewState, id: string, open: boolean): RollupViewState {
  if (view.expanded.includes(id) === open) return view;
  const others = view.expanded.filter((other) => other !== id);
  return { ...view, expanded: open ? [...others, id] : others };
}
