import type { JSX, RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { Row } from "../../core/rollup/rows";
import type { RollupState } from "../../core/rollup/state";
import { LEAST_CHOICES } from "../rollup-contract";
import { useSettled } from "../use-delay";
import { useViewTools } from "../view-tools";
import { FilterChips } from "./filter-chips";
import type { Change } from "./filter-menus";
import { ListControls } from "./list-controls";
import { SearchField } from "./search-field";

/** Until the count has rested this long it is not read aloud: typing is not interrupted. */
const SETTLED_AFTER = 500;

const LEAST_LABELS: Readonly<Record<(typeof LEAST_CHOICES)[number], string>> = {
  1: "Every lesson",
  2: "2 or more",
  3: "3 or more",
};

/** Search, filters, order, and how much is left of the list. */
export function Toolbar(props: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly state: RollupState;
  /** Every row that there is. */
  readonly rows: readonly Row[];
  /** "Showing 15 of 17" */
  readonly showing: string;
  /** Those that are shown, in order. */
  readonly shownRows: () => readonly Row[];
  readonly change: Change;
  readonly onApply: (state: RollupState) => void;
  readonly onLeaveSearch: () => void;
}): JSX.Element {
  const { state, change } = props;
  const place = useRef<HTMLDivElement>(null);
  const leastId = `${useViewTools().idPrefix}-least`;
  const settled = useSettled(place, props.showing, SETTLED_AFTER);
  return (
    <div ref={place} class="debrief-toolbar" role="search">
      <SearchField
        inputRef={props.searchRef}
        label="Search lessons and quotes"
        query={state.query}
        onQuery={(query) => change({ query })}
        onLeave={props.onLeaveSearch}
      />
      <div class="debrief-segments" role="group" aria-labelledby={leastId}>
        {/* No aria-label: the app would show it as a tooltip over every choice. */}
        <span id={leastId} hidden>
          Least repeats
        </span>
        {LEAST_CHOICES.map((least) => (
          <button
            key={least}
            type="button"
            class="debrief-segment"
            aria-pressed={state.least === least}
            onClick={() => change({ least })}
          >
            {LEAST_LABELS[least]}
          </button>
        ))}
      </div>
      <ListControls
        state={state}
        change={change}
        shownRows={props.shownRows}
        onApply={props.onApply}
      />
      <FilterChips state={state} rows={props.rows} change={change} />
      <span class="debrief-showing" aria-hidden="true">
        {props.showing}
      </span>
      <span class="debrief-unseen" role="status">
        {settled}
      </span>
    </div>
  );
}
