/** Nothing that is seen yet: what the first opening of a rollup would wait for, made ready before. */
import type { AppState } from "../app/state";
import type { Store } from "../app/store";
import type { Rollup } from "../core/rollup/model";
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";
import { afterRollups } from "./after-rollups";
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
  const { store, clock } = surroundings;
  return afterRollups(store, clock, {
    after: BEGINS_AFTER,
    begin(rollup) {
      prepare(rollup, surroundings);
      return null;
    },
  });
}

function prepare(rollup: Rollup, { facts, today, locale }: AheadSurroundings): void {
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
