/** Lessons against people: who was there when it came up. */
import type { PersonRef } from "../note";
import type { Member } from "../rollup/model";
import { daysOf, isWithin } from "../rollup/period";
import type { Row } from "../rollup/rows";
import { filterRows } from "../rollup/select";
import { asksForPerson } from "../rollup/match";
import { parseQuery } from "../rollup/query";
import { DEFAULT_STATE, type RowFilter } from "../rollup/state";
import { compareText, foldText } from "../text";

/** What is counted. An empty list, null and an empty query are no condition. */
export type MatrixFilter = Pick<RowFilter, "query" | "kinds" | "period" | "statuses">;

export const NO_MATRIX_FILTER: MatrixFilter = { query: "", kinds: [], period: null, statuses: [] };

/** Of all that a filter can be, the part that the matrix has. */
export function matrixFilterOf({ query, kinds, period, statuses }: MatrixFilter): MatrixFilter {
  return { query, kinds, period, statuses };
}

export function isAnything({ query, kinds, period, statuses }: MatrixFilter): boolean {
  return query.trim() === "" && kinds.length + statuses.length === 0 && period === null;
}

export interface MatrixCell {
  /** Key of the person. */
  readonly key: string;
  /** Newest first, never empty. */
  readonly members: readonly Member[];
  /** How strong the cell is drawn: 1 to 3 for as many times, 4 for four times or more. */
  readonly step: 1 | 2 | 3 | 4;
}

export interface MatrixRow {
  readonly row: Row;
  /** How often it came up, with anybody or nobody. */
  readonly count: number;
  /** Of the people that are shown, in their order; who is not in it has no cell. */
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly people: readonly MatrixPerson[];
  readonly rows: readonly MatrixRow[];
  /** How many rows there are, shown or not. */
  readonly found: number;
  /** How many people are in those that are shown and have no column. */
  readonly leftPeople: number;
}

export interface MatrixPerson {
  readonly key: string;
  readonly name: string;
  /** In how many lessons of the rows that are shown. */
  readonly count: number;
}

/**
 * The rows that have a person, those that came up most often first, and the people who are in most
 * of their lessons; whom the query asks for by name comes first, and has a column beyond the limit too.
 * Words and status are asked of a row; kind and period of its lessons, and those
 * alone are counted. A lesson about someone says how to work with them, not that they were there: it
 * makes no cell. O(members + text of the rows + rows log rows + people log people); cells are put
 * together for the rows that are shown.
 *
 * @param today `YYYY-MM-DD`
 */
export function buildMatrix(
  rows: readonly Row[],
  filter: MatrixFilter,
  today: string,
  limits: { readonly rows: number; readonly people: number },
): Matrix {
  const { query, statuses } = filter;
  const ofRow: RowFilter = { ...DEFAULT_STATE, least: 1, query, statuses };
  const isCounted = countedBy(filter, today);
  const withPeople = filterRows(rows, ofRow, today)
    .filter(({ repeat }) => repeat.people.length > 0)
    .map((row) => ({
      row,
      members: isCounted === null ? row.repeat.members : row.repeat.members.filter(isCounted),
    }))
    .filter(({ members }) => members.some(isWithSomeone))
    .sort((a, b) => b.members.length - a.members.length);
  const shown = withPeople.slice(0, Math.max(0, limits.rows)).map(({ row, members }) => {
    return { row, count: members.length, cells: membersByPerson(members) };
  });
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { cells } of shown) {
    for (const [key, { name, members }] of cells) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { name, count: members.length });
      else known.count += members.length;
    }
  }
  const sought = parseQuery(query);
  const everyone = [...counts]
    .map(([key, { name, count }]) => ({ key, name, count, isSought: asksForPerson(sought, name) }))
    .sort(
      (a, b) =>
        Number(b.isSought) - Number(a.isSought) ||
        b.count - a.count ||
        compareText(a.name, b.name) ||
        compareText(a.key, b.key),
    );
  const most = Math.max(0, limits.people, everyone.filter(({ isSought }) => isSought).length);
  const people = everyone.slice(0, most).map(({ key, name, count }) => ({ key, name, count }));
  return {
    people,
    rows: shown.map(({ row, count, cells }) => ({
      row,
      count,
      cells: people.flatMap(({ key }): MatrixCell[] => {
        const members = cells.get(key)?.members ?? [];
        return members.length === 0 ? [] : [{ key, members, step: stepOfCount(members.length) }];
      }),
    })),
    found: withPeople.length,
    leftPeople: everyone.length - people.length,
  };
}

/** Null where every lesson counts. */
function countedBy(
  { kinds, period }: MatrixFilter,
  today: string,
): ((member: Member) => boolean) | null {
  if (kinds.length === 0 && period === null) return null;
  const wanted = new Set(kinds.map(foldText));
  const days = period === null ? null : daysOf(period, today);
  return ({ debrief, date }) =>
    (wanted.size === 0 || (debrief !== null && wanted.has(foldText(debrief)))) &&
    (days === null || isWithin(date, days));
}

function membersByPerson(
  members: readonly Member[],
): ReadonlyMap<string, Pick<PersonRef, "name"> & { readonly members: readonly Member[] }> {
  const byPerson = new Map<string, { readonly name: string; readonly members: Member[] }>();
  for (const member of members) {
    for (const { key, name, role } of member.people) {
      if (role === "about") continue;
      const known = byPerson.get(key);
      if (known === undefined) byPerson.set(key, { name, members: [member] });
      else known.members.push(member);
    }
  }
  return byPerson;
}

/** A lesson about someone makes no cell. */
function isWithSomeone({ people }: Member): boolean {
  return people.some(({ role }) => role !== "about");
}

function stepOfCount(count: number): MatrixCell["step"] {
  return count >= 4 ? 4 : count === 3 ? 3 : count === 2 ? 2 : 1;
}
