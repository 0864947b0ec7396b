import type { WorkspaceItem } from "./workspace-item.ts";
import { WorkspaceParent } from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";

/** Leaves that share a place; one of them shows. */
export abstract class LeafStack extends WorkspaceParent {
  abstract readonly tabHeadersEl: HTMLElement;
  protected abstract readonly leavesEl: HTMLElement;
  #shown: WorkspaceLeaf | null = null;

  /** The one that shows. */
  get currentLeaf(): WorkspaceLeaf | null {
    return this.#shown;
  }

  get currentTab(): number {
    return this.#shown === null ? 0 : this.children.indexOf(this.#shown);
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
    child.tabHeaderEl.toggleClass("is-active", false);
    if (this.#shown === null) this.selectTab(child);
    else child.containerEl.hide();
    this.workspace.layoutChanged();
  }

  override removeChild(child: WorkspaceItem): void {
    const at = this.children.indexOf(child);
    super.removeChild(child);
    if (child instanceof WorkspaceLeaf) child.tabHeaderEl.remove();
    if (this.#shown === child) {
      this.#shown = null;
      const next = this.leaves()[Math.min(at, this.children.length - 1)];
      if (next !== undefined) this.selectTab(next);
    }
    this.workspace.layoutChanged();
  }

  /** A view that waited to be looked at is built now. */
  selectTab(leaf: WorkspaceLeaf): void {
    if (this.#shown === leaf) return;
    for (const each of this.leaves()) {
      const active = each === leaf;
      each.containerEl.toggle(active);
      each.tabHeaderEl.toggleClass("is-active", active);
      each.tabHeaderEl.setAttr("aria-selected", active);
    }
    this.#shown = leaf;
    this.workspace.leafIsShown(leaf);
  }

  protected override containerFor(): HTMLElement {
    return this.leavesEl;
  }
}
