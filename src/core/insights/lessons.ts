/** What repeats say about learning: what is not learned yet, what has its answer, what calls most. */
import { addDays } from "../rollup/day-numbers";
import { isSetback, isSuccess } from "../rollup/tone";
import { isRepeated } from "../rollup/filter";
import { compareNewest } from "../rollup/members";
import type { Member } from "../rollup/model";
import type { Row } from "../rollup/rows";
import { compareText, foldText } from "../text";

export interface Relearned {
  readonly row: Row;
  /** The setbacks that taught it again, newest first: all but the first lesson of the repeat. */
  readonly again: readonly Member[];
}

/** A setback longer ago than this is over. */
const RECENT = 90;
const REPEATED = 2;

/**
 * Repeats that a setback taught again in the last ninety days although they were known before that
 * day; none that is retired or has held since. Those that were taught most often first. O(members).
 */
export function stillRelearned(rows: readonly Row[], today: string): readonly Relearned[] {
  const since = addDays(today, -RECENT);
  const found = rows.flatMap((row): Relearned[] => {
    const { repeat } = row;
    const { first, last: newest } = repeat;
    // What did not come up lately did not go wrong lately: most rows need no closer look.
    if (first === null || newest === null || newest <= since) return [];
    if (!isRepeated(repeat, REPEATED)) return [];
    const { status } = row.standing;
    if (status === "retired" || status === "holding") return [];
    const again = repeat.members.filter(
      (member) => member.date !== null && first < member.date && isSetback(member),
    );
    const last = again[0]?.date ?? null;
    return last === null || last <= since ? [] : [{ row, again }];
  });
  return found.sort(byMost(({ again }) => again));
}

export interface Answer {
  readonly row: Row;
  /** What went wrong, in two notes or more, newest first. */
  readonly setbacks: readonly Member[];
  /** Where the same lesson comes out of a success, newest first. */
  readonly successes: readonly Member[];
}

/**
 * Lessons that success debriefs share with a repeated setback: somewhere it went well already. Those
 * with the most setbacks first, then the newest answer. O(members).
 */
export function answersOf(rows: readonly Row[]): readonly Answer[] {
  const found = rows.flatMap((row): Answer[] => {
    const { members, notes } = row.repeat;
    if (notes < REPEATED) return [];
    const successes = members.filter(isSuccess);
    if (successes.length === 0) return [];
    const setbacks = members.filter(isSetback);
    const first = setbacks[0]?.path;
    const isRepeatedSetback = setbacks.some(({ path }) => path !== first);
    return isRepeatedSetback ? [{ row, setbacks, successes }] : [];
  });
  return found.sort(
    byMost(
      ({ setbacks }) => setbacks,
      ({ successes }) => successes,
    ),
  );
}

/** Those with the most lessons of one sort first, then the newest of the same sort or another. */
function byMost<T extends { readonly row: Row }>(
  counted: (found: T) => readonly Member[],
  dated = counted,
): (a: T, b: T) => number {
  return (a, b) =>
    counted(b).length - counted(a).length ||
    compareText(dated(b)[0]?.date ?? "", dated(a)[0]?.date ?? "") ||
    compareText(a.row.repeat.id, b.row.repeat.id);
}

export interface RepeatedCue {
  /** As the repeat with the most lessons words it. */
  readonly cue: string;
  /** Everything that was learned when it came up, newest first. */
  readonly lessons: readonly Member[];
  readonly notes: number;
  readonly rows: readonly Row[];
}

/**
 * The situations that call for lessons most often. A repeat has one cue for all of its lessons, which
 * may word it in their own ways; repeats with the same cue are one. Only cues of two notes or more,
 * by notes, then lessons. O(rows + members of rows that share a cue), and the lessons of those that
 * are given in order.
 */
export function mostRepeatedCues(rows: readonly Row[], limit: number): readonly RepeatedCue[] {
  const byCue = new Map<string, Row[]>();
  for (const row of rows) {
    const cue = row.repeat.cue === null ? "" : keyOf(row.repeat.cue);
    if (cue === "") continue;
    const known = byCue.get(cue);
    if (known === undefined) byCue.set(cue, [row]);
    else known.push(row);
  }
  return [...byCue.values()]
    .map(countCue)
    .filter(({ notes }) => notes >= REPEATED)
    .sort((a, b) => b.notes - a.notes || b.lessons - a.lessons || compareText(a.cue, b.cue))
    .slice(0, Math.max(0, limit))
    .map(({ cue, notes, rows: own }) => {
      const lessons = own.flatMap(({ repeat }) => repeat.members).sort(compareNewest);
      return { cue, lessons, notes, rows: own };
    });
}

interface CountedCue {
  readonly cue: string;
  readonly lessons: number;
  readonly notes: number;
  readonly rows: readonly Row[];
}

/** Most cues have one row, which knows its figures. */
function countCue(rows: readonly Row[]): CountedCue {
  const [only, second] = rows;
  if (only !== undefined && second === undefined) {
    const { cue, count, notes } = only.repeat;
    return { cue: cue ?? "", lessons: count, notes, rows };
  }
  const sorted = [...rows].sort(
    (a, b) => b.repeat.count - a.repeat.count || compareText(a.repeat.id, b.repeat.id),
  );
  const members = sorted.flatMap(({ repeat }) => repeat.members);
  return {
    cue: sorted[0]?.repeat.cue ?? "",
    lessons: members.length,
    notes: new Set(members.map(({ path }) => path)).size,
    rows: sorted,
  };
}

/** Without signs at its end: “a call ends,” is “a call ends”. */
function keyOf(cue: string): string {
  return foldText(cue.replace(/[\p{P}\s]+$/u, ""));
}
