/** The list as it runs down the screen: headings of groups, and the rows below each. */
import type { RowGroup } from "../../core/rollup/groups";
import type { Row } from "../../core/rollup/rows";

export interface RowEntry {
  readonly kind: "row";
  /** Names this place in the list: a row that stands in two groups has two. */
  readonly key: string;
  readonly row: Row;
  /** 1-based, among the rows alone. */
  readonly place: number;
}

export interface HeadingEntry {
  readonly kind: "heading";
  readonly key: string;
  readonly group: RowGroup;
}

export type Entry = RowEntry | HeadingEntry;

export interface Entries {
  readonly list: readonly Entry[];
  /** Places of the headings in the list. */
  readonly headings: readonly number[];
  readonly rows: number;
}

/** @param grouped whether the groups have headings */
export function listEntries(groups: readonly RowGroup[], grouped: boolean): Entries {
  const list: Entry[] = [];
  const headings: number[] = [];
  let place = 0;
  for (const group of groups) {
    const before = grouped ? `${group.key ?? ""}\n` : "";
    if (grouped) {
      headings.push(list.length);
      list.push({ kind: "heading", key: `\n${before}`, group });
    }
    for (const row of group.rows) {
      place += 1;
      list.push({ kind: "row", key: before + row.repeat.id, row, place });
    }
  }
  return { list, headings, rows: place };
}

const known = new WeakMap<Entries, ReadonlyMap<string, number>>();

/** Where the entry of a key stands in the list. Looked up in a table that the first question makes. */
export function placeOf(entries: Entries, key: string): number | undefined {
  let places = known.get(entries);
  if (places === undefined) {
    places = new Map(entries.list.map((entry, index) => [entry.key, index] as const));
    known.set(entries, places);
  }
  return places.get(key);
}

/** The heading that stands over an entry: the last one at or before it. */
export function headingAt(headings: readonly number[], index: number): number | null {
  let found: number | null = null;
  for (const heading of headings) {
    if (heading > index) break;
    found = heading;
  }
  return found;
}
