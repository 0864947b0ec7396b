import type { JSX, RefObject } from "preact";
import { PEOPLE_SORTS } from "../../core/people-page/people-list";
import { Icon } from "../atoms/icon";
import { SearchField } from "../rollup/search-field";
import type { MenuEntry } from "../rollup-contract";
import { Showing } from "../showing";
import { useViewTools } from "../view-tools";
import { type PeopleViewState, SORT_WORDS } from "./people-contract";
import { usePeopleTools } from "./people-tools";

export function PeopleToolbar(props: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly sort: PeopleViewState["sort"];
  readonly found: number;
  readonly all: number;
  readonly change: (change: Partial<PeopleViewState>) => void;
  readonly onLeaveSearch: () => void;
}): JSX.Element {
  const { searchRef, query, sort, found, all, change } = props;
  const { actions } = usePeopleTools();
  const { format } = useViewTools();
  const showing =
    query.trim() === "" ? "" : `Showing ${format.number(found)} of ${format.number(all)}`;
  const choices = PEOPLE_SORTS.map((one): MenuEntry => ({
    title: SORT_WORDS[one],
    checked: one === sort,
    choose: () => change({ sort: one }),
  }));

  return (
    <div class="debrief-toolbar mod-people" role="search">
      <SearchField
        inputRef={searchRef}
        label="Search people"
        query={query}
        onQuery={(next) => change({ query: next })}
        onLeave={props.onLeaveSearch}
      />
      <div class="debrief-controls">
        <button
          type="button"
          class="debrief-quiet"
          aria-haspopup="menu"
          aria-label={`Sort: ${SORT_WORDS[sort]}`}
          onClick={(event) => actions.showMenu(event.currentTarget, "Sort by", choices)}
        >
          <Icon name="arrow-down-wide-narrow" />
          <span>
            Sort: <strong>{SORT_WORDS[sort]}</strong>
          </span>
        </button>
      </div>
      <Showing words={showing} />
    </div>
  );
}
