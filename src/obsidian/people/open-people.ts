/** The names of the people views, and the way to the one in the sidebar. */
import type { App } from "obsidian";

export const PEOPLE_VIEW = "debrief-people";
export const PERSON_VIEW = "debrief-person";

/** In the right sidebar, opened if need be. */
export async function showPersonPanel(app: App): Promise<void> {
  await app.workspace.ensureSideLeaf(PERSON_VIEW, "right", { active: false, reveal: true });
}
