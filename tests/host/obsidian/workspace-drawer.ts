import { LeafStack } from "./leaf-stack.ts";
import { foldSide, type Side, type SidePlace } from "./side-place.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import type { Workspace } from "./workspace.ts";

/** A sidebar on phones and tablets: it lies over the main area, and its leaves share one place. */
export class WorkspaceMobileDrawer extends LeafStack implements SidePlace {
  readonly side: Side;
  readonly tabHeadersEl: HTMLElement;
  collapsed = true;
  protected readonly leavesEl: HTMLElement;

  constructor(workspace: Workspace, side: Side) {
    super(workspace, `workspace-drawer mod-${side} is-sidedock-collapsed`);
    this.side = side;
    const inner = this.containerEl.createDiv("workspace-drawer-inner");
    const header = inner.createDiv("workspace-drawer-header");
    this.tabHeadersEl = header.createDiv({
      cls: "workspace-drawer-tab-options",
      attr: { role: "tablist" },
    });
    const container = inner.createDiv("workspace-drawer-active-tab-container");
    this.leavesEl = container.createDiv("workspace-drawer-active-tab-content");
  }

  toggle(): void {
    foldSide(this, !this.collapsed);
  }

  collapse(): void {
    foldSide(this, true);
  }

  expand(): void {
    foldSide(this, false);
  }

  stacks(): LeafStack[] {
    return [this];
  }

  addSideLeaf(): WorkspaceLeaf {
    return this.addLeaf();
  }
}
