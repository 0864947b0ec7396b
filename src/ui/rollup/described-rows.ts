/** The rows of a rollup with what is known of each: worked out once for every view of it. */
import type { Rollup } from "../../core/rollup/model";
import { describeRows, type Row, type RowContext } from "../../core/rollup/rows";

/** What the rows are described by, as it stands when it is asked for. */
export type VaultFacts = Omit<RowContext, "today">;

interface Described {
  readonly today: string;
  readonly rows: readonly Row[];
}

const known = new WeakMap<Rollup, Described>();

export function describedRows(
  rollup: Rollup,
  today: string,
  facts: () => VaultFacts,
): readonly Row[] {
  const found = known.get(rollup);
  if (found?.today === today) return found.rows;
  const rows = describeRows(rollup.rows, { ...facts(), today });
  known.set(rollup, { today, rows });
  return rows;
}
