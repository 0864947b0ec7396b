import type { App } from "./app.ts";
import { Component } from "./component.ts";
import type { Scope } from "./keymap.ts";
import type { Menu } from "./menu.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

export interface ViewStateResult {
  history: boolean;
}

export abstract class View extends Component {
  readonly app: App;
  icon = "file";
  /** Whether the next note may take this view's place. */
  navigation = false;
  leaf: WorkspaceLeaf;
  readonly containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super();
    this.leaf = leaf;
    this.app = leaf.app;
    this.containerEl = createDiv("workspace-leaf-content");
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getIcon(): string {
    return this.icon;
  }

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: ViewStateResult): Promise<void> {}

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}

  /** Attached first, then `onOpen`. */
  async openIn(parent: HTMLElement): Promise<void> {
    this.containerEl.dataset.type = this.getViewType();
    parent.replaceChildren(this.containerEl);
    void this.load();
    await this.onOpen();
  }

  async closeFrom(): Promise<void> {
    await this.onClose();
    this.containerEl.remove();
    this.unload();
  }

  protected async onOpen(): Promise<void> {}

  protected async onClose(): Promise<void> {}
}
