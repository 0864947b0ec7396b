import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Repeat } from "../../core/rollup/model";
import { ShowMore } from "../atoms/show-more";
import { followRows } from "../successors";
import { useViewTools } from "../view-tools";
import { LessonRow } from "./lesson-row";
import { type Stop, focusStop, focusedStop, moveFocus } from "./list-focus";
import { readListKey } from "./list-keys";
import { useRollupTools } from "./rollup-tools";

const PAGE = 200;

export interface RowListProps {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly rows: readonly Repeat[];
  readonly expanded: readonly string[];
  readonly terms: readonly string[];
  /** Names the filter: another one starts again at the first page. */
  readonly filter: string;
  readonly setOpen: (id: string, open: boolean) => void;
  readonly toggle: (row: Repeat) => void;
}

/** The lessons, one tab stop for all of them. */
export function RowList(props: RowListProps): JSX.Element {
  const { listRef, rows, expanded, terms, filter, setOpen, toggle } = props;
  const { actions } = useRollupTools();
  const { idPrefix } = useViewTools();
  const [pages, setPages] = useState(1);
  const [active, setActive] = useState<Stop | null>(null);
  const wanted = useRef<Stop | null>(null);
  const shown = rows.slice(0, pages * PAGE);
  const opened = new Set(expanded);
  useKeptFocus(listRef, shown);

  useLayoutEffect(() => {
    const list = listRef.current;
    if (wanted.current !== null && list !== null && focusStop(list, wanted.current)) {
      wanted.current = null;
    }
  });

  useLayoutEffect(() => setPages(1), [filter]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLUListElement>): void {
    const list = event.currentTarget;
    const stop = focusedStop(list);
    const row = shown.find(({ id }) => id === stop?.row);
    const key = readListKey(event, isRightToLeft(list));
    if (stop === null || row === undefined || key === null) return;
    const newest = row.members[0];
    const member = row.members.find(({ id }) => id === stop.quote);
    const open = opened.has(row.id);
    const focusNewest = () => {
      if (newest === undefined) return;
      wanted.current = { row: row.id, quote: newest.id };
      setOpen(row.id, true);
      if (open && focusStop(list, wanted.current)) wanted.current = null;
    };

    switch (key.does) {
      case "move":
        moveFocus(list, key.to);
        break;
      case "open":
        if (!open) setOpen(row.id, true);
        else if (member === undefined) focusNewest();
        break;
      case "close":
        if (member !== undefined) focusStop(list, { row: row.id, quote: "" });
        else if (open) setOpen(row.id, false);
        break;
      case "leave":
        if (member === undefined) return;
        focusStop(list, { row: row.id, quote: "" });
        break;
      case "go": {
        // On a button beside the quote, Enter presses that button.
        const target = member ?? newest;
        if (!stop.onStop || target === undefined) return;
        actions.open(target, key.newTab);
        break;
      }
      case "link":
        if (member !== undefined) actions.linkPerson(member);
        else if (newest !== undefined && row.members.length === 1) actions.linkPerson(newest);
        // Several lessons: a link names one line, so the choice comes first.
        else focusNewest();
        break;
      case "merge":
        if (row.lessonNote === null) return;
        actions.mergeLessonNote(row);
        break;
    }
    event.preventDefault();
  }

  // Tab must always find the list, also after its last place has gone.
  const current = shown.some(({ id }) => id === active?.row) ? active : null;
  const first = shown[0]?.id;
  return (
    <>
      <ul
        ref={listRef}
        class="debrief-rows"
        role="list"
        aria-labelledby={`${idPrefix}-title`}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => setActive(focusedStop(event.currentTarget))}
      >
        {shown.map((row, index) => (
          <LessonRow
            key={row.id}
            row={row}
            index={index}
            open={opened.has(row.id)}
            stop={stopOf(row, opened.has(row.id), current, first)}
            terms={terms}
            onToggle={toggle}
          />
        ))}
      </ul>
      <ShowMore
        left={rows.length - shown.length}
        page={PAGE}
        onMore={() => {
          const next = rows[shown.length];
          if (next !== undefined) wanted.current = { row: next.id, quote: "" };
          setPages(pages + 1);
        }}
      />
    </>
  );
}

/** Which part of the row Tab reaches: null if another row has the list's one stop. */
function stopOf(
  row: Repeat,
  open: boolean,
  current: Stop | null,
  first: string | undefined,
): string | null {
  if (row.id !== (current?.row ?? first)) return null;
  const quote = current?.quote ?? "";
  return open && row.members.some(({ id }) => id === quote) ? quote : "";
}

/**
 * Rows that a new rollup moves or renames lose the focus that was in them; this gives it back, at
 * worst to the row that stands in the same place now.
 */
function useKeptFocus(listRef: RefObject<HTMLUListElement | null>, shown: readonly Repeat[]): void {
  const before = useRef(shown);
  const old = before.current;
  // Read while the old rows are still there: the new ones are about to be drawn.
  const stop = listRef.current === null ? null : focusedStop(listRef.current);
  useLayoutEffect(() => {
    before.current = shown;
    const list = listRef.current;
    if (list === null || stop === null || old === shown) return;
    const focused = list.ownerDocument.activeElement;
    if (focused !== null && focused !== list.ownerDocument.body) return;
    const [row] = followRows([stop.row], old, shown);
    const place = Math.min(
      old.findIndex(({ id }) => id === stop.row),
      shown.length - 1,
    );
    const kept = row ?? shown[place]?.id;
    if (kept === undefined) return;
    if (!focusStop(list, { row: kept, quote: stop.quote }))
      focusStop(list, { row: kept, quote: "" });
  });
}

function isRightToLeft(list: HTMLElement): boolean {
  return list.ownerDocument.defaultView?.getComputedStyle(list).direction === "rtl";
}
