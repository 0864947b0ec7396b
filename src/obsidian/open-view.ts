/** Shows another view of the plugin: the one that is open, else a new tab. */
import type { App } from "obsidian";
import type { OtherView } from "../ui/rollup-contract";
import { PEOPLE_VIEW } from "./people/open-people";

const TYPES: Readonly<Record<OtherView, string>> = {
  review: "debrief-review",
  insights: "debrief-insights",
  people: PEOPLE_VIEW,
  happenings: "debrief-happenings",
  decisions: "debrief-judgements",
};

/** @param change of the view's state; what it does not name stays as it is */
export async function openView(
  { workspace }: App,
  view: OtherView,
  change: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const type = TYPES[view];
  const [open] = workspace.getLeavesOfType(type);
  const leaf = open ?? workspace.getLeaf("tab");
  if (open === undefined || Object.keys(change).length > 0) {
    const state = { ...open?.getViewState().state, ...change };
    await leaf.setViewState({ type, state, active: true });
  }
  await workspace.revealLeaf(leaf);
}
