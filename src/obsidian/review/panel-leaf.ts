/** A view beside the rollup as a view of the app. */
import type { WorkspaceLeaf } from "obsidian";
import type { Disposable } from "../../ports/result";
import type { PanelSurroundings } from "../../ui/mount-panel";
import type { ViewPlace } from "../drawn-view";
import { HidingView } from "../hiding-view";

export interface PanelKind {
  readonly type: string;
  /** The words on its tab. */
  readonly title: string;
  readonly icon: string;
  /** Keys that its card hears wherever in the view the focus is. */
  readonly keys: readonly string[];
  /** It has a field to search in, and no card. */
  readonly hasSearch?: boolean;
  readonly mount: (parent: HTMLElement, surroundings: PanelSurroundings) => Disposable;
}

export type PanelParts = Omit<PanelSurroundings, keyof ViewPlace | "names">;

export class PanelLeaf extends HidingView {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly kind: PanelKind,
    private readonly parts: PanelParts,
  ) {
    super(leaf, kind.icon);
    this.hear(kind.keys, (event) => this.#forward(event));
    if (kind.hasSearch === true) this.hearSearchKey();
  }

  override getViewType(): string {
    return this.kind.type;
  }

  override getDisplayText(): string {
    return this.kind.title;
  }

  protected override draw(place: ViewPlace): Disposable {
    return this.kind.mount(this.contentEl, { ...this.parts, ...place, names: this.names });
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
    const { key, repeat } = event;
    card.dispatchEvent(
      new KeyboardEvent("keydown", { key, repeat, bubbles: true, cancelable: true }),
    );
    return false;
  }
}
