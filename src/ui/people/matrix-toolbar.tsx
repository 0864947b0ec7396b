import type { JSX, RefObject } from "preact";
import {
  isAnything,
  type MatrixFilter,
  matrixFilterOf,
  NO_MATRIX_FILTER,
} from "../../core/people-page/matrix";
import type { Row } from "../../core/rollup/rows";
import { DEFAULT_STATE, type RollupState } from "../../core/rollup/state";
import { FilterChip } from "../filter-chip";
import { chosenWords, FACET_NAMES, facetMenu } from "../rollup/filter-menus";
import { SearchField } from "../rollup/search-field";
import { useShown } from "../hidden-names";
import { Showing } from "../showing";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";

const FACETS = ["period", "statuses", "kinds"] as const;

/** What the matrix counts, and what its colours mean. */
export function MatrixToolbar(props: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly filter: MatrixFilter;
  readonly rows: readonly Row[];
  readonly found: number;
  readonly all: number;
  readonly onFilter: (filter: MatrixFilter) => void;
  readonly onLeaveSearch: () => void;
}): JSX.Element {
  const { filter, rows, found, all, onFilter } = props;
  const { actions } = usePeopleTools();
  const { format, idPrefix } = useViewTools();
  const shown = useShown();
  const filtersId = `${idPrefix}-filters`;
  const state: RollupState = { ...DEFAULT_STATE, ...filter };
  const change = (part: Partial<RollupState>): void => {
    onFilter(matrixFilterOf({ ...state, ...part }));
  };
  const showing = isAnything(filter)
    ? ""
    : `Showing ${format.number(found)} of ${format.count(all, "lesson", "lessons")}`;
  return (
    <div class="debrief-toolbar mod-matrix" role="search">
      <SearchField
        inputRef={props.searchRef}
        label="Search lessons"
        query={filter.query}
        onQuery={(query) => change({ query })}
        onLeave={props.onLeaveSearch}
      />
      <div class="debrief-filters" role="group" aria-labelledby={filtersId}>
        <span id={filtersId} hidden>
          Filters
        </span>
        {FACETS.map((facet) => (
          <FilterChip
            key={facet}
            name={FACET_NAMES[facet]}
            words={chosenWords(facet, state, [], { shown })}
            onOpen={(anchor) =>
              actions.showMenu(
                anchor,
                FACET_NAMES[facet],
                facetMenu(facet, state, rows, change, { shown }),
              )
            }
            onClear={() => change({ [facet]: NO_MATRIX_FILTER[facet] })}
          />
        ))}
        <Showing words={showing} />
      </div>
      <span class="debrief-meta debrief-scale" role="img" aria-label="1 time, to 4 times or more">
        1×
        <span class="debrief-crossing is-level-1" />
        <span class="debrief-crossing is-level-2" />
        <span class="debrief-crossing is-level-3" />
        <span class="debrief-crossing is-level-4" />
        4× or more
      </span>
    </div>
  );
}
