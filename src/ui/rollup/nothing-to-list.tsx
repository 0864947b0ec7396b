import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { filterRows } from "../../core/rollup/filter";
import type { Rollup } from "../../core/rollup/model";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";
import { useRollupTools } from "./rollup-tools";

export interface FilterChange {
  readonly least?: number;
  readonly query?: string;
}

/** There is no debrief or no lesson at all, so there is nothing to search either. */
export function NothingYet({ rollup }: { readonly rollup: Rollup }): JSX.Element {
  const { actions } = useRollupTools();
  const { format } = useViewTools();
  let debriefs = 0;
  for (const count of rollup.totals.debriefs.values()) debriefs += count;
  const none = debriefs === 0;
  return (
    <StateMessage
      icon="notebook-pen"
      title={none ? "No debriefs yet" : "No lessons yet"}
      text={
        none
          ? "Write the first one after something went wrong, or right."
          : `${format.count(debriefs, "debrief", "debriefs")} so far. What stands under the heading “Lessons” is gathered here.`
      }
    >
      <button type="button" class="debrief-button" onClick={() => actions.startNote()}>
        <Icon name="plus" />
        <span>New debrief</span>
      </button>
    </StateMessage>
  );
}

/** There are lessons, but the filter leaves none: why, and the way out. */
export function NothingLeft(props: {
  readonly rollup: Rollup;
  readonly least: number;
  readonly query: string;
  readonly onFilter: (change: FilterChange) => void;
}): JSX.Element {
  const { rollup, least, query, onFilter } = props;
  const { format } = useViewTools();
  const searching = query.trim() !== "";
  const elsewhere = useMemo(
    () => searching && least > 1 && filterRows(rollup.rows, { least: 1, query }).length > 0,
    [rollup, least, query, searching],
  );
  const showAll = (
    <button type="button" class="debrief-quiet" onClick={() => onFilter({ least: 1 })}>
      {searching ? "Search every lesson" : "Show all lessons"}
    </button>
  );
  if (searching) {
    return (
      <StateMessage
        icon="search-x"
        title="No lesson matches"
        text={
          <>
            Search “<bdi>{shownText(query.trim())}</bdi>”
            {least > 1 && `, ${format.number(least)} or more repeats`}.
          </>
        }
      >
        <button type="button" class="debrief-button" onClick={() => onFilter({ query: "" })}>
          Clear search
        </button>
        {elsewhere && showAll}
      </StateMessage>
    );
  }
  if (rollup.totals.repeats === 0) {
    let debriefs = 0;
    for (const count of rollup.totals.debriefs.values()) debriefs += count;
    const lessons = format.count(rollup.totals.lessons, "lesson", "lessons");
    const from = debriefs === 0 ? "" : ` from ${format.count(debriefs, "debrief", "debriefs")}`;
    const different = rollup.totals.lessons === 1 ? "" : ", all different";
    return (
      <StateMessage
        icon="repeat-2"
        title="Nothing repeats yet"
        text={`${lessons}${from}${different}. That is a fine place to be.`}
      >
        {showAll}
      </StateMessage>
    );
  }
  return (
    <StateMessage
      icon="repeat-2"
      title={`No lesson has come back ${format.number(least)} times`}
      text={`${format.count(rollup.totals.repeats, "lesson repeats", "lessons repeat")} less often.`}
    >
      <button type="button" class="debrief-button" onClick={() => onFilter({ least: 2 })}>
        Show what repeats
      </button>
      {showAll}
    </StateMessage>
  );
}
