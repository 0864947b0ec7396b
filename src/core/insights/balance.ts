/** Lessons from setbacks and from successes, month by month. */
import { monthsUpTo } from "../rollup/day-numbers";
import { compareNewest } from "../rollup/members";
import type { Member, Repeat } from "../rollup/model";
import { type Tone, toneOf } from "../rollup/tone";

export interface MonthBalance {
  /** `YYYY-MM` */
  readonly month: string;
  /** The lessons behind each figure, newest first. */
  readonly lessons: Readonly<Record<Tone, readonly Member[]>>;
}

/**
 * The months up to today, oldest first, each with the lessons of its notes; months without any are
 * there too. Takes repeats and single lessons alike. O(lessons + log lessons of those months).
 */
export function balanceByMonth(
  repeats: readonly Repeat[],
  today: string,
  months = 12,
): readonly MonthBalance[] {
  const names = monthsUpTo(today, months);
  const buckets = new Map(names.map((month) => [month, emptyBalance()] as const));
  const [from = "", to = ""] = [names[0], names.at(-1)];
  const isThen = ({ date }: Member): boolean =>
    date !== null && date >= from && date.slice(0, 7) <= to;
  for (const member of newestFirst(membersOf(repeats, isThen))) {
    buckets.get(member.date?.slice(0, 7) ?? "")?.[toneOf(member)].push(member);
  }
  return [...buckets].map(([month, lessons]) => ({ month, lessons }));
}

/** All lessons, dated or not, by what they came from. */
export function balanceOf(repeats: readonly Repeat[]): Readonly<Record<Tone, readonly Member[]>> {
  const balance = emptyBalance();
  for (const member of newestFirst(membersOf(repeats, () => true))) {
    balance[toneOf(member)].push(member);
  }
  return balance;
}

function emptyBalance(): Record<Tone, Member[]> {
  return { setback: [], success: [], observed: [], other: [] };
}

function membersOf(
  repeats: readonly Repeat[],
  isWanted: (member: Member) => boolean,
): readonly Member[] {
  const found: Member[] = [];
  for (const { members } of repeats) {
    for (const member of members) if (isWanted(member)) found.push(member);
  }
  return found;
}

/** Day by day: a comparison of all with all would take most of the time. */
function newestFirst(members: readonly Member[]): readonly Member[] {
  const byDay = new Map<string | null, Member[]>();
  for (const member of members) {
    const day = byDay.get(member.date);
    if (day === undefined) byDay.set(member.date, [member]);
    else day.push(member);
  }
  const days = [...byDay.values()].map((day) => day.sort(compareNewest));
  return days
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : compareNewest(a, b)))
    .flat();
}
