import type { JSX } from "preact";
import { GROUPINGS, type RollupState, SORTS } from "../../core/rollup/state";
import { Icon } from "../atoms/icon";
import type { MenuEntry, RollupActions } from "../rollup-contract";
import { type Change, GROUP_NAMES, SORT_NAMES } from "./filter-menus";
import { keepEntries, type KeptView } from "./keep-entries";
import { useRollupTools } from "./rollup-tools";

/** How the list is grouped and sorted, and what can be done with the view as it is set. */
export function ListControls(props: KeptView): JSX.Element {
  const { state, change } = props;
  const { actions } = useRollupTools();
  return (
    <div class="debrief-controls">
      <button
        type="button"
        class="debrief-quiet"
        data-debrief-group=""
        aria-haspopup="menu"
        aria-label={`Group: ${GROUP_NAMES[state.group]}`}
        onClick={(event) => showGroupMenu(actions, event.currentTarget, state, change)}
      >
        <Icon name="layers" />
        <span>
          Group: <strong>{GROUP_NAMES[state.group]}</strong>
        </span>
      </button>
      <button
        type="button"
        class="debrief-quiet"
        aria-haspopup="menu"
        aria-label={`Sort: ${SORT_NAMES[state.sort]}`}
        onClick={(event) =>
          actions.showMenu(event.currentTarget, "Sort by", sortEntries(state, change))
        }
      >
        <Icon
          name={state.direction === "down" ? "arrow-down-wide-narrow" : "arrow-up-narrow-wide"}
        />
        <span>
          Sort: <strong>{SORT_NAMES[state.sort]}</strong>
        </span>
      </button>
      <button
        type="button"
        class="debrief-quiet mod-icon"
        aria-haspopup="menu"
        aria-label="Filters and sharing"
        onClick={(event) =>
          actions.showMenu(
            event.currentTarget,
            "Filters and sharing",
            keepEntries(actions, props, event.currentTarget),
          )
        }
      >
        <Icon name="bookmark" />
      </button>
    </div>
  );
}

export function showGroupMenu(
  actions: RollupActions,
  anchor: HTMLElement,
  state: RollupState,
  change: Change,
): void {
  const entries = GROUPINGS.map((group) => ({
    title: GROUP_NAMES[group],
    checked: state.group === group,
    choose: () => change({ group }),
  }));
  actions.showMenu(anchor, "Group by", entries);
}

function sortEntries(state: RollupState, change: Change): readonly MenuEntry[] {
  return [
    ...SORTS.map((sort) => ({
      title: SORT_NAMES[sort],
      checked: state.sort === sort,
      // The alphabet runs from its beginning unless one asks otherwise.
      choose: () => change({ sort, direction: sort === "lesson" ? "up" : "down" }),
    })),
    "separator",
    {
      title: "Other way round",
      icon: "arrow-up-down",
      choose: () => change({ direction: state.direction === "down" ? "up" : "down" }),
    },
  ];
}
