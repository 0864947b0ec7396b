import type { App } from "./app.ts";
import type { TFile } from "./abstract-file.ts";
import { debounce } from "./debounce.ts";
import type { Editor } from "./editor.ts";
import { type Layout, readLayout } from "./layout.ts";
import { restoreLayout } from "./layout-restore.ts";
import { LeafFocus } from "./leaf-focus.ts";
import { LeafPlaces, type PaneType } from "./leaf-places.ts";
import { LeafStack } from "./leaf-stack.ts";
import { addLinkItems } from "./link-menu.ts";
import type { Menu } from "./menu.ts";
import { openLinkText } from "./open-link.ts";
import { RecentFiles } from "./recent-files.ts";
import { WorkspaceRibbon } from "./ribbon.ts";
import type { Side } from "./side-place.ts";
import { type Sidebar, Sidebars, type SideLeafOptions } from "./sidebars.ts";
import { ViewRegistry } from "./view-registry.ts";
import type { View } from "./view.ts";
import { WorkspaceFloating, WorkspaceRoot, type WorkspaceWindow } from "./workspace-container.ts";
import type { SplitDirection, WorkspaceParent } from "./workspace-item.ts";
import type { OpenViewState, WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceLeaves } from "./workspace-leaves.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import { WorkspaceWindows, type WorkspaceWindowInitData } from "./workspace-windows.ts";

const LAYOUT_DELAY = 100;

export class Workspace extends WorkspaceLeaves {
  readonly app: App;
  readonly views = new ViewRegistry();
  readonly containerEl: HTMLElement = createDiv("workspace");
  readonly leftRibbon = new WorkspaceRibbon();
  /** Nothing stands in it, as in the app. */
  readonly rightRibbon = new WorkspaceRibbon();
  readonly rootSplit: WorkspaceRoot;
  readonly floatingSplit: WorkspaceFloating;
  readonly places: LeafPlaces;
  readonly windows: WorkspaceWindows;
  readonly recentFiles: RecentFiles;
  layoutReady = false;
  /** Set by the page, which keeps the layout over a reload. */
  keepLayout: ((layout: Layout) => void) | null = null;
  readonly requestSaveLayout = debounce(
    async () => this.keepLayout?.(this.getLayout()),
    LAYOUT_DELAY,
    true,
  );
  private readonly sidebars: Sidebars;
  private readonly focus: LeafFocus;
  private waiting: (() => unknown)[] = [];

  constructor(app: App) {
    super();
    this.app = app;
    this.recentFiles = new RecentFiles(app.vault);
    this.focus = new LeafFocus(this, this.recentFiles);
    this.rootSplit = new WorkspaceRoot(this);
    this.floatingSplit = new WorkspaceFloating(this);
    this.places = new LeafPlaces(this, this.rootSplit, this.floatingSplit);
    this.windows = new WorkspaceWindows(this, this.floatingSplit);
    this.sidebars = new Sidebars(this);
    this.rootSplit.insertChild(new WorkspaceTabs(this));
    const parts = [this.leftRibbon, this.leftSplit, this.rootSplit, this.rightSplit];
    this.containerEl.append(...parts.map((part) => part.containerEl));
    this.views.on("changed", (type: string) => {
      for (const leaf of this.getLeavesOfType(type)) void leaf.rebuildView();
    });
    this.on("editor-change", (editor: Editor, info: { file: TFile | null }) => {
      if (info.file !== null) this.trigger("quick-preview", info.file, editor.getValue());
    });
    window.addEventListener("resize", () => this.requestResize());
  }

  get leftSplit(): Sidebar {
    return this.sidebars.left;
  }

  get rightSplit(): Sidebar {
    return this.sidebars.right;
  }

  get activeLeaf(): WorkspaceLeaf | null {
    return this.focus.leaf;
  }

