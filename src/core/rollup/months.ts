/** In which months lessons came back. */
import type { MonthTones, Repeat } from "./model";
import { type Tone, toneOf } from "./tone";

/**
 * Counts the lessons of rows that stand in two notes or more; those without a day count nowhere.
 * O(lessons): for the time when a rollup is made, not when it is drawn.
 */
export function countMonths(rows: readonly Pick<Repeat, "notes" | "members">[]): MonthTones {
  const months = new Map<string, Record<Tone, number>>();
  for (const { notes, members } of rows) {
    if (notes < 2) continue;
    for (const member of members) {
      if (member.date === null) continue;
      const month = member.date.slice(0, 7);
      let counts = months.get(month);
      if (counts === undefined) {
        counts = { setback: 0, success: 0, observed: 0, other: 0 };
        months.set(month, counts);
      }
      counts[toneOf(member)]++;
    }
  }
  return months;
}
