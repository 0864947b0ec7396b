/** How lively a lesson is at the moment. */
import { dayNumber } from "./day-numbers";
import type { Member } from "./model";

/** After so many days a lesson counts half, after twice as many a quarter. */
export const HALF_LIFE = 60;

/**
 * The sum of `0.5 ^ (age / 60)` over the lessons of a repeat, `age` being the days from a lesson to
 * today. So a lesson of today counts 1, one of two months ago a half, one of a year ago a
 * sixty-eighth: three times this month goes before six times last year. A lesson of a later day
 * counts as one of today, one without a day not at all. O(members).
 */
export function momentumOf(members: readonly Pick<Member, "date">[], today: string): number {
  const now = dayNumber(today);
  let sum = 0;
  for (const { date } of members) {
    if (date !== null) sum += 0.5 ** (Math.max(0, now - dayNumber(date)) / HALF_LIFE);
  }
  return sum;
}
