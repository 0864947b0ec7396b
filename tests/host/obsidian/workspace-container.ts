import type { ChildWindow } from "./child-window.ts";
import { WorkspaceParent, WorkspaceSplit } from "./workspace-item.ts";
import type { Workspace } from "./workspace.ts";

/** What fills a window. */
export abstract class WorkspaceContainer extends WorkspaceSplit {
  abstract win: Window;
  abstract doc: Document;

  override getContainer(): this {
    return this;
  }
}

/** The main area. */
export class WorkspaceRoot extends WorkspaceContainer {
  readonly win: Window = window;
  readonly doc: Document = document;

  constructor(workspace: Workspace) {
    super(workspace, "vertical", "mod-root");
  }
}

/** Holds the pop-out windows. */
export class WorkspaceFloating extends WorkspaceParent {
  constructor(workspace: Workspace) {
    super(workspace, "workspace-floating");
  }

  /** Each stands in its own document, not in this one's. */
  protected override containerFor(child: WorkspaceWindow): HTMLElement {
    return child.frameEl;
  }
}

/** A pop-out window. */
export class WorkspaceWindow extends WorkspaceContainer {
  readonly win: Window;
  readonly doc: Document;
  readonly frameEl: HTMLElement;
  private readonly child: ChildWindow;

  constructor(workspace: Workspace, child: ChildWindow) {
    super(workspace, "vertical", "mod-root");
    this.child = child;
    this.win = child.win;
    this.doc = child.doc;
    const app = child.doc.body.createDiv("app-container");
    this.frameEl = app.createDiv("horizontal-main-container").createDiv("workspace");
  }

  close(): void {
    this.child.close();
  }
}
