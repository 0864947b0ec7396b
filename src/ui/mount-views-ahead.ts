/**
 * What the views beside the rollup would wait for when they open, worked out before: each part once,
 * in a turn of its own, so that nothing else has to wait for more than one of them.
 */
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
import { afterRollups } from "./after-rollups";
import type { PanelSource } from "./panel-contract";
import type { PeopleSource } from "./people/people-contract";

export interface ViewsAheadSurroundings {
  readonly panels: PanelSource;
  readonly people: PeopleSource;
  readonly clock: Pick<Clock, "after">;
}

/** Whoever writes is let finish: every saved note makes a new rollup, and this is work in a large vault. */
const BEGINS_AFTER = 5000;
const BETWEEN = 60;

/** A view that opens earlier does it itself. */
export function mountViewsAhead({ panels, people, clock }: ViewsAheadSurroundings): Disposable {
  return afterRollups(panels.store, clock, {
    after: BEGINS_AFTER,
    between: BETWEEN,
    begin: (rollup) => prepareViews(rollup, panels, people),
  });
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
