import type { App } from "./app.ts";
import type { TFile } from "./abstract-file.ts";
import { EmptyView } from "./empty-view.ts";
import { setIcon } from "./icons.ts";
import { ItemView } from "./item-view.ts";
import { LeafHistory } from "./leaf-history.ts";
import { Notice } from "./notice.ts";
import type { View } from "./view.ts";
import { WorkspaceItem } from "./workspace-item.ts";
import type { Workspace } from "./workspace.ts";

export interface ViewState {
  type: string;
  state?: Record<string, unknown>;
  active?: boolean;
  pinned?: boolean;
}

export interface OpenViewState {
  state?: Record<string, unknown>;
  eState?: Record<string, unknown>;
  active?: boolean;
}

/** A place that shows one view. */
export class WorkspaceLeaf extends WorkspaceItem {
  readonly app: App;
  readonly tabHeaderEl: HTMLElement;
  readonly history: LeafHistory;
  view: View;
  /** Views are built at once here, never when they are first looked at. */
  readonly isDeferred = false;
  /** Rises each time the leaf becomes the active one. */
  activeTime = 0;
  pinned = false;
  /** Page previews do not exist here, so none is ever open. */
  hoverPopover = null;
  private readonly tabIconEl: HTMLElement;
  private readonly tabTitleEl: HTMLElement;
  /** Changes of the view wait for each other. */
  private changing: Promise<unknown> = Promise.resolve();

  constructor(workspace: Workspace) {
    super(workspace, "workspace-leaf");
    this.app = workspace.app;
    this.history = new LeafHistory(this);
    this.tabHeaderEl = createDiv({
      cls: "workspace-tab-header tappable",
      attr: { role: "tab", tabindex: "0" },
    });
    const inner = this.tabHeaderEl.createDiv("workspace-tab-header-inner");
    this.tabIconEl = inner.createDiv("workspace-tab-header-inner-icon");
    this.tabTitleEl = inner.createDiv("workspace-tab-header-inner-title");
    const close = inner.createEl("button", {
      cls: "workspace-tab-header-inner-close-button clickable-icon",
      attr: { "aria-label": "Close", type: "button" },
    });
    setIcon(close, "x");
    this.listen(close);
    this.view = new EmptyView(this);
    void this.view.openIn(this.containerEl);
    this.updateHeader();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  async loadIfDeferred(): Promise<void> {}

  getViewState(): ViewState {
    const { view } = this;
    return { type: view.getViewType(), state: view.getState(), pinned: this.pinned };
  }

  /** The same type keeps its view and only takes the state; another type takes its place. */
  setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    return this.inTurn(async () => {
      const isOther = this.view.getViewType() !== viewState.type;
      const before = this.view.getState().file;
      if (isOther || viewState.state?.file !== before) this.history.record();
      if (isOther) {
        await this.showView(this.workspace.views.make(viewState.type, this));
      }
      this.pinned = viewState.pinned ?? this.pinned;
      const result = { history: false };
      await this.view.setState(viewState.state ?? {}, result);
      if (eState !== undefined) this.view.setEphemeralState(eState);
      this.updateHeader();
      if (viewState.active === true) this.workspace.setActiveLeaf(this, { focus: true });
      this.workspace.layoutChanged();
      this.workspace.fileMayHaveChanged();
    });
  }

  /** The plugin behind the view came or went: the same state in the view that there is now. */
  rebuildView(): Promise<void> {
    return this.inTurn(async () => {
      const { type, state } = this.getViewState();
      await this.showView(this.workspace.views.make(type, this));
      await this.view.setState(state ?? {}, { history: false });
      this.updateHeader();
    });
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  async open(view: View): Promise<View> {
    await this.inTurn(() => this.showView(view));
    this.updateHeader();
    this.workspace.layoutChanged();
    return view;
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const type = this.workspace.views.typeOf(file.extension);
    await this.setViewState(
      {
        type,
        state: { ...openState.state, file: file.path },
        active: openState.active ?? true,
      },
      openState.eState,
    );
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger("pinned-change", pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  detach(): void {
    if (this.parent === null) return;
    this.workspace.removeLeaf(this);
    void this.inTurn(() => this.view.closeFrom().catch(reportViewError));
  }

  onResize(): void {
    this.view.onResize();
  }

  /** What the tab and the view's own header say. */
  updateHeader(): void {
    this.tabHeaderEl.dataset.type = this.view.getViewType();
    this.tabHeaderEl.setAttr("aria-label", this.getDisplayText());
    setIcon(this.tabIconEl, this.getIcon());
    this.tabTitleEl.setText(this.getDisplayText());
    if (this.view instanceof ItemView) this.view.updateHeader();
  }

  /** What goes wrong in a view is shown, and does not keep the leaf from showing another. */
  private async showView(view: View): Promise<void> {
    await this.view.closeFrom().catch(reportViewError);
    this.view = view;
    await view.openIn(this.containerEl).catch(reportViewError);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.changing.then(work, work);
    this.changing = turn.catch(() => undefined);
    return turn;
  }

  private listen(close: HTMLElement): void {
    const activate = (): void => this.workspace.setActiveLeaf(this, { focus: true });
    this.tabHeaderEl.addEventListener("click", activate);
    this.tabHeaderEl.addEventListener("keydown", (event) => {
      if (event.target === this.tabHeaderEl && event.key === "Enter") activate();
    });
    this.tabHeaderEl.addEventListener("auxclick", (event) => {
      if (event.button === 1) this.detach();
    });
    close.addEventListener("click", (event) => {
      event.stopPropagation();
      this.detach();
    });
    const touched = (): void => {
      if (this.parent !== null) this.workspace.setActiveLeaf(this, { focus: false });
    };
    this.containerEl.addEventListener("mousedown", touched, true);
    this.containerEl.addEventListener("focusin", touched);
  }
}

function reportViewError(error: unknown): void {
  console.error(error);
  new Notice(`A view failed: ${String(error)}`, 0);
}
