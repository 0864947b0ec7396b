import type { JSX } from "preact";
import type { Repeat } from "../../core/rollup/model";
import { Icon } from "../atoms/icon";
import { useRollupTools } from "./rollup-tools";

/** What can be done with a row as a whole. */
export function RowActions(props: {
  readonly row: Repeat;
  /** 0 while the list's one place for Tab is in this row. */
  readonly tabIndex: number;
}): JSX.Element | null {
  const { row, tabIndex } = props;
  const { actions } = useRollupTools();
  if (row.lessonNote !== null) {
    return (
      <div class="debrief-actions mod-row">
        <button
          type="button"
          class="debrief-button"
          tabIndex={tabIndex}
          onClick={(event) => actions.openLessonNote(row, event.ctrlKey || event.metaKey)}
        >
          <Icon name="file-text" />
          <span>Open lesson note</span>
        </button>
        <button
          type="button"
          class="debrief-quiet mod-icon"
          aria-label="More actions"
          aria-haspopup="menu"
          tabIndex={tabIndex}
          onClick={(event) => actions.lessonNoteMenu(row, event.currentTarget)}
        >
          <Icon name="more-horizontal" />
        </button>
      </div>
    );
  }
  if (row.members.length < 2) return null;
  return (
    <div class="debrief-actions mod-row">
      <button
        type="button"
        class="debrief-button"
        tabIndex={tabIndex}
        onClick={() => actions.promote(row)}
      >
        <Icon name="file-plus-2" />
        <span>Promote to lesson note</span>
      </button>
    </div>
  );
}
