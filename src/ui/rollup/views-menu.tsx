import type { JSX } from "preact";
import { Icon } from "../atoms/icon";
import type { OtherView } from "../rollup-contract";
import { useRollupTools } from "./rollup-tools";

const VIEWS: readonly {
  readonly view: OtherView;
  readonly title: string;
  readonly icon: string;
}[] = [
  { view: "review", title: "Review lessons", icon: "list-checks" },
  { view: "insights", title: "Insights", icon: "chart-column" },
  { view: "people", title: "People", icon: "users" },
  { view: "happenings", title: "Setbacks and successes", icon: "trending-up" },
  { view: "decisions", title: "Decisions", icon: "scale" },
];

/** The way from the rollup to every other view. */
export function ViewsMenu(): JSX.Element {
  const { actions } = useRollupTools();
  return (
    <button
      type="button"
      class="debrief-quiet mod-icon debrief-views"
      aria-label="Other views"
      aria-haspopup="menu"
      onClick={(event) => {
        const entries = VIEWS.map(({ view, title, icon }) => ({
          title,
          icon,
          choose: () => actions.openView(view),
        }));
        actions.showMenu(event.currentTarget, "Other views", entries);
      }}
    >
      <Icon name="layout-list" />
    </button>
  );
}
