import type { Command } from "../obsidian/commands.ts";
import type { WorkspaceLeaf } from "../obsidian/workspace-leaf.ts";
import type { Workspace } from "../obsidian/workspace.ts";

/** The app's own commands for tabs and their places. */
export function leafCommands(workspace: Workspace): Command[] {
  const withLeaf = (id: string, name: string, run: (leaf: WorkspaceLeaf) => unknown): Command => ({
    id,
    name,
    checkCallback(checking) {
      const leaf = workspace.getMostRecentLeaf();
      if (leaf !== null && !checking) run(leaf);
      return leaf !== null;
    },
  });
  return [
    {
      id: "workspace:new-tab",
      name: "New tab",
      hotkeys: [{ modifiers: ["Mod"], key: "t" }],
      callback: () => workspace.setActiveLeaf(workspace.getLeaf("tab"), { focus: true }),
    },
    withLeaf("workspace:split-vertical", "Split right", (leaf) =>
      workspace.duplicateLeaf(leaf, "split", "vertical"),
    ),
    withLeaf("workspace:split-horizontal", "Split down", (leaf) =>
      workspace.duplicateLeaf(leaf, "split", "horizontal"),
    ),
    withLeaf("workspace:toggle-pin", "Toggle pin", (leaf) => leaf.togglePinned()),
    withLeaf("workspace:move-to-new-window", "Move current tab to new window", (leaf) =>
      workspace.moveLeafToPopout(leaf),
    ),
    withLeaf("app:go-back", "Navigate back", (leaf) => leaf.history.go(-1)),
    withLeaf("app:go-forward", "Navigate forward", (leaf) => leaf.history.go(1)),
    withLeaf("workspace:next-tab", "Go to next tab", (leaf) => step(leaf, 1)),
    withLeaf("workspace:previous-tab", "Go to previous tab", (leaf) => step(leaf, -1)),
  ];
}

function step(leaf: WorkspaceLeaf, by: number): void {
  const leaves = leaf.stack()?.leaves() ?? [];
  const next = leaves[(leaves.indexOf(leaf) + by + leaves.length) % leaves.length];
  if (next !== undefined) leaf.workspace.setActiveLeaf(next, { focus: true });
}
