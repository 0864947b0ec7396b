/** Opens the rollup with one repeat alone in it, opened. */
import type { App } from "obsidian";
import { DEFAULT_STATE } from "../../core/rollup/state";
import { openRollup } from "../open-rollup";

export async function showInRollup(app: App, repeatId: string, sentence: string): Promise<void> {
  await openRollup(app, { ...DEFAULT_STATE, query: sentence, expanded: [repeatId] });
}
