import type { App } from "./app.ts";
import type { TFile } from "./abstract-file.ts";
import { DeferredView } from "./deferred-view.ts";
import { EmptyView } from "./empty-view.ts";
import type { HoverPopover } from "./hover-popover.ts";
import { ItemView } from "./item-view.ts";
import { LeafHistory } from "./leaf-history.ts";
import { LeafStack } from "./leaf-stack.ts";
import { LeafTab } from "./leaf-tab.ts";
import { Notice } from "./notice.ts";
import type { View } from "./view.ts";
import { WorkspaceItem } from "./workspace-item.ts";
import type { Workspace } from "./workspace.ts";

export interface ViewState {
  type: string;
  state?: Record<string, unknown>;
  active?: boolean;
  pinned?: boolean;
  group?: WorkspaceLeaf;
  /** What a tab says whose view is not built yet. */
  icon?: string;
  title?: string;
}

export interface OpenViewState {
  state?: Record<string, unknown>;
  eState?: Record<string, unknown>;
  active?: boolean;
  group?: WorkspaceLeaf;
}

/** A place that shows one view. */
export class WorkspaceLeaf extends WorkspaceItem {
  readonly app: App;
  readonly tabHeaderEl: HTMLElement;
  readonly history: LeafHistory;
  view: View;
  /** Rises each time the leaf becomes the active one. */
  activeTime = 0;
  pinned = false;
  /** Leaves with the same one show the same file. */
  group: string | null = null;
  hoverPopover: HoverPopover | null = null;
  private readonly tab: LeafTab;
  /** Changes of the view wait for each other. */
  private changing: Promise<unknown> = Promise.resolve();

  constructor(workspace: Workspace) {
    super(workspace, "workspace-leaf");
    this.app = workspace.app;
    this.history = new LeafHistory(this);
    this.tab = new LeafTab(this);
    this.tabHeaderEl = this.tab.el;
    const touched = (): void => {
      if (this.parent !== null) workspace.setActiveLeaf(this, { focus: false });
    };
    this.containerEl.addEventListener("mousedown", touched, true);
    this.containerEl.addEventListener("focusin", touched);
    this.view = new EmptyView(this);
    void this.view.openIn(this.containerEl);
    this.updateHeader();
  }

  /** The tabs or the drawer that it is one of. */
  stack(): LeafStack | null {
    return this.parent instanceof LeafStack ? this.parent : null;
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  /** Nobody has looked at it since the start, so its view is not built yet. */
  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  loadIfDeferred(): Promise<void> {
    return this.inTurn(async () => {
      if (this.isDeferred) await this.buildAnew();
    });
  }

  /** Takes the state without building the view. */
  async defer(kept: ViewState): Promise<void> {
    await this.inTurn(() => this.showView(new DeferredView(this, kept)));
    this.updateHeader();
  }

  getViewState(): ViewState {
    const { view } = this;
    return {
      type: view.getViewType(),
      state: view.getState(),
      pinned: this.pinned,
      icon: view.getIcon(),
      title: view.getDisplayText(),
    };
  }

  /** The same type keeps its view and only takes the state; another type takes its place. */
  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    await this.inTurn(async () => {
      const isOther = this.isDeferred || this.view.getViewType() !== viewState.type;
      const before = this.history.here();
      if (isOther) await this.showView(this.workspace.views.make(viewState.type, this));
      this.pinned = viewState.pinned ?? this.pinned;
      if (viewState.group !== undefined) this.setGroupMember(viewState.group);
      const result = { history: isOther };
      await this.view.setState(viewState.state ?? {}, result);
      if (result.history) this.history.record(before);
      if (eState !== undefined) this.view.setEphemeralState(eState);
      this.updateHeader();
      if (viewState.active === true) this.workspace.setActiveLeaf(this, { focus: true });
      this.workspace.layoutChanged();
      this.workspace.fileMayHaveChanged();
    });
    await this.workspace.showInGroup(this);
  }

  /** The plugin behind the view came or went: the same state in the view that there is now. */
  rebuildView(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.isDeferred) await this.buildAnew();
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
    const { state, eState, active = true, group } = openState;
    const type = this.workspace.views.typeOf(file.extension);
    const grouped = group === undefined ? {} : { group };
    await this.setViewState(
      { type, state: { ...state, file: file.path }, active, ...grouped },
      eState,
    );
  }

  setPinned(pinned: boolean): void {
    if (this.pinned === pinned) return;
    this.pinned = pinned;
    this.updateHeader();
    this.trigger("pinned-change", pinned);
    this.workspace.layoutChanged();
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setGroup(group: string | null): void {
    if (this.group === group) return;
    this.group = group;
    this.updateHeader();
    this.trigger("group-change", group);
    this.workspace.layoutChanged();
  }

  /** A leaf without a group gets one of its own. */
  setGroupMember(other: WorkspaceLeaf): void {
    if (other.group === null) other.setGroup(other.id);
    this.setGroup(other.group);
  }

  detach(): void {
    if (this.parent === null) return;
    this.workspace.removeLeaf(this);
    void this.closeView();
  }

  closeView(): Promise<void> {
    return this.inTurn(() => this.view.closeFrom().catch(reportViewError));
  }

  onResize(): void {
    this.view.onResize();
  }

  /** What the tab and the view's own header say. */
  updateHeader(): void {
    this.tab.update();
    if (this.view instanceof ItemView) this.view.updateHeader();
  }

  private async buildAnew(): Promise<void> {
    const { type, state } = this.getViewState();
    const eState = this.view.getEphemeralState();
    await this.showView(this.workspace.views.make(type, this));
    await this.view.setState(state ?? {}, { history: false }).catch(reportViewError);
    this.view.setEphemeralState(eState);
    this.updateHeader();
    this.workspace.fileMayHaveChanged();
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
}

function reportViewError(error: unknown): void {
  console.error(error);
  new Notice(`A view failed: ${String(error)}`, 0);
}
