/** Names of repeats: the same vault gives the same ids, and a repeat keeps its id while it grows. */
import { compareText, fingerprint } from "../text";

/** What tells which lesson of a repeat came first. */
export interface Dated {
  /** The lesson's own id. */
  readonly id: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** Calendar date `YYYY-MM-DD`, or null. */
  readonly date: string | null;
}

/**
 * Takes the lessons of a repeat, in any order, and the path of its lesson note, if it was promoted.
 * Gives `r-` and 16 hex digits: named by the lesson note, else by the earliest lesson (`compareAge`).
 * Throws for a repeat that has neither: there is nothing to name.
 */
export function nameRepeat(members: readonly Dated[], lessonNote: string | null): string {
  if (lessonNote !== null) return `r-${fingerprint(`note ${lessonNote}`)}`;
  const [first] = [...members].sort(compareAge);
  if (first === undefined) throw new RangeError("A repeat without lessons has no id.");
  return `r-${fingerprint(`lesson ${first.id}`)}`;
}

/** Order by date, path, line and id; lessons without a date come last. */
export function compareAge(x: Dated, y: Dated): number {
  return (
    compareDates(x.date, y.date) ||
    compareText(x.path, y.path) ||
    x.line - y.line ||
    compareText(x.id, y.id)
  );
}

function compareDates(x: string | null, y: string | null): number {
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return compareText(x, y);
}
