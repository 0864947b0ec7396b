import type { Menu } from "./menu.ts";
import { Platform } from "./platform.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

interface Entry {
  section: string;
  title: string;
  icon: string;
  run: () => unknown;
}

/** What can be done with the place of a view, for the menus of its tab and its header. */
export function addLeafItems(menu: Menu, leaf: WorkspaceLeaf): void {
  const { workspace } = leaf;
  const entries: Entry[] = [
    { section: "close", title: "Close", icon: "x", run: () => leaf.detach() },
    { section: "close", title: "Close others", icon: "x", run: () => closeOthers(leaf) },
    {
      section: "pane",
      title: leaf.pinned ? "Unpin" : "Pin",
      icon: "pin",
      run: () => leaf.togglePinned(),
    },
    {
      section: "pane",
      title: "Split right",
      icon: "separator-vertical",
      run: () => workspace.duplicateLeaf(leaf, "split", "vertical"),
    },
    {
      section: "pane",
      title: "Split down",
      icon: "separator-horizontal",
      run: () => workspace.duplicateLeaf(leaf, "split", "horizontal"),
    },
  ];
  if (Platform.isDesktop) {
    const run = (): unknown => workspace.moveLeafToPopout(leaf);
    entries.push({
      section: "pane",
      title: "Move to new window",
      icon: "picture-in-picture-2",
      run,
    });
  }
  for (const { section, title, icon, run } of entries) {
    menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(run));
  }
  workspace.trigger("leaf-menu", menu, leaf);
}

function closeOthers(leaf: WorkspaceLeaf): void {
  for (const other of leaf.stack()?.leaves() ?? []) {
    if (other !== leaf && !other.pinned) other.detach();
  }
}
