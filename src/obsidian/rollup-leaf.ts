/** The rollup as a view of the app. */
import { ItemView, Scope, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import { writeState } from "../core/rollup/state";
import type { Disposable } from "../ports/result";
import { mountRollup, type RollupSurroundings } from "../ui/mount-rollup";
import { localeOf } from "./app-locale";

export const ROLLUP_VIEW = "debrief-rollup";

/** What every place that shows the rollup has in common. */
export type RollupSources = Omit<
  RollupSurroundings,
  "stored" | "onViewState" | "locale" | "isPanel"
>;

export class RollupLeaf extends ItemView {
  #mounted: Disposable | null = null;
  /** What the view was asked to show, as the workspace keeps it. */
  #viewState: Record<string, unknown> = {};

  constructor(
    leaf: WorkspaceLeaf,
    private readonly sources: RollupSources,
  ) {
    super(leaf);
    this.icon = "repeat-2";
    this.navigation = true;
    this.scope = new Scope(this.app.scope);
    this.scope.register([], "/", (event) => this.#search(event));
  }

  override getViewType(): string {
    return ROLLUP_VIEW;
  }

  override getDisplayText(): string {
    return "Debrief";
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

  /** `/` goes to the search field from anywhere in the view, and is a letter in a field. */
  #search(event: KeyboardEvent): false | undefined {
    // A node of another window is no `Node` of this one.
    if (event.targetNode?.instanceOf(HTMLInputElement) === true) return undefined;
    this.contentEl.querySelector<HTMLElement>("input[type=search]")?.focus();
    return false;
  }

  #mount(): void {
    this.#mounted?.dispose();
    this.#mounted = mountRollup(this.contentEl, {
      ...this.sources,
      locale: localeOf(this.contentEl.win),
      stored: this.#viewState,
      onViewState: (state) => {
        this.#viewState = { ...writeState(state) };
        this.app.workspace.requestSaveLayout();
      },
    });
  }
}
