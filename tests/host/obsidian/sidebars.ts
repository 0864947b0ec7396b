import { Platform } from "./platform.ts";
import { showSide, type Side } from "./side-place.ts";
import { WorkspaceMobileDrawer } from "./workspace-drawer.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceSidedock } from "./workspace-sidedock.ts";
import type { Workspace } from "./workspace.ts";

export type Sidebar = WorkspaceSidedock | WorkspaceMobileDrawer;

export interface SideLeafOptions {
  active?: boolean;
  split?: boolean;
  reveal?: boolean;
  state?: unknown;
}

/** Both sidebars: docks on the desktop, drawers on phones and tablets. */
export class Sidebars {
  left: Sidebar;
  right: Sidebar;
  private readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.left = this.make("left");
    this.right = this.make("right");
  }

  /** Call when the platform became another one: the leaves move, nothing is built anew. */
  followPlatform(): void {
    for (const side of ["left", "right"] as const) {
      const old = this[side];
      if (old instanceof WorkspaceMobileDrawer === Platform.isMobile) continue;
      const leaves = this.workspace.places.leavesOf(old);
      const fresh = this.make(side);
      for (const leaf of leaves) {
        leaf.parent?.removeChild(leaf);
        fresh.stacks()[0]?.insertChild(leaf);
      }
      old.containerEl.replaceWith(fresh.containerEl);
      this[side] = fresh;
      if (side === "right") fresh.collapse();
      showSide(fresh);
    }
    this.workspace.layoutChanged();
  }

  async ensure(type: string, side: Side, options: SideLeafOptions): Promise<WorkspaceLeaf> {
    const { workspace } = this;
    const place = this[side];
    const existing = workspace.places
      .leavesOf(place)
      .find((leaf) => leaf.view.getViewType() === type);
    const leaf = existing ?? place.addSideLeaf(options.split ?? false);
    const state = options.state as Record<string, unknown> | undefined;
    if (existing === undefined || state !== undefined) {
      await leaf.setViewState({ type, ...(state === undefined ? {} : { state }) });
    }
    if (options.reveal ?? true) await workspace.revealLeaf(leaf);
    if (options.active ?? false) workspace.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  private make(side: Side): Sidebar {
    const { workspace } = this;
    return Platform.isMobile
      ? new WorkspaceMobileDrawer(workspace, side)
      : new WorkspaceSidedock(workspace, side);
  }
}
