import type { JSX } from "preact";
import type { Repeat } from "../../core/rollup/model";
import { PeopleAvatars } from "../atoms/people-avatars";
import { useViewTools } from "../view-tools";
import { RecurrenceStrip, hasMarks } from "./recurrence-strip";
import { useRollupTools } from "./rollup-tools";

/** When, who, how often and when last: the facts about a lesson. */
export function RowFacts(props: {
  readonly row: Repeat;
  /** Id of the words that describe the row's button. */
  readonly describes: string;
  readonly onToggle: () => void;
}): JSX.Element {
  const { row } = props;
  const { period } = useRollupTools();
  const { format } = useViewTools();
  const last = row.last === null ? "no date" : format.date(row.last);
  return (
    <div class={hasMarks(row, period) ? "debrief-facts" : "debrief-facts is-earlier"}>
      <RecurrenceStrip row={row} />
      <span class="debrief-earlier" aria-hidden="true">
        {row.last === null ? last : `last ${last}`}
      </span>
      {/* Above the button that covers the row, so that names show when hovered. */}
      <span class="debrief-people-place" onClick={props.onToggle}>
        <PeopleAvatars people={row.people} />
      </span>
      <span class="debrief-count" id={props.describes}>
        <b>{format.number(row.count)}×</b>{" "}
        <span>in {format.count(row.notes, "note", "notes")}</span>
      </span>
      <span class="debrief-last">{last}</span>
    </div>
  );
}
