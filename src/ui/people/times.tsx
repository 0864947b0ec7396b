import type { JSX } from "preact";
import { hasMarks, Strip } from "../rollup/recurrence-strip";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { recurrenceOf } from "./recurrence";

/** When it was, on the last twelve months; what is older says its last day, or nothing. */
export function Times(props: {
  readonly members: readonly { readonly date: string | null; readonly debrief: string | null }[];
  /** False where the last day stands beside it anyway. */
  readonly saysLast?: boolean;
}): JSX.Element {
  const { period } = usePeopleTools();
  const { format } = useViewTools();
  const row = recurrenceOf(props.members);
  if (hasMarks(row, period)) return <Strip row={row} period={period} />;
  if (props.saysLast === false) return <span />;
  return (
    <span class="debrief-strip mod-older debrief-meta">
      {row.last === null ? "" : `last ${format.date(row.last)}`}
    </span>
  );
}
