/** Opens the rollup with one repeat alone in it, opened. */
import type { App } from "obsidian";
import type { RollupViewState } from "../../ui/rollup-contract";
import { ROLLUP_VIEW } from "../rollup-leaf";

export async function showInRollup(app: App, repeatId: string, sentence: string): Promise<void> {
  const state: Partial<RollupViewState> = { least: 2, query: sentence, expanded: [repeatId] };
  const [open] = app.workspace.getLeavesOfType(ROLLUP_VIEW);
  const leaf = open ?? app.workspace.getLeaf("tab");
  await leaf.setViewState({ type: ROLLUP_VIEW, active: true, state: { ...state } });
  await app.workspace.revealLeaf(leaf);
}
