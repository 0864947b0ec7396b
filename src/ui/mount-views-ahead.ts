/**
 * What the views beside the rollup would wait for when they open, worked out before: each part once,
 * in a turn of its own, so that nothing else has to wait for more than one of them.
 */
import type { AppState } from "../app/state";
import { insightsOf } from "../core/insights/insights";
import { listHappenings } from "../core/insights/happenings";
import { listReviewItems } from "../core/insights/review-queue";
import { namedLessonsOf } from "../core/named-lessons";
import { newestNotes } from "../core/newest-notes";
import { listPeople, totalsOf } from "../core/people-page/people-list";
import { judgedWordings } from "../core/rollup/judged-wordings";
import type { Rollup } from "../core/rollup/model";
import { describeRows } from "../core/rollup/rows";
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";
import type { PanelSource } from "./panel-contract";
import type { PeopleSource } from "./people/people-contract";

export interface ViewsAheadSurroundings {
  readonly panels: PanelSource;
  readonly people: PeopleSource;
  readonly clock: Pick<Clock, "after">;
}

/** Whoever writes is let finish: every saved note makes a new rollup, and in a large vault this is work. */
const BEGINS_AFTER = 5000;
const BETWEEN = 60;

/** Some time after each new rollup, until another one comes. A view that opens earlier does it itself. */
export function mountViewsAhead({ panels, people, clock }: ViewsAheadSurroundings): Disposable {
  const { store } = panels;
  let waiting: Disposable | null = null;
  let made: AppState["rollup"] = null;

  function goOn(steps: Iterator<void>): void {
    if (steps.next().done !== true) waiting = clock.after(BETWEEN, () => goOn(steps));
  }

  function follow(): void {
    const { rollup } = store.get();
    if (rollup === made) return;
    made = rollup;
    waiting?.dispose();
    waiting =
      rollup === null
        ? null
        : clock.after(BEGINS_AFTER, () => goOn(prepareViews(rollup, panels, people)));
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

/** Everything is kept where it is asked for; a step is done when it is asked for the next. */
function* prepareViews(
  { rows: repeats, possible }: Rollup,
  panels: PanelSource,
  peopleSource: PeopleSource,
): Generator<void, void> {
  const today = panels.today();
  const { notes, links, people } = panels.snapshot();
  const rows = describeRows(repeats, { notes, links, today });
  newestNotes(notes);
  yield;
  namedLessonsOf(notes, people);
  yield;
  listReviewItems({ notes, people, possible, rows });
  yield;
  insightsOf({ rows, notes, today });
  yield;
  listHappenings(notes, people);
  yield;
  judgedWordings(panels.decisions.get().judgements, rows);
  yield;
  const vault = peopleSource.vault();
  if (vault !== null) totalsOf(listPeople(vault));
  yield;
  if (vault !== null) peopleSource.proposals(null);
}
