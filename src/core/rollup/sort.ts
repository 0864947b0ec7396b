/** The order of rows. */
import { compareText } from "../text";
import { compareRepeats } from "./rollup";
import type { Row } from "./rows";
import type { RowOrder, SortKey } from "./state";
import { STATUSES } from "./status-order";

/** Compares names and sentences as people of one language do; `Intl.Collator` has one. */
export type CompareNames = (a: string, b: string) => number;

/**
 * Gives the rows in order, without changing the list. Turning the direction turns the chosen figure
 * alone: equal rows stay most repeated first, and a row without a day comes last either way. Nothing
 * depends on the order of the input, nor on the language but for the lesson's own text.
 * O(n log n).
 *
 * @param compareNames for the order by lesson
 */
export function sortRows(
  rows: readonly Row[],
  { sort, direction }: Pick<RowOrder, "sort" | "direction">,
  compareNames: CompareNames,
): readonly Row[] {
  const sign = direction === "down" ? 1 : -1;
  const compare = COMPARE[sort];
  const compareRows = (a: Row, b: Row): number =>
    sign * compare(a, b, compareNames) || compareRepeats(a.repeat, b.repeat);
  return [...rows].sort(
    sort === "recency" ? (a, b) => lastly(a, b) || compareRows(a, b) : compareRows,
  );
}

type Compare = (a: Row, b: Row, compareNames: CompareNames) => number;

/** Downwards: the most first. */
const COMPARE: Readonly<Record<SortKey, Compare>> = {
  repeats: (a, b) => b.repeat.count - a.repeat.count,
  recency: (a, b) => compareText(b.repeat.last ?? "", a.repeat.last ?? ""),
  notes: (a, b) => b.repeat.notes - a.repeat.notes,
  momentum: (a, b) => b.momentum - a.momentum,
  people: (a, b) => b.repeat.people.length - a.repeat.people.length,
  status: (a, b) => STATUSES.indexOf(a.standing.status) - STATUSES.indexOf(b.standing.status),
  lesson: (a, b, compareNames) => compareNames(b.repeat.text, a.repeat.text),
};

function lastly(a: Row, b: Row): number {
  return Number(a.repeat.last === null) - Number(b.repeat.last === null);
}
