/** Lessons against people: who was there when it came up. */
import type { PersonRef } from "../note";
import type { Member } from "../rollup/model";
import type { Row } from "../rollup/rows";
import { compareText } from "../text";

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
  /** Of the people that are shown, in their order; who is not in it has no cell. */
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly people: readonly MatrixPerson[];
  readonly rows: readonly MatrixRow[];
  /** What did not fit in. */
  readonly leftPeople: number;
  readonly leftRows: number;
}

export interface MatrixPerson {
  readonly key: string;
  readonly name: string;
  /** In how many lessons of the rows that are shown. */
  readonly count: number;
}

/**
 * The first rows that have a person, in their order, and the people who are in most of their
 * lessons. A lesson about someone says how to work with them, not that they were there: it makes no
 * cell. O(members + people log people).
 */
export function buildMatrix(
  rows: readonly Row[],
  limits: { readonly rows: number; readonly people: number },
): Matrix {
  const withPeople = rows
    .map((row) => ({ row, cells: membersByPerson(row) }))
    .filter(({ cells }) => cells.size > 0);
  const shown = withPeople.slice(0, Math.max(0, limits.rows));
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { cells } of shown) {
    for (const [key, { name, members }] of cells) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { name, count: members.length });
      else known.count += members.length;
    }
  }
  const everyone = [...counts]
    .map(([key, { name, count }]) => ({ key, name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name) || compareText(a.key, b.key));
  const people = everyone.slice(0, Math.max(0, limits.people));
  return {
    people,
    rows: shown.map(({ row, cells }) => ({
      row,
      cells: people.flatMap(({ key }): MatrixCell[] => {
        const members = cells.get(key)?.members ?? [];
        return members.length === 0 ? [] : [{ key, members, step: stepOfCount(members.length) }];
      }),
    })),
    leftPeople: everyone.length - people.length,
    leftRows: withPeople.length - shown.length,
  };
}

function membersByPerson({
  repeat,
}: Row): ReadonlyMap<string, Pick<PersonRef, "name"> & { readonly members: readonly Member[] }> {
  const byPerson = new Map<string, { readonly name: string; readonly members: Member[] }>();
  for (const member of repeat.members) {
    for (const { key, name, role } of member.people) {
      if (role === "about") continue;
      const known = byPerson.get(key);
      if (known === undefined) byPerson.set(key, { name, members: [member] });
      else known.members.push(member);
    }
  }
  return byPerson;
}

function stepOfCount(count: number): MatrixCell["step"] {
  return count >= 4 ? 4 : count === 3 ? 3 : count === 2 ? 2 : 1;
}
