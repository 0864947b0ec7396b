import { Events } from "./events.ts";
import { FileView } from "./file-view.ts";
import { type HoverLinkSource, HoverLinkSources } from "./hover-link-sources.ts";
import type { LeafPlaces } from "./leaf-places.ts";
import { LeafStack } from "./leaf-stack.ts";
import { MarkdownView } from "./markdown-view.ts";
import type { SidePlace } from "./side-place.ts";
import type { Sidebar } from "./sidebars.ts";
import type { WorkspaceFloating, WorkspaceRoot } from "./workspace-container.ts";
import type { WorkspaceParent } from "./workspace-item.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

/** The half of the workspace that knows the leaves, and tells when the layout changes. */
export abstract class WorkspaceLeaves extends Events {
  abstract readonly rootSplit: WorkspaceRoot;
  abstract readonly floatingSplit: WorkspaceFloating;
  abstract readonly places: LeafPlaces;
  abstract get leftSplit(): Sidebar;
  abstract get rightSplit(): Sidebar;
  abstract readonly requestSaveLayout: () => unknown;
  readonly hoverLinkSources = new HoverLinkSources();
  /** While a whole layout is put in place, views are not built one by one. */
  isRestoring = false;
  readonly #queued = new Set<string>();

  iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.places.leavesOf(this.rootSplit)) visit(leaf);
  }

  iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) visit(leaf);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
    return this.places.byRecency(root)[0] ?? null;
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.group === group);
  }

  registerHoverLinkSource(id: string, source: HoverLinkSource): void {
    this.hoverLinkSources.register(id, source);
  }

  unregisterHoverLinkSource(id: string): void {
    this.hoverLinkSources.remove(id);
  }

  /** Editors take the extensions that plugins registered since they were made. */
  updateOptions(): void {
    for (const { view } of this.allLeaves()) {
      if (view instanceof MarkdownView) view.updateExtensions();
    }
  }

  /** The others of its group follow it to its file. */
  async showInGroup(leaf: WorkspaceLeaf): Promise<void> {
    const { file } = leaf.view.getState();
    if (leaf.group === null || typeof file !== "string") return;
    for (const other of this.getGroupLeaves(leaf.group)) {
      if (!(other.view instanceof FileView) || other.view.file?.path === file) continue;
      const { type, state } = other.getViewState();
      await other.setViewState({ type, state: { ...state, file } });
    }
  }

  isShown(leaf: WorkspaceLeaf): boolean {
    const root = leaf.getRoot();
    const isHidden = [this.leftSplit, this.rightSplit].some(
      (side) => side === root && side.collapsed,
    );
    return leaf.parent instanceof LeafStack && leaf.parent.currentLeaf === leaf && !isHidden;
  }

  leafIsShown(leaf: WorkspaceLeaf): void {
    leaf.onResize();
    this.requestSaveLayout();
    if (!this.isRestoring && this.isShown(leaf)) void leaf.loadIfDeferred();
  }

  sideChanged(side: SidePlace): void {
    for (const stack of side.stacks()) {
      if (stack.currentLeaf !== null) this.leafIsShown(stack.currentLeaf);
    }
    this.layoutChanged();
  }

  layoutChanged(): void {
    this.requestSaveLayout();
    this.#tellOnce("layout-change", () => this.requestResize());
  }

  requestResize(): void {
    this.#tellOnce("resize", () => {
      for (const leaf of this.allLeaves()) if (this.isShown(leaf)) leaf.onResize();
    });
  }

  protected allLeaves(): WorkspaceLeaf[] {
    const roots = [this.rootSplit, this.floatingSplit, this.leftSplit, this.rightSplit];
    return roots.flatMap((root) => this.places.leavesOf(root));
  }

  /** Changes of the same moment are told of together. */
  #tellOnce(event: string, also: () => void): void {
    if (this.#queued.has(event)) return;
    this.#queued.add(event);
    queueMicrotask(() => {
      this.#queued.delete(event);
      also();
      this.trigger(event);
    });
  }
}
