/** Shows the people views: those that are open, else new ones. */
import type { App } from "obsidian";

export const PEOPLE_VIEW = "debrief-people";
export const PERSON_VIEW = "debrief-person";

export async function openPeople(app: App): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(PEOPLE_VIEW);
  const leaf = open ?? app.workspace.getLeaf("tab");
  if (open === undefined) await leaf.setViewState({ type: PEOPLE_VIEW, active: true });
  await app.workspace.revealLeaf(leaf);
}

/** In the right sidebar, opened if need be. */
export async function showPersonPanel(app: App): Promise<void> {
  await app.workspace.ensureSideLeaf(PERSON_VIEW, "right", { active: false, reveal: true });
}
