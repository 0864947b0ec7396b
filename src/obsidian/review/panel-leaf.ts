/** A view beside the rollup as a view of the app. */
import type { WorkspaceLeaf } from "obsidian";
import type { Disposable } from "../../ports/result";
import type { PanelSurroundings } from "../../ui/mount-panel";
import { DrawnView, type ViewPlace } from "../drawn-view";

export interface PanelKind {
  readonly type: string;
  /** The words on its tab. */
  readonly title: string;
  readonly icon: string;
  /** Keys that its card hears wherever in the view the focus is. */
  readonly keys: readonly string[];
  readonly mount: (parent: HTMLElement, surroundings: PanelSurroundings) => Disposable;
}

export type PanelParts = Omit<PanelSurroundings, keyof ViewPlace>;

export class PanelLeaf extends DrawnView {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly kind: PanelKind,
    private readonly parts: PanelParts,
  ) {
    super(leaf, kind.icon);
    this.hear(kind.keys, (event) => this.#forward(event));
  }

  override getViewType(): string {
    return this.kind.type;
  }

  override getDisplayText(): string {
    return this.kind.title;
  }

  protected override draw(place: ViewPlace): Disposable {
    return this.kind.mount(this.contentEl, { ...this.parts, ...place });
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
}
