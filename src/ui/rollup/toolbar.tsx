import type { JSX, RefObject } from "preact";
import { useRef } from "preact/hooks";
import { LEAST_CHOICES } from "../rollup-contract";
import { useSettled } from "../use-delay";
import { useViewTools } from "../view-tools";
import { SearchField } from "./search-field";

/** Until the count has rested this long it is not read aloud: typing is not interrupted. */
const SETTLED_AFTER = 500;

const LEAST_LABELS: Readonly<Record<(typeof LEAST_CHOICES)[number], string>> = {
  1: "Every lesson",
  2: "2 or more",
  3: "3 or more",
};

/** Search, the fewest repeats a row must have, and how much is left of the list. */
export function Toolbar(props: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly least: number;
  /** "Showing 15 of 17" */
  readonly showing: string;
  readonly onQuery: (query: string) => void;
  readonly onLeast: (least: number) => void;
  readonly onLeaveSearch: () => void;
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const leastId = `${useViewTools().idPrefix}-least`;
  const settled = useSettled(place, props.showing, SETTLED_AFTER);
  return (
    <div ref={place} class="debrief-toolbar" role="search">
      <SearchField
        inputRef={props.searchRef}
        query={props.query}
        onQuery={props.onQuery}
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
            aria-pressed={props.least === least}
            onClick={() => props.onLeast(least)}
          >
            {LEAST_LABELS[least]}
          </button>
        ))}
      </div>
      <span class="debrief-showing" aria-hidden="true">
        {props.showing}
      </span>
      <span class="debrief-unseen" role="status">
        {settled}
      </span>
    </div>
  );
}
