/** Shows the rollup: the one that is open, else a new tab. */
import type { App, Workspace } from "obsidian";
import type { RollupState } from "../core/rollup/state";
import { areNamesHidden } from "./hidden-names";
import { ROLLUP_VIEW } from "./rollup-leaf";

/** @param state what it is to show; without one it stays as it is */
export async function openRollup(app: App, state?: RollupState): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(ROLLUP_VIEW);
  const leaf = open ?? app.workspace.getLeaf("tab");
  if (open === undefined || state !== undefined) {
    const shown =
      state === undefined ? {} : { state: { ...withNamesHidden(app.workspace, state) } };
    await leaf.setViewState({ type: ROLLUP_VIEW, active: true, ...shown });
  }
  await app.workspace.revealLeaf(leaf);
}

/** Names that are hidden anywhere stay so, whatever is to be shown next: somebody may be looking. */
function withNamesHidden(workspace: Workspace, state: RollupState): RollupState {
  return areNamesHidden(workspace) ? { ...state, hideNames: true } : state;
}
