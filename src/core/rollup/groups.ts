/** Rows under headings. */
import { compareText, foldText } from "../text";
import { LEVELS } from "./levels";
import type { Member } from "./model";
import type { Row } from "./rows";
import type { CompareNames } from "./sort";
import type { GroupKey } from "./state";
import { STATUSES } from "./status-order";

export interface RowGroup {
  /**
   * Key of a person, kind in lower case, level, status, or `YYYY-MM`. Null: rows that have none.
   */
  readonly key: string | null;
  /**
   * The name of a kind as it is written; that of a person too, with the path where another one is
   * called the same; for others the key; empty for none.
   */
  readonly name: string;
  /** In the order that they had. */
  readonly rows: readonly Row[];
}

/**
 * Puts rows under every heading that they belong to: a row with two people stands with both, one
 * with setbacks and successes with both. The month is that of the last lesson. People and kinds go
 * by name, levels from the widest, statuses by what needs a look first, months newest first; rows
 * that belong nowhere come last. O(rows × members).
 */
export function groupRows(
  rows: readonly Row[],
  group: GroupKey,
  compareNames: CompareNames,
): readonly RowGroup[] {
  if (group === "none") return rows.length === 0 ? [] : [{ key: null, name: "", rows }];
  const groups = new Map<string | null, { readonly name: string; readonly rows: Row[] }>();
  for (const row of rows) {
    const places = placesOf(row, group);
    for (const { key, name } of places.length === 0 ? [NOWHERE] : places) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { name, rows: [row] });
      else if (known.rows.at(-1) !== row) known.rows.push(row);
    }
  }
  const compare = orderOf(group, compareNames);
  const sorted = [...groups]
    .map(([key, { name, rows: own }]) => ({ key, name, rows: own }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || compare(a, b));
  return group === "person" ? tellApart(sorted) : sorted;
}

/** Two people of one name differ by where their notes are. They stand one after the other. */
function tellApart(groups: readonly RowGroup[]): readonly RowGroup[] {
  return groups.map((group, i) => {
    const { key, name } = group;
    const isShared = groups[i - 1]?.name === name || groups[i + 1]?.name === name;
    if (key === null || !isShared) return group;
    const place = key.endsWith(".md") ? key.replace(/\.md$/u, "") : "no note";
    return { ...group, name: `${name} (${place})` };
  });
}

interface Place {
  readonly key: string | null;
  readonly name: string;
}

const NOWHERE: Place = { key: null, name: "" };

function placesOf({ repeat, standing }: Row, group: Exclude<GroupKey, "none">): readonly Place[] {
  switch (group) {
    case "person":
      return repeat.people;
    case "level":
      return wordsOf(repeat.members, ({ level }) => level).map(placeOf);
    case "kind":
      return wordsOf(repeat.members, ({ debrief }) => debrief).map((name) => ({
        key: foldText(name),
        name,
      }));
    case "status":
      return [placeOf(standing.status)];
    case "month":
      return repeat.last === null ? [] : [placeOf(repeat.last.slice(0, 7))];
  }
}

/** What the lessons of a row say, each word once. */
function wordsOf<T>(
  members: readonly Member[],
  wordOf: (member: Member) => T | null,
): readonly T[] {
  const words = new Set<T>();
  for (const member of members) {
    const word = wordOf(member);
    if (word !== null) words.add(word);
  }
  return [...words];
}

function placeOf(key: string): Place {
  return { key, name: key };
}

function orderOf(
  group: Exclude<GroupKey, "none">,
  compareNames: CompareNames,
): (a: Place, b: Place) => number {
  const key = ({ key: own }: Place): string => own ?? "";
  switch (group) {
    case "person":
    case "kind":
      return (a, b) => compareNames(a.name, b.name) || compareText(key(a), key(b));
    case "level":
      return byList(LEVELS);
    case "status":
      return byList(STATUSES);
    case "month":
      return (a, b) => compareText(key(b), key(a));
  }
}

function byList(list: readonly string[]): (a: Place, b: Place) => number {
  return (a, b) => list.indexOf(a.key ?? "") - list.indexOf(b.key ?? "");
}
