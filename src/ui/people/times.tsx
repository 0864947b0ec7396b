import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { hasMarks, type Recurrence, Strip } from "../rollup/recurrence-strip";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { recurrenceOf } from "./recurrence";

/** When it was, on the last twelve months; what is older says its last day, or nothing. */
export function Times(props: {
  readonly members: Recurrence["members"];
  /** False where the last day stands beside it anyway. */
  readonly saysLast?: boolean;
}): JSX.Element {
  const { period } = usePeopleTools();
  const { format } = useViewTools();
  const { members } = props;
  const row = useMemo(() => recurrenceOf(members), [members]);
  // The same element for the same notes: a key in a search draws nothing of it anew.
  const strip = useMemo(
    () => (hasMarks(row, period) ? <Strip row={row} period={period} /> : null),
    [row, period, format],
  );
  if (strip !== null) return strip;
  if (props.saysLast === false) return <span />;
  return (
    <span class="debrief-strip mod-older debrief-meta">
      {row.last === null ? "" : `last ${format.date(row.last)}`}
    </span>
  );
}
