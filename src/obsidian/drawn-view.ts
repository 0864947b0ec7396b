/** A view of the app that is drawn by a mount function and keeps its state with the workspace. */
import { ItemView, Scope, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Disposable } from "../ports/result";
import { localeOf } from "./app-locale";

/** What the workspace gives to whatever is drawn in a view. */
export interface ViewPlace {
  /** BCP 47 tag for days and numbers. */
  readonly locale: string;
  /** The state that was left last time, as the workspace kept it. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** Keeps another state from now on. */
  readonly onViewState: (state: object) => void;
}

export abstract class DrawnView extends ItemView {
  #mounted: Disposable | null = null;
  /** What the view was asked to show, as the workspace keeps it. */
  #viewState: Record<string, unknown> = {};

  constructor(leaf: WorkspaceLeaf, icon: string) {
    super(leaf);
    this.icon = icon;
    this.navigation = true;
  }

  /** Draws into `contentEl`; what it gives is disposed of before the next drawing. */
  protected abstract draw(place: ViewPlace): Disposable;

  override getState(): Record<string, unknown> {
    return this.#viewState;
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === "object" && state !== null) {
      this.#viewState = { ...state };
      this.#draw();
    }
    await super.setState(state, result);
  }

  protected override onOpen(): Promise<void> {
    this.#draw();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.#mounted?.dispose();
    this.#mounted = null;
    return Promise.resolve();
  }

  /** Keys that the view hears wherever the focus is. */
  protected hear(
    keys: readonly string[],
    heard: (event: KeyboardEvent) => false | undefined,
  ): void {
    if (keys.length === 0) return;
    this.scope = new Scope(this.app.scope);
    for (const key of keys) this.scope.register([], key, heard);
  }

  /** `/` goes to the search field from anywhere in the view, and is a letter in a field. */
  protected hearSearchKey(): void {
    this.hear(["/"], (event) => {
      // A node of another window is no `Node` of this one.
      if (event.targetNode?.instanceOf(HTMLInputElement) === true) return undefined;
      this.contentEl.querySelector<HTMLElement>("input[type=search]")?.focus();
      return false;
    });
  }

  #draw(): void {
    this.#mounted?.dispose();
    this.#mounted = this.draw({
      locale: localeOf(this.contentEl.win),
      stored: this.#viewState,
      onViewState: (state) => {
        this.#viewState = { ...state };
        this.app.workspace.requestSaveLayout();
      },
    });
  }
}
