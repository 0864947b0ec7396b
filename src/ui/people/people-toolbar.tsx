import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import { PEOPLE_SORTS, type PeopleSort } from "../../core/people-page/people-list";
import { Icon } from "../atoms/icon";
import { useSettled } from "../use-delay";
import { useViewTools } from "../view-tools";
import { type PeopleViewState, SORT_WORDS, type SortChoice } from "./people-contract";
import { usePeopleTools } from "./people-tools";

const LABEL = "Search people";
/** Numbers are read aloud when the typing rests. */
const REST = 600;

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
  const place = useRef<HTMLDivElement>(null);
  const showing =
    query.trim() === "" ? "" : `Showing ${format.number(found)} of ${format.number(all)}`;
  const settled = useSettled(place, showing, REST);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing) return;
    if (event.key === "Escape" && query !== "") change({ query: "" });
    else if (event.key === "Escape" || event.key === "ArrowDown") props.onLeaveSearch();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="debrief-toolbar" ref={place}>
      <div class="debrief-search">
        <Icon name="search" />
        <input
          ref={searchRef}
          type="search"
          enterkeyhint="search"
          spellcheck={false}
          autocomplete="off"
          placeholder={LABEL}
          aria-label={LABEL}
          value={query}
          onInput={(event) => change({ query: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        {query === "" && (
          <kbd class="debrief-key" aria-hidden="true">
            /
          </kbd>
        )}
      </div>
      <button
        type="button"
        class="debrief-quiet"
        aria-haspopup="menu"
        onClick={(event) =>
          actions.chooseSort(event.currentTarget, choicesOf(sort), (next) => change({ sort: next }))
        }
      >
        <Icon name="arrow-down-wide-narrow" />
        <span>
          Sort: <strong>{SORT_WORDS[sort]}</strong>
        </span>
      </button>
      <span class="debrief-showing" aria-hidden="true">
        {showing}
      </span>
      <span class="debrief-unseen" role="status">
        {settled}
      </span>
    </div>
  );
}

function choicesOf(current: PeopleSort): readonly SortChoice[] {
  return PEOPLE_SORTS.map((sort) => {
    return { sort, title: SORT_WORDS[sort], isCurrent: sort === current };
  });
}
