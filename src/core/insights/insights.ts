/** What a year of debriefs says, put together. */
import type { Note } from "../note";
import type { Row } from "../rollup/rows";
import { balanceByMonth, type MonthBalance } from "./balance";
import { debriefsByWeek, type DebriefWeek, successesWithoutLesson } from "./debriefs";
import {
  type Answer,
  answersOf,
  mostRepeatedCues,
  type Relearned,
  type RepeatedCue,
  stillRelearned,
} from "./lessons";

export interface Insights {
  readonly months: readonly MonthBalance[];
  readonly weeks: readonly DebriefWeek[];
  readonly relearned: readonly Relearned[];
  readonly answers: readonly Answer[];
  readonly cues: readonly RepeatedCue[];
  /** Success debriefs without a lesson, newest first. */
  readonly successes: readonly Note[];
}

export interface InsightSources {
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const MOST_CUES = 10;
const WEEKS = 52;

const known = new WeakMap<
  readonly Row[],
  { readonly sources: InsightSources; readonly insights: Insights }
>();

/** O(lessons + notes), once for the same rows, notes and day, whoever asks. */
export function insightsOf(sources: InsightSources): Insights {
  const { rows, notes, today } = sources;
  const before = known.get(rows);
  if (before?.sources.notes === notes && before.sources.today === today) return before.insights;
  const insights = {
    months: balanceByMonth(
      rows.map(({ repeat }) => repeat),
      today,
    ),
    weeks: debriefsByWeek(notes, today, WEEKS),
    relearned: stillRelearned(rows, today),
    answers: answersOf(rows),
    cues: mostRepeatedCues(rows, MOST_CUES),
    successes: successesWithoutLesson(notes),
  };
  known.set(rows, { sources, insights });
  return insights;
}
