import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { followRows } from "../successors";
import type { Entries, RowEntry } from "./entries";
import { focusedStop, type Stop } from "./list-focus";

/**
 * Rows that new entries move or rename lose the focus that was in them; this gives it back, at worst
 * to the row that stands in the same place now.
 */
export function useKeptFocus(
  listRef: RefObject<HTMLElement | null>,
  entries: Entries,
  want: (stop: Stop) => void,
): void {
  const before = useRef(entries);
  const old = before.current;
  // Read while the old rows are still there: the new ones are about to be drawn.
  const stop = old === entries || listRef.current === null ? null : focusedStop(listRef.current);
  useLayoutEffect(() => {
    before.current = entries;
    const list = listRef.current;
    if (list === null || stop === null || old === entries) return;
    const focused = list.ownerDocument.activeElement;
    if (focused !== null && focused !== list.ownerDocument.body) return;
    const kept = successorOf(stop.row, old, entries);
    if (kept === null) return;
    const holds = kept.row.repeat.members.some(({ id }) => id === stop.quote);
    want({ row: kept.key, quote: holds ? stop.quote : "" });
  });
}

function successorOf(key: string, old: Entries, now: Entries): RowEntry | null {
  const [before, after] = [rowsOf(old), rowsOf(now)];
  const same = after.find((entry) => entry.key === key);
  if (same !== undefined) return same;
  const place = before.findIndex((entry) => entry.key === key);
  const gone = before[place];
  if (gone === undefined) return null;
  const repeats = (rows: readonly RowEntry[]) => rows.map(({ row }) => row.repeat);
  const [id] = followRows([gone.row.repeat.id], repeats(before), repeats(after));
  const next = after.find(({ row }) => row.repeat.id === id);
  return next ?? after[Math.min(place, after.length - 1)] ?? null;
}

function rowsOf({ list }: Entries): readonly RowEntry[] {
  return list.filter((entry) => entry.kind === "row");
}
