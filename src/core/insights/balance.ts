/** Lessons from setbacks and from successes, month by month. */
import { monthsUpTo } from "../rollup/day-numbers";
import { compareNewest } from "../rollup/members";
import type { Member, Repeat } from "../rollup/model";
import { type MarkTone, toneOf } from "../rollup/strip";

export interface MonthBalance {
  /** `YYYY-MM` */
  readonly month: string;
  /** The lessons behind each figure, newest first. */
  readonly lessons: Readonly<Record<MarkTone, readonly Member[]>>;
}

/**
 * The months up to today, oldest first, each with the lessons of its notes; months without any are
 * there too. Takes repeats and single lessons alike. O(lessons log lessons).
 */
export function balanceByMonth(
  repeats: readonly Repeat[],
  today: string,
  months = 12,
): readonly MonthBalance[] {
  const buckets = new Map(
    monthsUpTo(today, months).map((month) => [month, emptyBalance()] as const),
  );
  for (const member of newestFirst(repeats.flatMap(({ members }) => members))) {
    buckets.get(member.date?.slice(0, 7) ?? "")?.[toneOf(member)].push(member);
  }
  return [...buckets].map(([month, lessons]) => ({ month, lessons }));
}

/** All lessons, dated or not, by what they came from. */
export function balanceOf(
  repeats: readonly Repeat[],
): Readonly<Record<MarkTone, readonly Member[]>> {
  const balance = emptyBalance();
  for (const member of newestFirst(repeats.flatMap(({ members }) => members))) {
    balance[toneOf(member)].push(member);
  }
  return balance;
}

function emptyBalance(): Record<MarkTone, Member[]> {
  return { setback: [], success: [], observed: [], other: [] };
}

function newestFirst(members: readonly Member[]): readonly Member[] {
  return [...members].sort(compareNewest);
}
