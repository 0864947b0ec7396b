/** Nothing that is seen yet: what the first opening of a rollup would wait for, made ready before. */
import type { AppState } from "../app/state";
import type { Store } from "../app/store";
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";
import { createFormat } from "./format";
import { DEFAULT_ROLLUP_VIEW_STATE } from "./rollup-contract";
import {
  countWaiting,
  describedRows,
  listedEntries,
  sortedRows,
  type VaultFacts,
} from "./rollup/described-rows";

export interface AheadSurroundings {
  readonly store: Store<AppState>;
  readonly facts: () => VaultFacts;
  readonly today: () => string;
  readonly locale: () => string;
  readonly clock: Pick<Clock, "after">;
}

/** Whatever a new rollup has set off has been done by then. */
const BEGINS_AFTER = 400;

/**
 * Some time after each new rollup its rows are put in the order that a view begins with, and days and
 * numbers of the language are looked up. A view that opens earlier does it by itself.
 */
export function mountAhead(surroundings: AheadSurroundings): Disposable {
  const { store, facts, today, locale, clock } = surroundings;
  let waiting: Disposable | null = null;
  let made: AppState["rollup"] = null;

  function prepare(): void {
    const { rollup } = store.get();
    if (rollup === null) return;
    const [day, language] = [today(), locale()];
    const format = createFormat(language, day);
    for (const date of [day, "2000-01-01"]) format.date(date);
    format.month(day.slice(0, 7));
    format.shortMonth(day.slice(0, 7));
    format.number(0);
    const view = DEFAULT_ROLLUP_VIEW_STATE;
    const described = describedRows(rollup, day, facts);
    countWaiting(described, facts);
    const rows = sortedRows(described, view, language);
    listedEntries(rows, view, { today: day, locale: language });
  }

  function follow(): void {
    const { rollup } = store.get();
    if (rollup === made) return;
    made = rollup;
    waiting?.dispose();
    waiting = rollup === null ? null : clock.after(BEGINS_AFTER, prepare);
  }

  const subscription = store.subscribe(follow);
  follow();
  return {
    dispose() {
      subscription.dispose();
      waiting?.dispose();
    },
  };
}
