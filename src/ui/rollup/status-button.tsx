import type { JSX } from "preact";
import type { HandStatus } from "../../core/edit/lesson-notes/set-status";
import type { Row } from "../../core/rollup/rows";
import { Icon } from "../atoms/icon";
import { useShown } from "../hidden-names";
import type { MenuEntry, RollupActions } from "../rollup-contract";
import { useRollupTools } from "./rollup-tools";
import { STATUS_LOOKS } from "./status-look";

const BY_HAND: readonly HandStatus[] = ["trying", "holding", "retired"];

/** Where the lesson stands and why; pressed, what a person may say about it. */
export function StatusButton(props: { readonly row: Row; readonly tabIndex: number }): JSX.Element {
  const { actions } = useRollupTools();
  const shown = useShown();
  const { status, reason } = props.row.standing;
  const { icon, label } = STATUS_LOOKS[status];
  return (
    <button
      type="button"
      class={`debrief-status is-${status}`}
      aria-haspopup="menu"
      aria-label={`${label}. ${shown(reason)}`}
      data-debrief-status=""
      tabIndex={props.tabIndex}
      onClick={(event) => showStatusMenu(actions, props.row, event.currentTarget)}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}

export function showStatusMenu(actions: RollupActions, row: Row, anchor: HTMLElement): void {
  actions.showMenu(anchor, "Status", statusEntries(actions, row));
}

/** Relapsed is nothing to choose; without a lesson note there is no place to write a status. */
function statusEntries(actions: RollupActions, { repeat, standing }: Row): readonly MenuEntry[] {
  if (repeat.lessonNote === null) {
    return repeat.members.length < 2
      ? [{ title: "A lesson that came once has no status yet", icon: "circle-dashed", choose() {} }]
      : [
          {
            title: "Promote to lesson note first…",
            icon: "file-plus-2",
            choose: () => actions.promote(repeat),
          },
        ];
  }
  return BY_HAND.map((status) => ({
    title: STATUS_LOOKS[status].label,
    icon: STATUS_LOOKS[status].icon,
    checked: standing.status === status,
    choose: () => actions.setStatus(repeat, status),
  }));
}
