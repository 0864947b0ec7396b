/** Shows the rollup: the one that is open, else a new tab. */
import type { App, WorkspaceLeaf } from "obsidian";
import { readState, type RollupState } from "../core/rollup/state";
import { ROLLUP_VIEW } from "./rollup-leaf";

/** @param state what it is to show; without one it stays as it is */
export async function openRollup(app: App, state?: RollupState): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(ROLLUP_VIEW);
  const leaf = open ?? app.workspace.getLeaf("tab");
  if (open === undefined || state !== undefined) {
    const shown = state === undefined ? {} : { state: { ...withNamesAs(open, state) } };
    await leaf.setViewState({ type: ROLLUP_VIEW, active: true, ...shown });
  }
  await app.workspace.revealLeaf(leaf);
}

/** Names that are hidden stay so, whatever is to be shown next: somebody may be looking. */
function withNamesAs(open: WorkspaceLeaf | undefined, state: RollupState): RollupState {
  const isHidden = readState(open?.getViewState().state).hideNames;
  return isHidden ? { ...state, hideNames: true } : state;
}
