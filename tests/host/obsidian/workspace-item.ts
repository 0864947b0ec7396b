import { Events } from "./events.ts";
import { addResizeHandle } from "./resize-handle.ts";
import type { WorkspaceContainer } from "./workspace-container.ts";
import type { Workspace } from "./workspace.ts";

export type SplitDirection = "vertical" | "horizontal";

/** A part of the layout: a split, a group of tabs, or a leaf. */
export abstract class WorkspaceItem extends Events {
  readonly workspace: Workspace;
  readonly containerEl: HTMLElement;
  /** Names it in the kept layout. */
  id = newId();
  parent: WorkspaceParent | null = null;
  /** Its share of the split it stands in, in per cent; null is as much as the others have. */
  dimension: number | null = null;

  constructor(workspace: Workspace, cls: string) {
    super();
    this.workspace = workspace;
    // Of the page's own window, whichever one is active: it may move to another.
    this.containerEl = document.createElement("div");
    this.containerEl.className = cls;
  }

  /** The main area, a sidebar, or what holds the pop-out windows. */
  getRoot(): WorkspaceItem {
    return this.parent === null ? this : this.parent.getRoot();
  }

  /** The window it stands in; sidebars stand in the main one. */
  getContainer(): WorkspaceContainer {
    return this.parent === null ? this.workspace.rootSplit : this.parent.getContainer();
  }

  setDimension(dimension: number | null): void {
    this.dimension = dimension;
    this.containerEl.style.flexGrow = dimension === null ? "" : String(dimension);
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

  replaceChild(child: WorkspaceItem, other: WorkspaceItem): void {
    const at = this.children.indexOf(child);
    this.removeChild(child);
    this.insertChild(other, at);
    other.setDimension(child.dimension);
    child.setDimension(null);
  }

  protected containerFor(_child: WorkspaceItem): HTMLElement {
    return this.containerEl;
  }
}

/** Shares its room among its children: side by side (`vertical`), or below each other. */
export class WorkspaceSplit extends WorkspaceParent {
  readonly direction: SplitDirection;

  constructor(workspace: Workspace, direction: SplitDirection, cls = "") {
    super(workspace, `workspace-split mod-${direction} ${cls}`.trim());
    this.direction = direction;
  }

  override insertChild(child: WorkspaceItem, at?: number): void {
    super.insertChild(child, at);
    addResizeHandle(child);
  }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
