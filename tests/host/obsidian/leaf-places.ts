import type { WorkspaceFloating, WorkspaceRoot } from "./workspace-container.ts";
import { WorkspaceContainer } from "./workspace-container.ts";
import { type SplitDirection, type WorkspaceItem, WorkspaceParent } from "./workspace-item.ts";
import { WorkspaceSplit } from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceSidedock } from "./workspace-sidedock.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import type { Workspace } from "./workspace.ts";

export type PaneType = "tab" | "split" | "window";

/** Where leaves are, and where new ones go. */
export class LeafPlaces {
  private readonly workspace: Workspace;
  private readonly root: WorkspaceRoot;
  private readonly floating: WorkspaceFloating;

  constructor(workspace: Workspace, root: WorkspaceRoot, floating: WorkspaceFloating) {
    this.workspace = workspace;
    this.root = root;
    this.floating = floating;
  }

  leavesOf(parent: WorkspaceParent): WorkspaceLeaf[] {
    return parent.children.flatMap((child) => {
      if (child instanceof WorkspaceLeaf) return [child];
      return child instanceof WorkspaceParent ? this.leavesOf(child) : [];
    });
  }

  /** The latest active one first; without a parent those of all windows. */
  byRecency(parent?: WorkspaceParent): WorkspaceLeaf[] {
    const roots = parent === undefined ? [this.root, this.floating] : [parent];
    const leaves = roots.flatMap((root) => this.leavesOf(root));
    return leaves.sort((a, b) => b.activeTime - a.activeTime);
  }

  /** The one to take over, if `newLeaf` allows it, else a new one beside it. */
  mainLeaf(newLeaf: PaneType | boolean, direction: SplitDirection): WorkspaceLeaf {
    if (newLeaf === "window") return this.workspace.openPopoutLeaf();
    const recent = this.byRecency()[0];
    if (newLeaf === "split" && recent !== undefined) return this.split(recent, direction, false);
    if (newLeaf === false && recent !== undefined && !recent.pinned && recent.view.navigation) {
      return recent;
    }
    const tabs = this.mainTabs();
    const shown = tabs.currentLeaf;
    return tabs.addLeaf(shown === null ? undefined : tabs.children.indexOf(shown) + 1);
  }

  /** A new leaf beside the tabs that `leaf` is in, or below them. */
  split(leaf: WorkspaceLeaf, direction: SplitDirection, before: boolean): WorkspaceLeaf {
    const beside = leaf.parent;
    const split = beside?.parent;
    if (beside === null || !(split instanceof WorkspaceSplit)) {
      // A drawer has no room to split.
      return leaf.stack()?.addLeaf() ?? this.mainTabs().addLeaf();
    }
    const tabs = new WorkspaceTabs(this.workspace);
    const place = this.placeBeside(split, beside, direction);
    place.insertChild(tabs, place.children.indexOf(beside) + (before ? 0 : 1));
    this.workspace.layoutChanged();
    return tabs.addLeaf();
  }

  /** A place in a split by its number; in a group of tabs, a tab. */
  insertInto(parent: WorkspaceParent, index: number): WorkspaceLeaf {
    if (parent instanceof WorkspaceTabs) return parent.addLeaf(index);
    const tabs = new WorkspaceTabs(this.workspace);
    parent.insertChild(tabs, index);
    return tabs.addLeaf();
  }

  /** Takes a leaf out. The main area always keeps one; a place that is empty goes. */
  remove(leaf: WorkspaceLeaf): void {
    const { parent } = leaf;
    parent?.removeChild(leaf);
    if (parent !== null) this.tidy(parent);
  }

  private placeBeside(
    split: WorkspaceSplit,
    beside: WorkspaceItem,
    direction: SplitDirection,
  ): WorkspaceSplit {
    if (split.direction === direction) return split;
    const inner = new WorkspaceSplit(this.workspace, direction);
    split.replaceChild(beside, inner);
    inner.insertChild(beside);
    return inner;
  }

  private mainTabs(): WorkspaceTabs {
    const tabs = this.byRecency()[0]?.parent ?? this.root.children[0];
    if (tabs instanceof WorkspaceTabs) return tabs;
    const first = new WorkspaceTabs(this.workspace);
    this.root.insertChild(first);
    return first;
  }

  private tidy(place: WorkspaceParent): void {
    const { parent } = place;
    if (place.children.length === 0) return this.removeEmpty(place);
    if (!(place instanceof WorkspaceSplit) || place instanceof WorkspaceContainer) return;
    const [only] = place.children;
    if (only === undefined || place.children.length > 1 || parent === null) return;
    // A split of one is none.
    place.removeChild(only);
    parent.replaceChild(place, only);
  }

  private removeEmpty(place: WorkspaceParent): void {
    const { parent } = place;
    if (place === this.root) {
      this.mainTabs().addLeaf();
    } else if (parent === this.floating) {
      this.workspace.windows.close(place);
    } else if (parent instanceof WorkspaceSidedock && parent.children.length === 1) {
      return;
    } else if (parent !== null && parent instanceof WorkspaceSplit) {
      parent.removeChild(place);
      this.tidy(parent);
    }
  }
}
