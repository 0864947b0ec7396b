/** Shows the rollup: the one that is open, else a new tab. */
import type { App } from "obsidian";
import type { RollupState } from "../core/rollup/state";
import { ROLLUP_VIEW } from "./rollup-leaf";

/** @param state what it is to show; without one it stays as it is */
export async function openRollup(app: App, state?: RollupState): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(ROLLUP_VIEW);
  const leaf = open ?? app.workspace.getLeaf("tab");
  if (open === undefined || state !== undefined) {
    const shown = state === undefined ? {} : { state: { ...state } };
    await leaf.setViewState({ type: ROLLUP_VIEW, active: true, ...shown });
  }
  await app.workspace.revealLeaf(leaf);
}
