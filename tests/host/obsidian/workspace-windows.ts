import { openChildWindow } from "./child-window.ts";
import { type WorkspaceFloating, WorkspaceWindow } from "./workspace-container.ts";
import type { WorkspaceItem } from "./workspace-item.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import { Platform } from "./platform.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import type { Workspace } from "./workspace.ts";

export interface WorkspaceWindowInitData {
  x?: number;
  y?: number;
  size?: { width: number; height: number };
}

/** The pop-out windows. */
export class WorkspaceWindows {
  private readonly workspace: Workspace;
  private readonly floating: WorkspaceFloating;

  constructor(workspace: Workspace, floating: WorkspaceFloating) {
    this.workspace = workspace;
    this.floating = floating;
  }

  all(): WorkspaceWindow[] {
    return this.floating.children.filter((child) => child instanceof WorkspaceWindow);
  }

  /** Null when the browser blocks it. */
  open(init: WorkspaceWindowInitData = {}): WorkspaceWindow | null {
    if (Platform.isMobile) throw new Error("Popout windows are only for the desktop app.");
    const { title } = document;
    const child = openChildWindow({ title, ...init.size });
    if (child === null) return null;
    const place = new WorkspaceWindow(this.workspace, child);
    this.floating.insertChild(place);
    child.win.addEventListener("resize", () => this.workspace.requestResize());
    child.onClose(() => this.closed(place));
    this.workspace.trigger("window-open", place, child.win);
    return place;
  }

  openLeaf(init?: WorkspaceWindowInitData): WorkspaceLeaf {
    const place = this.mustOpen(init);
    const tabs = new WorkspaceTabs(this.workspace);
    place.insertChild(tabs);
    return tabs.addLeaf();
  }

  /** The view stays the same one, in another document. */
  move(leaf: WorkspaceLeaf, init?: WorkspaceWindowInitData): WorkspaceWindow {
    const place = this.mustOpen(init);
    const tabs = new WorkspaceTabs(this.workspace);
    place.insertChild(tabs);
    this.workspace.places.remove(leaf);
    tabs.insertChild(leaf);
    this.workspace.setActiveLeaf(leaf, { focus: true });
    return place;
  }

  close(place: WorkspaceItem): void {
    if (place instanceof WorkspaceWindow) place.close();
  }

  private mustOpen(init?: WorkspaceWindowInitData): WorkspaceWindow {
    const place = this.open(init);
    if (place === null) throw new Error("The browser blocked the window.");
    return place;
  }

  /** A person closed it, or it became empty: what it showed goes with it. */
  private closed(place: WorkspaceWindow): void {
    const leaves = this.workspace.places.leavesOf(place);
    this.floating.removeChild(place);
    for (const leaf of leaves) leaf.detach();
    this.workspace.trigger("window-close", place, place.win);
    this.workspace.layoutChanged();
  }
}
