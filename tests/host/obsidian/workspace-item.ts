import { Events } from "./events.ts";
import type { Workspace } from "./workspace.ts";

/** A part of the layout: a split, a group of tabs, or a leaf. */
export abstract class WorkspaceItem extends Events {
  readonly workspace: Workspace;
  readonly containerEl: HTMLElement;
  parent: WorkspaceParent | null = null;

  constructor(workspace: Workspace, cls: string) {
    super();
    this.workspace = workspace;
    this.containerEl = createDiv(cls);
  }

  getRoot(): WorkspaceItem {
    return this.parent === null ? this : this.parent.getRoot();
  }

  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  children: WorkspaceItem[] = [];

  insertChild(child: WorkspaceItem, at = this.children.length): void {
    child.parent = this;
    this.children.splice(at, 0, child);
    const before = this.children[at + 1]?.containerEl ?? null;
    this.containerFor(child).insertBefore(child.containerEl, before);
  }

  removeChild(child: WorkspaceItem): void {
    this.children = this.children.filter((other) => other !== child);
    child.parent = null;
    child.containerEl.remove();
  }

  protected containerFor(_child: WorkspaceItem): HTMLElement {
    return this.containerEl;
  }
}

export class WorkspaceSplit extends WorkspaceParent {}

/** The main area. */
export class WorkspaceRoot extends WorkspaceSplit {
  readonly win: Window = window;
  readonly doc: Document = document;

  constructor(workspace: Workspace) {
    super(workspace, "workspace-split mod-vertical mod-root");
  }
}

/** A sidebar. On a phone it lies over the main area. */
export class WorkspaceSidedock extends WorkspaceSplit {
  readonly side: "left" | "right";
  collapsed = false;

  constructor(workspace: Workspace, side: "left" | "right") {
    super(workspace, `workspace-split mod-horizontal mod-sidedock mod-${side}-split`);
    this.side = side;
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  expand(): void {
    this.setCollapsed(false);
  }

  private setCollapsed(collapsed: boolean): void {
    if (this.collapsed === collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass("is-sidedock-collapsed", collapsed);
    this.workspace.containerEl.toggleClass(`is-${this.side}-sidedock-open`, !collapsed);
    this.workspace.layoutChanged();
  }
}