  get activeEditor(): { editor?: Editor; file: TFile | null } | null {
    return this.focus.editor;
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

  /** Closes everything and shows what the layout says. */
  changeLayout(layout: unknown): Promise<void> {
    return restoreLayout(this, layout);
  }

  getLayout(): Layout {
    return readLayout(this);
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction: SplitDirection = "vertical") {
    return this.places.mainLeaf(newLeaf, direction);
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  createLeafInParent(parent: WorkspaceParent, index: number): WorkspaceLeaf {
    return this.places.insertInto(parent, index);
  }

  createLeafBySplit(
    leaf: WorkspaceLeaf,
    direction: SplitDirection = "vertical",
    before = false,
  ): WorkspaceLeaf {
    return this.places.split(leaf, direction, before);
  }

  splitActiveLeaf(direction: SplitDirection = "vertical"): WorkspaceLeaf {
    return this.getLeaf("split", direction);
  }

  /** The older form names the direction of a split second. */
  async duplicateLeaf(
    leaf: WorkspaceLeaf,
    where: PaneType | boolean | SplitDirection = "split",
    direction: SplitDirection = "vertical",
  ): Promise<WorkspaceLeaf> {
    const isDirection = where === "vertical" || where === "horizontal";
    const copy =
      isDirection || where === "split"
        ? this.places.split(leaf, isDirection ? where : direction, false)
        : this.getLeaf(where === false ? "tab" : where);
    await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
    return copy;
  }

  moveLeafToPopout(leaf: WorkspaceLeaf, init?: WorkspaceWindowInitData): WorkspaceWindow {
    return this.windows.move(leaf, init);
  }

  openPopoutLeaf(init?: WorkspaceWindowInitData): WorkspaceLeaf {
    return this.windows.openLeaf(init);
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf | null {
    return this.leftSplit.addSideLeaf(split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf | null {
    return this.rightSplit.addSideLeaf(split);
  }

  ensureSideLeaf(type: string, side: Side, options: SideLeafOptions = {}): Promise<WorkspaceLeaf> {
    return this.sidebars.ensure(type, side, options);
  }

  /** Call when the platform became another one. */
  followPlatform(): void {
    this.sidebars.followPlatform();
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root === this.leftSplit) this.leftSplit.expand();
    if (root === this.rightSplit) this.rightSplit.expand();
    if (leaf.parent instanceof LeafStack) leaf.parent.selectTab(leaf);
    const isMain = root === this.rootSplit || root === this.floatingSplit;
    if (isMain) this.setActiveLeaf(leaf, { focus: true });
    await leaf.loadIfDeferred();
  }

  /** The older form says three things in a row. */
  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focus = false) {
    this.focus.set(leaf, typeof params === "boolean" ? focus : (params.focus ?? false));
  }

  /** Call when the active leaf shows another view or file; tells of it when it does. */
  fileMayHaveChanged(): void {
    this.focus.fileMayHaveChanged();
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    return this.focus.file();
  }

  getLastOpenFiles(): string[] {
    return this.recentFiles.list();
  }

  openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: PaneType | boolean,
    openViewState?: OpenViewState,
  ): Promise<void> {
    return openLinkText(this.app, linktext, sourcePath, newLeaf, openViewState);
  }

  handleLinkContextMenu(
    menu: Menu,
    linktext: string,
    sourcePath: string,
    leaf?: WorkspaceLeaf,
  ): boolean {
    addLinkItems(this.app, menu, linktext, sourcePath, leaf);
    return true;
  }

  removeLeaf(leaf: WorkspaceLeaf): void {
    const isSide = leaf.getRoot() === this.leftSplit || leaf.getRoot() === this.rightSplit;
    const { parent } = leaf;
    this.places.remove(leaf);
    if (this.activeLeaf !== leaf) return;
    this.focus.clear();
    const beside = !isSide && parent instanceof LeafStack ? parent.currentLeaf : null;
    const next = beside ?? this.getMostRecentLeaf();
    if (next !== null) this.setActiveLeaf(next, { focus: true });
  }
}
