/** Shows the rollup: the one that is open, else a new tab. */
import type { App } from "obsidian";
import { ROLLUP_VIEW } from "./rollup-leaf";

export async function openRollup(app: App): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(ROLLUP_VIEW);
  const leaf = open ?? app.workspace.getLeaf("tab");
  if (open === undefined) await leaf.setViewState({ type: ROLLUP_VIEW, active: true });
  await app.workspace.revealLeaf(leaf);
}
