import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Repeat } from "../../core/rollup/model";
import type { GroupKey } from "../../core/rollup/state";
import { cssValue } from "../css-value";
import { useViewTools } from "../view-tools";
import { type Entries, type Entry, placeOf } from "./entries";
import { GroupHeading } from "./group-heading";
import { LessonRow } from "./lesson-row";
import { focusEnd, focusedStop, focusStop, moveInRow, type Stop } from "./list-focus";
import { type ListKey, readListKey } from "./list-keys";
import { type KeyedRow, useRowKeys } from "./row-keys";
import { useKeptFocus } from "./kept-focus";
import { scrollerOf, useVirtualList } from "./virtual-list";

export interface RowListProps {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly entries: Entries;
  readonly group: GroupKey;
  readonly expanded: readonly string[];
  readonly terms: readonly string[];
  /** Names the question that the entries answer: another one starts again at the top. */
  readonly question: string;
  readonly setOpen: (id: string, open: boolean) => void;
  readonly toggle: (row: Repeat) => void;
}

/** A stop that is to have the focus once it is drawn; `end` is the last stop of its row. */
interface Wanted extends Stop {
  readonly end?: boolean;
}

/** The lessons, one tab stop for all of them. Only what can be seen of them is drawn. */
export function RowList(props: RowListProps): JSX.Element {
  const { listRef, entries, group, expanded, terms, question, setOpen, toggle } = props;
  const { idPrefix } = useViewTools();
  const [active, setActive] = useState<Stop | null>(null);
  const wanted = useRef<Wanted | null>(null);
  const opened = useMemo(() => new Set(expanded), [expanded]);
  const pinned = active === null ? null : (placeOf(entries, active.row) ?? null);
  const { drawn, after, measure, scrollTo } = useVirtualList(listRef, entries, pinned, props);
  const pressOnRow = useRowKeys(setOpen);

  function want(stop: Wanted): void {
    wanted.current = stop;
    if (giveFocus(listRef.current, stop)) wanted.current = null;
    else scrollTo(placeOf(entries, stop.row) ?? 0);
  }
  useKeptFocus(listRef, entries, want);
  useLayoutEffect(() => {
    if (wanted.current !== null && giveFocus(listRef.current, wanted.current)) {
      wanted.current = null;
    }
  });
  const asked = useRef(question);
  useLayoutEffect(() => {
    const scroller = scrollerOf(listRef.current);
    if (
      asked.current !== question &&
      scroller !== null &&
      isScrolledIn(listRef.current, scroller)
    ) {
      scrollTo(0);
    }
    asked.current = question;
  }, [question, listRef, scrollTo]);

  function moveTo(key: Extract<ListKey, { does: "move" }>, row: KeyedRow): void {
    const list = listRef.current;
    if (list === null) return;
    const by = key.to === "next" ? 1 : -1;
    if ((key.to === "next" || key.to === "previous") && moveInRow(list, by)) return;
    const from = { next: row.index, previous: row.index, first: -1, last: entries.list.length }[
      key.to
    ];
    const step = key.to === "next" || key.to === "first" ? 1 : -1;
    const target = nextRow(entries.list, from, step);
    if (target === null) return;
    want({ row: target.key, quote: "", end: key.to === "previous" });
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLUListElement>): void {
    const list = event.currentTarget;
    const stop = focusedStop(list);
    const index = stop === null ? undefined : placeOf(entries, stop.row);
    const entry = index === undefined ? undefined : entries.list[index];
    const key = readListKey(event, isRightToLeft(list));
    if (stop === null || index === undefined || entry?.kind !== "row" || key === null) return;
    const row = { entry, index, open: opened.has(entry.row.repeat.id), stop, list, want };
    if (key.does === "move") moveTo(key, row);
    else if (!pressOnRow(key, row)) return;
    event.preventDefault();
  }

  // Tab must always find the list, also after its last place has gone.
  const first = drawn.find(({ index }) => entries.list[index]?.kind === "row")?.index ?? -1;
  const current = pinned === null ? (entries.list[first]?.key ?? null) : (active?.row ?? null);
  return (
    <ul
      ref={listRef}
      class="debrief-rows"
      data-debrief-keeps-focus=""
      role="list"
      aria-labelledby={`${idPrefix}-title`}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => setActive(focusedStop(event.currentTarget))}
    >
      {drawn.map(({ index, before }) => {
        const entry = entries.list[index];
        if (entry === undefined) return null;
        const place = {
          "data-index": index,
          ref: (element: HTMLElement | null) => {
            cssValue("--debrief-before", before)(element);
            measure(element);
          },
        };
        if (entry.kind === "heading") {
          return (
            <li key={entry.key} class="debrief-group" {...place}>
              <GroupHeading group={entry.group} by={group} />
            </li>
          );
        }
        const open = opened.has(entry.row.repeat.id);
        return (
          <LessonRow
            key={entry.key}
            entry={entry}
            place={place}
            of={entries.rows}
            open={open}
            stop={stopOf(entry, open, active, current)}
            terms={terms}
            onToggle={toggle}
          />
        );
      })}
      <li class="debrief-rest" role="presentation" ref={cssValue("--debrief-before", after)} />
    </ul>
  );
}

/** The row that comes next in a direction, over headings. */
function nextRow(list: readonly Entry[], from: number, step: 1 | -1): Entry | null {
  for (let i = from + step; i >= 0 && i < list.length; i += step) {
    const entry = list[i];
    if (entry?.kind === "row") return entry;
  }
  return null;
}

function giveFocus(list: HTMLElement | null, { row, quote, end = false }: Wanted): boolean {
  if (list === null) return false;
  return end ? focusEnd(list, row) : focusStop(list, { row, quote });
}

/** Which part of the row Tab reaches: null if another row has the list's one stop. */
function stopOf(
  { key, row }: Extract<Entry, { kind: "row" }>,
  open: boolean,
  active: Stop | null,
  current: string | null,
): string | null {
  if (key !== current) return null;
  const quote = active?.row === key ? active.quote : "";
  return open && row.repeat.members.some(({ id }) => id === quote) ? quote : "";
}

/** True where the beginning of the list is scrolled out. */
function isScrolledIn(list: HTMLElement | null, scroller: HTMLElement): boolean {
  const top = list?.getBoundingClientRect().top ?? 0;
  return top < scroller.getBoundingClientRect().top;
}

function isRightToLeft(list: HTMLElement): boolean {
  return list.ownerDocument.defaultView?.getComputedStyle(list).direction === "rtl";
}
