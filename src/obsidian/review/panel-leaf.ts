/** A view beside the rollup as a view of the app. */
import { ItemView, Scope, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Disposable } from "../../ports/result";
import type { PanelSurroundings } from "../../ui/mount-panel";
import { localeOf } from "../app-locale";

export interface PanelKind {
  readonly type: string;
  /** The words on its tab. */
  readonly title: string;
  readonly icon: string;
  /** Keys that its card hears wherever in the view the focus is. */
  readonly keys: readonly string[];
  readonly mount: (parent: HTMLElement, surroundings: PanelSurroundings) => Disposable;
}

export type PanelParts = Omit<PanelSurroundings, "stored" | "onViewState" | "locale">;

export class PanelLeaf extends ItemView {
  #mounted: Disposable | null = null;
  /** What the view was asked to show, as the workspace keeps it. */
  #viewState: Record<string, unknown> = {};

  constructor(
    leaf: WorkspaceLeaf,
    private readonly kind: PanelKind,
    private readonly parts: PanelParts,
  ) {
    super(leaf);
    this.icon = kind.icon;
    this.navigation = true;
    if (kind.keys.length === 0) return;
    this.scope = new Scope(this.app.scope);
    for (const key of kind.keys) {
      this.scope.register([], key, (event) => this.#forward(event));
    }
  }

  override getViewType(): string {
    return this.kind.type;
  }

  override getDisplayText(): string {
    return this.kind.title;
  }

  override getState(): Record<string, unknown> {
    return this.#viewState;
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === "object" && state !== null) {
      this.#viewState = { ...state };
      this.#mount();
    }
    await super.setState(state, result);
  }

  protected override onOpen(): Promise<void> {
    this.#mount();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.#mounted?.dispose();
    this.#mounted = null;
    return Promise.resolve();
  }

  /** A key pressed where nothing of the view has the focus goes to its card. */
  #forward(event: KeyboardEvent): false | undefined {
    const { activeElement } = this.contentEl.doc;
    if (activeElement !== null && activeElement !== this.contentEl.doc.body) {
      if (this.contentEl.contains(activeElement)) return undefined;
    }
    const card = this.contentEl.querySelector<HTMLElement>("[data-debrief-card]");
    if (card === null) return undefined;
    card.focus();
    const { key } = event;
    card.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    return false;
  }

  #mount(): void {
    this.#mounted?.dispose();
    this.#mounted = this.kind.mount(this.contentEl, {
      ...this.parts,
      locale: localeOf(this.contentEl.win),
      stored: this.#viewState,
      onViewState: (state) => {
        this.#viewState = { ...state };
        this.app.workspace.requestSaveLayout();
      },
    });
  }
}
