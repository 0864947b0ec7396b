import type { JSX } from "preact";
import type { Repeat } from "../../core/rollup/model";
import { Icon } from "../atoms/icon";
import type { MenuEntry, RollupActions } from "../rollup-contract";
import { useRollupTools } from "./rollup-tools";

/** What can be done with a row as a whole: the next step as a button, the rest behind it. */
export function RowActions(props: {
  readonly row: Repeat;
  /** 0 while the list's one place for Tab is in this row. */
  readonly tabIndex: number;
}): JSX.Element | null {
  const { row, tabIndex } = props;
  const { actions } = useRollupTools();
  if (row.lessonNote === null && row.members.length < 2) return null;
  return (
    <div class="debrief-actions mod-row">
      {row.lessonNote === null ? (
        <button
          type="button"
          class="debrief-button"
          tabIndex={tabIndex}
          onClick={() => actions.promote(row)}
        >
          <Icon name="file-plus-2" />
          <span>Promote to lesson note</span>
        </button>
      ) : (
        <button
          type="button"
          class="debrief-button"
          tabIndex={tabIndex}
          onClick={(event) => actions.openLessonNote(row, event.ctrlKey || event.metaKey)}
        >
          <Icon name="file-text" />
          <span>Open lesson note</span>
        </button>
      )}
      <button
        type="button"
        class="debrief-quiet mod-wide"
        tabIndex={tabIndex}
        onClick={() => actions.merge(row)}
      >
        <Icon name="merge" />
        <span>Merge into…</span>
      </button>
      <button
        type="button"
        class="debrief-quiet mod-icon"
        aria-label="More actions"
        aria-haspopup="menu"
        tabIndex={tabIndex}
        onClick={(event) =>
          actions.showMenu(event.currentTarget, "This repeat", rowEntries(actions, row))
        }
      >
        <Icon name="more-horizontal" />
      </button>
    </div>
  );
}

function rowEntries(actions: RollupActions, row: Repeat): readonly MenuEntry[] {
  const [newest] = row.members;
  const rename: readonly MenuEntry[] =
    row.lessonNote === null
      ? []
      : [{ title: "Rename…", icon: "pencil-line", choose: () => actions.renameLessonNote(row) }];
  const merge = {
    title: "Merge into…",
    icon: "merge",
    choose: () => actions.merge(row),
  };
  if (newest === undefined) return [...rename, merge];
  return [
    ...rename,
    merge,
    "separator",
    { title: "Copy newest as link", icon: "link", choose: () => actions.copyLink(newest) },
    { title: "Copy newest as quote", icon: "quote", choose: () => actions.copyQuote(newest) },
  ];
}
