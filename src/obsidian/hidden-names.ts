/** Names that are hidden in one view of the plugin: what is opened next hides them, too. */
import type { Workspace } from "obsidian";
import { readHideNames } from "../core/names-switch";

export function areNamesHidden(workspace: Workspace): boolean {
  let areHidden = false;
  workspace.iterateAllLeaves((leaf) => {
    const { type, state } = leaf.getViewState();
    if (type.startsWith("debrief-") && readHideNames(state) === true) areHidden = true;
  });
  return areHidden;
}
