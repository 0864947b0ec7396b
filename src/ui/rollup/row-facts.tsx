import type { JSX } from "preact";
import type { Row } from "../../core/rollup/rows";
import { PeopleAvatars } from "../atoms/people-avatars";
import { useViewTools } from "../view-tools";
import { RecurrenceStrip, hasMarks } from "./recurrence-strip";
import { useRollupTools } from "./rollup-tools";
import { StatusButton } from "./status-button";

/** When, who, how often and where it stands: the facts about a lesson. */
export function RowFacts(props: {
  readonly row: Row;
  /** Id of the words that describe the row's button. */
  readonly describes: string;
  /** 0 while the list's one place for Tab is in this row. */
  readonly tabIndex: number;
  readonly onToggle: () => void;
}): JSX.Element {
  const { row } = props;
  const { repeat } = row;
  const { period } = useRollupTools();
  const { format } = useViewTools();
  const last = repeat.last === null ? "no date" : `last ${format.date(repeat.last)}`;
  return (
    <div class="debrief-facts">
      {hasMarks(repeat, period) ? (
        <RecurrenceStrip row={row} />
      ) : (
        <span class="debrief-earlier">{last}</span>
      )}
      {/* Above the button that covers the row, so that names show when hovered. */}
      <span class="debrief-people-place" onClick={props.onToggle}>
        <PeopleAvatars people={repeat.people} />
      </span>
      <span class="debrief-count" id={props.describes}>
        <b>{format.number(repeat.count)}×</b>{" "}
        <span>in {format.count(repeat.notes, "note", "notes")}</span>
      </span>
      <StatusButton row={row} tabIndex={props.tabIndex} />
    </div>
  );
}
