import { notImplemented } from "./not-implemented.ts";
import type { WorkspaceParent, WorkspaceRoot, WorkspaceSidedock } from "./workspace-item.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import type { Workspace } from "./workspace.ts";

export type PaneType = "tab" | "split" | "window";

/** Where leaves are, and where new ones go. */
export class LeafPlaces {
  private readonly workspace: Workspace;
  private readonly root: WorkspaceRoot;

  constructor(workspace: Workspace, root: WorkspaceRoot) {
    this.workspace = workspace;
    this.root = root;
  }

  leavesOf(parent: WorkspaceParent): WorkspaceLeaf[] {
    return parent.children.flatMap((child) =>
      child instanceof WorkspaceTabs ? child.leaves() : [],
    );
  }

  /** The latest active one first. */
  byRecency(parent: WorkspaceParent = this.root): WorkspaceLeaf[] {
    return this.leavesOf(parent).sort((a, b) => b.activeTime - a.activeTime);
  }

  /** The one to take over, if `newLeaf` allows it, else a new one beside it. */
  mainLeaf(newLeaf: PaneType | boolean, direction: string): WorkspaceLeaf {
    if (newLeaf === "window") throw notImplemented('Workspace.getLeaf("window")');
    if (newLeaf === "split") return this.splitLeaf(direction);
    const recent = this.byRecency()[0];
    if (newLeaf === false && recent !== undefined && !recent.pinned && recent.view.navigation) {
      return recent;
    }
    const tabs = this.mainTabs();
    const shown = tabs.currentLeaf;
    return tabs.addLeaf(shown === null ? undefined : tabs.children.indexOf(shown) + 1);
  }

  sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    if (split) throw notImplemented("splitting a sidebar");
    const tabs = dock.children[0];
    if (!(tabs instanceof WorkspaceTabs)) throw new Error("The sidebar has no tabs.");
    return tabs.addLeaf();
  }

  mainTabs(): WorkspaceTabs {
    const parent = this.byRecency()[0]?.parent ?? this.root.children[0];
    if (!(parent instanceof WorkspaceTabs)) throw new Error("The main area has no tabs.");
    return parent;
  }

  /** Takes a leaf out. The main area always keeps one; a split that is empty goes. */
  remove(leaf: WorkspaceLeaf): void {
    const tabs = leaf.parent;
    if (!(tabs instanceof WorkspaceTabs)) return;
    const isMain = leaf.getRoot() === this.root;
    tabs.removeChild(leaf);
    if (!isMain || tabs.children.length > 0) return;
    if (this.root.children.length > 1) this.root.removeChild(tabs);
    else tabs.addLeaf();
  }

  private splitLeaf(direction: string): WorkspaceLeaf {
    if (direction !== "vertical") throw notImplemented('Workspace.getLeaf("split", "horizontal")');
    const tabs = new WorkspaceTabs(this.workspace);
    const at = this.root.children.indexOf(this.mainTabs()) + 1;
    this.root.insertChild(tabs, at);
    return tabs.addLeaf();
  }
}
