import type { TAbstractFile } from "./abstract-file.ts";
import { View } from "./view.ts";
import type { ViewState, WorkspaceLeaf } from "./workspace-leaf.ts";

/** Stands for a view that nobody has looked at since the start. It says what it will be. */
export class DeferredView extends View {
  private readonly kept: ViewState;
  private eState: Record<string, unknown> = {};

  constructor(leaf: WorkspaceLeaf, kept: ViewState) {
    super(leaf);
    this.kept = { ...kept, state: { ...kept.state } };
    this.icon = kept.icon ?? "file";
    this.navigation = true;
  }

  override onload(): void {
    const { vault } = this.app;
    const isShown = (path: string): boolean => this.kept.state?.file === path;
    this.registerEvent(
      vault.on("rename", (file: TAbstractFile, oldPath: string) => {
        if (!isShown(oldPath)) return;
        this.kept.state = { ...this.kept.state, file: file.path };
        this.kept.title = file.name.replace(/\.md$/, "");
        this.leaf.updateHeader();
      }),
    );
    this.registerEvent(
      vault.on("delete", (file: TAbstractFile) => {
        if (isShown(file.path)) void this.leaf.setViewState({ type: "empty" });
      }),
    );
  }

  getViewType(): string {
    return this.kept.type;
  }

  getDisplayText(): string {
    return this.kept.title ?? this.kept.type;
  }

  override getState(): Record<string, unknown> {
    return this.kept.state ?? {};
  }

  override async setState(state: unknown): Promise<void> {
    this.kept.state = { ...(state as Record<string, unknown>) };
  }

  override getEphemeralState(): Record<string, unknown> {
    return this.eState;
  }

  override setEphemeralState(state: unknown): void {
    this.eState = { ...(state as Record<string, unknown>) };
  }
}
