import type { App } from "./app.ts";
import type { TFile } from "./abstract-file.ts";
import type { Editor } from "./editor.ts";
import { Events, type EventCallback, type EventRef } from "./events.ts";
import { FileView } from "./file-view.ts";
import { LeafPlaces, type PaneType } from "./leaf-places.ts";
import { MarkdownView } from "./markdown-view.ts";
import { notImplemented } from "./not-implemented.ts";
import { openLinkText } from "./open-link.ts";
import { WorkspaceRibbon } from "./ribbon.ts";
import { ViewRegistry } from "./view-registry.ts";
import type { View } from "./view.ts";
import { WorkspaceRoot, WorkspaceSidedock, type WorkspaceParent } from "./workspace-item.ts";
import type { OpenViewState, WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";

type Side = "left" | "right";

/** Events of the app that nothing here would ever fire. */
const NEVER_FIRED = new Set(["window-open", "window-close", "editor-paste", "editor-drop"]);

export class Workspace extends Events {
  readonly app: App;
  readonly views = new ViewRegistry();
  readonly containerEl: HTMLElement = createDiv("workspace");
  readonly leftRibbon: WorkspaceRibbon;
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceRoot;
  activeLeaf: WorkspaceLeaf | null = null;
  /** The active leaf's editor and file; null while another kind of view is active. */
  activeEditor: { editor?: Editor; file: TFile | null } | null = null;
  layoutReady = false;
  private readonly places: LeafPlaces;
  private waiting: (() => unknown)[] = [];
  private clock = 0;
  private openFile: TFile | null = null;
  private layoutChangeQueued = false;

  constructor(app: App) {
    super();
    this.app = app;
    this.leftRibbon = new WorkspaceRibbon();
    this.leftSplit = new WorkspaceSidedock(this, "left");
    this.rootSplit = new WorkspaceRoot(this);
    this.rightSplit = new WorkspaceSidedock(this, "right");
    this.places = new LeafPlaces(this, this.rootSplit);
    const parts = [this.leftSplit, this.rootSplit, this.rightSplit];
    this.containerEl.append(this.leftRibbon.containerEl, ...parts.map((part) => part.containerEl));
    for (const part of parts) part.insertChild(new WorkspaceTabs(this));
    this.views.on("changed", (type: string) => {
      for (const leaf of this.getLeavesOfType(type)) void leaf.rebuildView();
    });
    window.addEventListener("resize", () => {
      this.iterateAllLeaves((leaf) => leaf.onResize());
      this.trigger("resize");
    });
  }

  override on(name: string, callback: EventCallback, context?: unknown): EventRef {
    if (NEVER_FIRED.has(name)) throw notImplemented(`Workspace.on("${name}")`);
    return super.on(name, callback, context);
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  setLayoutReady(): void {
    this.layoutReady = true;
    const waiting = this.waiting;
    this.waiting = [];
    for (const callback of waiting) {
      try {
        callback();
      } catch (error) {
        console.error(error);
      }
    }
    this.trigger("layout-ready");
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction = "vertical"): WorkspaceLeaf {
    return this.places.mainLeaf(newLeaf, direction);
  }

  /** A new tab behind all others. */
  appendTab(): WorkspaceLeaf {
    return this.places.mainTabs().addLeaf();
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf | null {
    return this.places.sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf | null {
    return this.places.sideLeaf(this.rightSplit, split);
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
  ): Promise<WorkspaceLeaf> {
    const dock = side === "left" ? this.leftSplit : this.rightSplit;
    const existing = this.getLeavesOfType(type).find((leaf) => leaf.getRoot() === dock);
    const leaf = existing ?? this.places.sideLeaf(dock, options.split ?? false);
    const state = options.state as Record<string, unknown> | undefined;
    if (existing === undefined || state !== undefined) {
      await leaf.setViewState({ type, ...(state === undefined ? {} : { state }) });
    }
    if (options.reveal ?? true) await this.revealLeaf(leaf);
    if (options.active ?? false) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    if (leaf.parent instanceof WorkspaceTabs) leaf.parent.selectTab(leaf);
    if (root === this.rootSplit) this.setActiveLeaf(leaf, { focus: true });
    await leaf.loadIfDeferred();
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } = {}): void {
    if (leaf.parent instanceof WorkspaceTabs) leaf.parent.selectTab(leaf);
    leaf.activeTime = ++this.clock;
    if (this.activeLeaf !== leaf) {
      this.activeLeaf?.containerEl.removeClass("mod-active");
      this.activeLeaf = leaf;
      leaf.containerEl.addClass("mod-active");
      this.activeViewChanged();
      this.trigger("active-leaf-change", leaf);
      this.fileMayHaveChanged();
    }
    if (params.focus === true) leaf.view.setEphemeralState({ focus: true });
  }

  /** Call when the active leaf shows another view or file; tells of it when it does. */
  fileMayHaveChanged(): void {
    this.activeViewChanged();
    const file = this.getActiveFile();
    if (file === this.openFile) return;
    this.openFile = file;
    this.trigger("file-open", file);
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const leaves = [this.activeLeaf, ...this.places.byRecency()];
    for (const leaf of leaves) {
      if (leaf?.view instanceof FileView && leaf.view.file !== null) return leaf.view.file;
    }
    return null;
  }

  getMostRecentLeaf(root: WorkspaceParent = this.rootSplit): WorkspaceLeaf | null {
    return this.places.byRecency(root)[0] ?? null;
  }

  iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.places.leavesOf(this.rootSplit)) visit(leaf);
  }

  iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const root of [this.rootSplit, this.leftSplit, this.rightSplit]) {
      for (const leaf of this.places.leavesOf(root)) visit(leaf);
    }
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    const found: WorkspaceLeaf[] = [];
    this.iterateAllLeaves((leaf) => {
      if (leaf.view.getViewType() === type) found.push(leaf);
    });
    return found;
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: PaneType | boolean,
    openViewState?: OpenViewState,
  ): Promise<void> {
    return openLinkText(this.app, linktext, sourcePath, newLeaf, openViewState);
  }

  /** Editors take the extensions that plugins registered since they were made. */
  updateOptions(): void {
    this.iterateAllLeaves((leaf) => {
      if (leaf.view instanceof MarkdownView) leaf.view.updateExtensions();
    });
  }

  /** The layout is kept by the page; see `page/layout-store.ts`. */
  requestSaveLayout(): void {
    this.layoutChanged();
  }

  layoutChanged(): void {
    if (this.layoutChangeQueued) return;
    this.layoutChangeQueued = true;
    queueMicrotask(() => {
      this.layoutChangeQueued = false;
      this.trigger("layout-change");
    });
  }

  removeLeaf(leaf: WorkspaceLeaf): void {
    const isMain = leaf.getRoot() === this.rootSplit;
    const tabs = leaf.parent;
    this.places.remove(leaf);
    if (this.activeLeaf !== leaf) return;
    this.activeLeaf = null;
    const beside = isMain && tabs instanceof WorkspaceTabs ? tabs.currentLeaf : null;
    const next = beside ?? this.getMostRecentLeaf();
    if (next !== null) this.setActiveLeaf(next, { focus: true });
  }

  private activeViewChanged(): void {
    const view = this.activeLeaf?.view;
    this.activeEditor = view instanceof MarkdownView ? view : null;
  }
}
