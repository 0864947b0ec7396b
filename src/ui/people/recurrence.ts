import type { Recurrence } from "../rollup/recurrence-strip";

/** Notes or lessons as marks on the same twelve months. */
export function recurrenceOf(members: Recurrence["members"]): Recurrence {
  let first: string | null = null;
  let last: string | null = null;
  for (const { date } of members) {
    if (date === null) continue;
    if (first === null || date < first) first = date;
    if (last === null || last < date) last = date;
  }
  return {
    members: members.map(({ date, debrief, outcome }) => ({ date, debrief, outcome })),
    count: members.length,
    first,
    last,
  };
}
