import { compareText } from "../../core/text";
import type { Recurrence } from "../rollup/recurrence-strip";

/** Notes or lessons as marks on the same twelve months. */
export function recurrenceOf(
  members: readonly { readonly date: string | null; readonly debrief: string | null }[],
): Recurrence {
  const dates = members.flatMap(({ date }) => date ?? []).sort(compareText);
  return {
    members: members.map(({ date, debrief }) => ({ date, debrief })),
    count: members.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
  };
}
