import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { PersonRef } from "../../core/note";
import type { Row } from "../../core/rollup/rows";
import { DEFAULT_STATE, type RollupState } from "../../core/rollup/state";
import { Icon } from "../atoms/icon";
import { FilterChip } from "../filter-chip";
import { usePersonLabels, useShown } from "../hidden-names";
import type { MenuEntry } from "../rollup-contract";
import { useViewTools } from "../view-tools";
import {
  type Change,
  chosenWords,
  FACET_ICONS,
  FACET_NAMES,
  type Facet,
  FACETS,
  facetMenu,
} from "./filter-menus";
import { useRollupTools } from "./rollup-tools";

/** Filters that have a chip of their own where there is room; the others wait behind “Filter”. */
const USUAL: readonly Facet[] = ["people", "kinds", "period", "statuses"];

export interface FilterChipsProps {
  readonly state: RollupState;
  /** Every row that could be shown. */
  readonly rows: readonly Row[];
  readonly change: Change;
}

/** One chip a filter: what it is set to, or what it could be. */
export function FilterChips(props: FilterChipsProps): JSX.Element {
  const { state, change, rows } = props;
  const { actions } = useRollupTools();
  const { format } = useViewTools();
  const all = useRef<HTMLButtonElement>(null);
  const tools = { actions, format, shown: useShown(), labelsOf: usePersonLabels() };
  const open = (facet: Facet, anchor: HTMLElement): void => {
    actions.showMenu(anchor, FACET_NAMES[facet], facetMenu(facet, state, rows, change, tools));
  };
  const openAll = (anchor: HTMLElement): void => {
    const entries: MenuEntry[] = FACETS.map((facet) => ({
      title: `${FACET_NAMES[facet]}…`,
      icon: FACET_ICONS[facet],
      checked: chosenWords(facet, state, [], tools) !== null,
      choose: () => open(facet, anchor),
    }));
    entries.push("separator", {
      title: "Clean structure",
      icon: "list-checks",
      checked: state.cleanOnly,
      choose: () => change({ cleanOnly: !state.cleanOnly }),
    });
    actions.showMenu(anchor, "Filter", entries);
  };
  const people = peopleNamed(state, rows);
  /** The chip that was pressed is gone then; the focus stays beside its place. */
  const clear: Change = (part) => {
    change(part);
    all.current?.focus();
  };
  return (
    <div class="debrief-filters" role="group" aria-label="Filters">
      <button
        ref={all}
        type="button"
        class="debrief-chip"
        aria-haspopup="menu"
        onClick={(event) => openAll(event.currentTarget)}
      >
        <Icon name="list-filter" />
        Filter
      </button>
      {FACETS.map((facet) => {
        const words = chosenWords(facet, state, people, tools);
        if (words === null && !USUAL.includes(facet)) return null;
        return (
          <FilterChip
            key={facet}
            name={FACET_NAMES[facet]}
            words={words}
            isWide
            onOpen={(anchor) => open(facet, anchor)}
            onClear={() => clear({ [facet]: DEFAULT_STATE[facet] })}
          />
        );
      })}
      <button
        type="button"
        class={state.cleanOnly ? "debrief-chip is-active" : "debrief-chip mod-wide"}
        aria-pressed={state.cleanOnly}
        onClick={() => change({ cleanOnly: !state.cleanOnly })}
      >
        <Icon name="list-checks" />
        Clean structure
      </button>
      {state.hideNames && (
        <button
          type="button"
          class="debrief-chip is-active"
          aria-pressed
          onClick={() => clear({ hideNames: false })}
        >
          <Icon name="eye-off" />
          Names hidden
        </button>
      )}
    </div>
  );
}

/** The people among whom the chosen ones are; none to look through where none is chosen. */
function peopleNamed(state: RollupState, rows: readonly Row[]): readonly PersonRef[] {
  return state.people.length === 0 ? [] : rows.flatMap(({ repeat }) => repeat.people);
}
