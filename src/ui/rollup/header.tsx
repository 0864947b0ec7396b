import type { JSX } from "preact";
import type { Totals } from "../../core/rollup/model";
import { Icon } from "../atoms/icon";
import { useViewTools } from "../view-tools";
import { useRollupTools } from "./rollup-tools";
import { ViewsMenu } from "./views-menu";

export function RollupHeader(props: {
  readonly totals: Totals;
  readonly isPanel: boolean;
}): JSX.Element {
  const { totals, isPanel } = props;
  const { actions } = useRollupTools();
  const { format, idPrefix } = useViewTools();
  let debriefs = 0;
  for (const count of totals.debriefs.values()) debriefs += count;
  return (
    <header class="debrief-header">
      <div class="debrief-heading">
        <div class="debrief-title" id={`${idPrefix}-title`} role="heading" aria-level={2}>
          Lessons that repeat
        </div>
        <div class="debrief-counts">
          <span>{format.count(debriefs, "debrief", "debriefs")}</span>
          {" · "}
          <span>{format.count(totals.lessons, "lesson", "lessons")}</span>
          {" · "}
          <strong>
            {totals.repeats === 0
              ? "none repeat"
              : format.count(totals.repeats, "repeats", "repeat")}
          </strong>
        </div>
      </div>
      {!isPanel && <ViewsMenu />}
      {!isPanel && (
        <button
          type="button"
          class="debrief-button debrief-new"
          aria-label="New debrief"
          onClick={() => actions.startNote()}
        >
          <Icon name="plus" />
          <span>New debrief</span>
        </button>
      )}
    </header>
  );
}
