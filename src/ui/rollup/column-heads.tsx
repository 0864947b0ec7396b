import type { JSX } from "preact";
import { useViewTools } from "../view-tools";
import { useRollupTools } from "./rollup-tools";

/** Names of the columns where there are columns. Every cell says its own meaning to a reader. */
export function ColumnHeads(): JSX.Element {
  const { period } = useRollupTools();
  const { format } = useViewTools();
  const [first = "", last = ""] = [period.months[0], period.months.at(-1)];
  return (
    <div class="debrief-colheads" aria-hidden="true">
      <span>Lesson</span>
      <span class="debrief-axis">
        <span>{format.month(first)}</span>
        <span>{format.month(last)}</span>
      </span>
      <span>People</span>
      <span>Seen</span>
      <span>Status</span>
    </div>
  );
}
