import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Rollup } from "../../core/rollup/model";
import type { Row } from "../../core/rollup/rows";
import { filterRows } from "../../core/rollup/select";
import { NO_FILTERS, type RollupState } from "../../core/rollup/state";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { useShown } from "../hidden-names";
import { NoDebriefs } from "../no-debriefs";
import { useViewTools } from "../view-tools";
import { type Change, chosenWords, FACETS, type FilterTools } from "./filter-menus";
import { useRollupTools } from "./rollup-tools";

/** There is no debrief or no lesson at all, so there is nothing to search either. */
export function NothingYet({ rollup }: { readonly rollup: Rollup }): JSX.Element {
  const { actions } = useRollupTools();
  const { format } = useViewTools();
  let debriefs = 0;
  for (const count of rollup.totals.debriefs.values()) debriefs += count;
  if (debriefs === 0) {
    return (
      <NoDebriefs
        read={rollup.totals.notes}
        skipped={rollup.totals.skipped}
        onStart={() => actions.startNote()}
        readAgain={actions.readAgain?.bind(actions)}
      />
    );
  }
  return (
    <StateMessage
      icon="notebook-pen"
      title="No lessons yet"
      text={`${format.count(debriefs, "debrief", "debriefs")} so far. What stands under the heading “Lessons” is gathered here.`}
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
  readonly rows: readonly Row[];
  readonly state: RollupState;
  readonly change: Change;
}): JSX.Element {
  const { rollup, rows, state, change } = props;
  const { today } = useRollupTools();
  const { format } = useViewTools();
  const { least, query } = state;
  const shown = useShown();
  const chosen = useMemo(
    () => chosenFilters(state, rows, { shown, format }),
    [state, rows, shown, format],
  );
  const searching = query.trim() !== "";
  const asking = searching || chosen.length > 0;
  const elsewhere = useMemo(
    () => asking && least > 1 && filterRows(rows, { ...state, least: 1 }, today).length > 0,
    [rows, state, least, today, asking],
  );
  const showAll = (
    <button type="button" class="debrief-quiet" onClick={() => change({ least: 1 })}>
      {searching ? "Search every lesson" : "Show all lessons"}
    </button>
  );
  if (asking) {
    const filters = [...chosen, ...(least > 1 ? [`${format.number(least)} or more repeats`] : [])];
    return (
      <StateMessage
        icon="search-x"
        title="No lesson matches"
        text={
          <>
            {searching && (
              <>
                Search “<bdi>{shown(query.trim())}</bdi>”
              </>
            )}
            {filters.map((words, index) => (
              <span key={index}>
                {(searching || index > 0) && ", "}
                <bdi>{words}</bdi>
              </span>
            ))}
            .
          </>
        }
      >
        {chosen.length === 0 ? (
          <button type="button" class="debrief-button" onClick={() => change({ query: "" })}>
            Clear search
          </button>
        ) : (
          <button type="button" class="debrief-button" onClick={() => change(NO_FILTERS)}>
            Clear filters
          </button>
        )}
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
      <button type="button" class="debrief-button" onClick={() => change({ least: 2 })}>
        Show what repeats
      </button>
      {showAll}
    </StateMessage>
  );
}

function chosenFilters(
  state: RollupState,
  rows: readonly Row[],
  tools: FilterTools,
): readonly string[] {
  const everyone = state.people.length === 0 ? [] : rows.flatMap(({ repeat }) => repeat.people);
  const words = FACETS.flatMap((facet) =>
    // How often is said by itself, whatever else is chosen.
    facet === "least" ? [] : (chosenWords(facet, state, everyone, tools) ?? []),
  );
  return state.cleanOnly ? [...words, "clean structure"] : words;
}
