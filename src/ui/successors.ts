/** Which row of a new rollup goes on with a row of the one before. */
import type { Repeat } from "../core/rollup/model";

/**
 * The ids, with those that are gone replaced by the row that holds most of the members of the old
 * one. A row without a successor is left out. Returns the same array when nothing changed.
 */
export function followRows(
  ids: readonly string[],
  before: readonly Repeat[],
  after: readonly Repeat[],
): readonly string[] {
  const present = new Set(after.map((row) => row.id));
  if (ids.every((id) => present.has(id))) return ids;
  const old = new Map(before.map((row) => [row.id, row]));
  const rowOfMember = new Map<string, string>();
  for (const row of after) for (const member of row.members) rowOfMember.set(member.id, row.id);

  const followed = new Set<string>();
  for (const id of ids) {
    const next = present.has(id) ? id : successorOf(old.get(id), rowOfMember);
    if (next !== null) followed.add(next);
  }
  return [...followed];
}

function successorOf(row: Repeat | undefined, rowOfMember: Map<string, string>): string | null {
  const shared = new Map<string, number>();
  let best: string | null = null;
  for (const member of row?.members ?? []) {
    const id = rowOfMember.get(member.id);
    if (id === undefined) continue;
    const count = (shared.get(id) ?? 0) + 1;
    shared.set(id, count);
    if (best === null || count > (shared.get(best) ?? 0)) best = id;
  }
  return best;
}
