/** In which months lessons came back. */
import type { MonthKinds, Repeat } from "./model";

/**
 * Counts the lessons of rows that stand in two notes or more; those without a day count nowhere.
 * O(lessons): for the time when a rollup is made, not when it is drawn.
 */
export function countMonthKinds(rows: readonly Pick<Repeat, "notes" | "members">[]): MonthKinds {
  const months = new Map<string, Map<string, number>>();
  for (const { notes, members } of rows) {
    if (notes < 2) continue;
    for (const { date, debrief } of members) {
      if (date === null) continue;
      const month = date.slice(0, 7);
      let kinds = months.get(month);
      if (kinds === undefined) {
        kinds = new Map();
        months.set(month, kinds);
      }
      const kind = debrief ?? "";
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  return months;
}
