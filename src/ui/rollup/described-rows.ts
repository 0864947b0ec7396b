/** The rows of a rollup as views list them: worked out once for every view of it. */
import { isWithoutLesson } from "../../core/insights/debriefs";
import { groupRows } from "../../core/rollup/groups";
import type { Rollup } from "../../core/rollup/model";
import { describeRows, type Row, type RowContext } from "../../core/rollup/rows";
import { createRowFilter, type RememberingFilter } from "../../core/rollup/select";
import { type CompareNames, sortRows } from "../../core/rollup/sort";
import type { RollupState, RowOrder } from "../../core/rollup/state";
import { type Entries, listEntries } from "./entries";

/** What the rows are described by, as it stands when it is asked for. */
export type VaultFacts = Omit<RowContext, "today">;

/** The last answer to a question about something; of many questions in turn, that is enough. */
interface Answer<T> {
  readonly question: string;
  readonly answer: T;
}

/** What waits for the person who opens a rollup. */
export interface Waiting {
  /** Debriefs of successes from which nothing was learned yet. */
  readonly successes: number;
  /** Rows that relapsed. */
  readonly relapses: number;
}

const waiting = new WeakMap<readonly Row[], Answer<Waiting>>();
const described = new WeakMap<Rollup, Answer<readonly Row[]>>();
const sorted = new WeakMap<readonly Row[], Answer<readonly Row[]>>();
const listed = new WeakMap<readonly Row[], Answer<Entries>>();

export function describedRows(
  rollup: Rollup,
  today: string,
  facts: () => VaultFacts,
): readonly Row[] {
  return remember(described, rollup, today, () => describeRows(rollup.rows, { ...facts(), today }));
}

/** O(notes), and the history of every lesson note: see `describeRows`. */
export function countWaiting(rows: readonly Row[], facts: () => VaultFacts): Waiting {
  return remember(waiting, rows, "", () => ({
    successes: facts().notes.filter(isWithoutLesson).length,
    // What has no lesson note has no history either: not asking spares a look at every row.
    relapses: rows.filter(
      (row) => row.repeat.lessonNote !== null && row.standing.status === "relapsed",
    ).length,
  }));
}

export function sortedRows(
  rows: readonly Row[],
  { sort, direction }: Pick<RowOrder, "sort" | "direction">,
  locale: string,
): readonly Row[] {
  return remember(sorted, rows, [sort, direction, locale].join(), () =>
    sortRows(rows, { sort, direction }, compareNamesOf(locale)),
  );
}

/** Names what a view asks of the rows: opened rows are no part of it. */
export function questionOf(view: RollupState): string {
  return JSON.stringify({ ...view, expanded: [], hideNames: false });
}

/**
 * Of sorted rows those that a view shows, under their headings.
 *
 * @param filter remembers what one view has asked so far
 */
export function listedEntries(
  rows: readonly Row[],
  view: RollupState,
  { today, locale }: { readonly today: string; readonly locale: string },
  filter: RememberingFilter = createRowFilter(),
): Entries {
  return remember(listed, rows, [questionOf(view), today, locale].join(), () => {
    const kept = filter(rows, view, today);
    return listEntries(groupRows(kept, view.group, compareNamesOf(locale)), view.group !== "none");
  });
}

function remember<K extends object, T>(
  known: WeakMap<K, Answer<T>>,
  about: K,
  question: string,
  work: () => T,
): T {
  const last = known.get(about);
  if (last?.question === question) return last.answer;
  const answer = work();
  known.set(about, { question, answer });
  return answer;
}

const collators = new Map<string, CompareNames>();

/** Most orders compare no names, so the collator waits until one does. */
function compareNamesOf(locale: string): CompareNames {
  const found = collators.get(locale);
  if (found !== undefined) return found;
  let collator: Intl.Collator | null = null;
  const made: CompareNames = (a, b) => {
    collator ??= new Intl.Collator(locale, { numeric: true });
    return collator.compare(a, b);
  };
  collators.set(locale, made);
  return made;
}
