import { setIcon } from "./icons.ts";
import type { WorkspaceItem } from "./workspace-item.ts";
import { WorkspaceParent } from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";
import type { Workspace } from "./workspace.ts";

/** Leaves that share a place; one of them shows. */
export class WorkspaceTabs extends WorkspaceParent {
  readonly tabHeadersEl: HTMLElement;
  private readonly leavesEl: HTMLElement;
  private shown: WorkspaceLeaf | null = null;

  constructor(workspace: Workspace) {
    super(workspace, "workspace-tabs mod-top");
    const bar = this.containerEl.createDiv("workspace-tab-header-container");
    this.tabHeadersEl = bar.createDiv({
      cls: "workspace-tab-header-container-inner",
      attr: { role: "tablist" },
    });
    const newTab = bar.createDiv("workspace-tab-header-new-tab");
    const button = newTab.createEl("button", {
      cls: "clickable-icon",
      attr: { "aria-label": "New tab", type: "button" },
    });
    setIcon(button, "plus");
    button.addEventListener("click", () => {
      const leaf = this.addLeaf();
      this.workspace.setActiveLeaf(leaf, { focus: true });
    });
    bar.createDiv("workspace-tab-header-spacer");
    this.leavesEl = this.containerEl.createDiv("workspace-tab-container");
  }

  /** The one that shows. */
  get currentLeaf(): WorkspaceLeaf | null {
    return this.shown;
  }

  leaves(): WorkspaceLeaf[] {
    return this.children.filter((child) => child instanceof WorkspaceLeaf);
  }

  addLeaf(at?: number): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.workspace);
    this.insertChild(leaf, at);
    return leaf;
  }

  override insertChild(child: WorkspaceItem, at?: number): void {
    super.insertChild(child, at);
    if (!(child instanceof WorkspaceLeaf)) return;
    const next = this.leaves()[this.children.indexOf(child) + 1];
    this.tabHeadersEl.insertBefore(child.tabHeaderEl, next?.tabHeaderEl ?? null);
    if (this.shown === null) this.selectTab(child);
    else child.containerEl.hide();
    this.workspace.layoutChanged();
  }

  override removeChild(child: WorkspaceItem): void {
    const at = this.children.indexOf(child);
    super.removeChild(child);
    if (child instanceof WorkspaceLeaf) child.tabHeaderEl.remove();
    if (this.shown === child) {
      this.shown = null;
      const next = this.leaves()[Math.min(at, this.children.length - 1)];
      if (next !== undefined) this.selectTab(next);
    }
    this.workspace.layoutChanged();
  }

  selectTab(leaf: WorkspaceLeaf): void {
    if (this.shown === leaf) return;
    for (const each of this.leaves()) {
      const active = each === leaf;
      each.containerEl.toggle(active);
      each.tabHeaderEl.toggleClass("is-active", active);
      each.tabHeaderEl.setAttr("aria-selected", active);
    }
    this.shown = leaf;
    leaf.onResize();
  }

  protected override containerFor(): HTMLElement {
    return this.leavesEl;
  }
}
