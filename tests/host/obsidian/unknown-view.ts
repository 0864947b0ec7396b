import { ItemView } from "./item-view.ts";
import type { ViewStateResult } from "./view.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

/** Keeps the place and the state of a view whose plugin is not there, until it comes back. */
export class UnknownView extends ItemView {
  override icon = "ghost";
  private readonly type: string;
  private kept: Record<string, unknown> = {};

  constructor(leaf: WorkspaceLeaf, type: string) {
    super(leaf);
    this.type = type;
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return "Plugin no longer active";
  }

  override getState(): Record<string, unknown> {
    return this.kept;
  }

  override async setState(state: unknown, _result: ViewStateResult): Promise<void> {
    this.kept = { ...(state as Record<string, unknown>) };
  }

  protected override async onOpen(): Promise<void> {
    const text = `No plugin that is loaded provides a view of the type "${this.type}".`;
    this.contentEl.createDiv({ cls: "empty-state-title", text });
  }
}
