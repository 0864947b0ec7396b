/** What can be done with the view as it is set: kept, shared, shown to others, taken out. */
import type { Row } from "../../core/rollup/rows";
import type { RollupState } from "../../core/rollup/state";
import type { ExportAs, MenuEntry, RollupActions } from "../rollup-contract";
import type { Change } from "./filter-menus";

/** The view as it is set, and what changes it. */
export interface KeptView {
  readonly state: RollupState;
  readonly change: Change;
  readonly shownRows: () => readonly Row[];
  /** Takes the whole state of a kept filter. */
  readonly onApply: (state: RollupState) => void;
}

const EXPORTS: readonly {
  readonly as: ExportAs;
  readonly title: string;
  readonly icon: string;
}[] = [
  { as: "note", title: "To a note…", icon: "file-output" },
  { as: "csv", title: "As CSV…", icon: "file-down" },
  { as: "json", title: "As JSON…", icon: "file-down" },
  { as: "copy", title: "Copy as Markdown…", icon: "copy" },
];

export function keepEntries(
  actions: RollupActions,
  view: KeptView,
  anchor: HTMLElement,
): readonly MenuEntry[] {
  const { state, change } = view;
  const saved = actions.savedFilters();
  return [
    ...savedEntries(actions, view),
    ...(saved.length > 0 ? (["separator"] as const) : []),
    {
      title: "Save these filters…",
      icon: "bookmark-plus",
      choose: () => actions.saveFilter(state),
    },
    ...removalEntries(actions, anchor),
    "separator",
    { title: "Copy as link", icon: "link", choose: () => actions.share(state, "link") },
    { title: "Copy as code block", icon: "code", choose: () => actions.share(state, "block") },
    {
      title: "Export these lessons…",
      icon: "file-output",
      choose: () => {
        const rows = view.shownRows();
        const entries = EXPORTS.map(({ as, ...look }) => ({
          ...look,
          choose: () => actions.exportRows(rows, as),
        }));
        actions.showMenu(anchor, "Export these lessons", entries);
      },
    },
    "separator",
    {
      title: "Hide names",
      icon: "eye-off",
      checked: state.hideNames,
      choose: () => change({ hideNames: !state.hideNames }),
    },
  ];
}

/** A kept filter says what is looked for; whether names may be seen is for now and here. */
function savedEntries(actions: RollupActions, { state, onApply }: KeptView): readonly MenuEntry[] {
  return actions.savedFilters().map(({ name, state: kept }) => ({
    title: name,
    icon: "bookmark",
    choose: () => onApply(withNamesAs(state, kept)),
  }));
}

function withNamesAs({ hideNames }: RollupState, kept: RollupState): RollupState {
  return { ...kept, hideNames };
}

function removalEntries(actions: RollupActions, anchor: HTMLElement): readonly MenuEntry[] {
  const saved = actions.savedFilters();
  if (saved.length === 0) return [];
  const entries = saved.map(({ name }) => ({
    title: name,
    icon: "x",
    choose: () => actions.removeFilter(name),
  }));
  return [
    {
      title: "Remove a saved filter…",
      icon: "bookmark-x",
      choose: () => actions.showMenu(anchor, "Remove which filter?", entries),
    },
  ];
}
