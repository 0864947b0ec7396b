import type { TFile } from "./abstract-file.ts";
import { ItemView } from "./item-view.ts";
import type { Menu } from "./menu.ts";
import type { ViewStateResult } from "./view.ts";

/** A view of one file: follows it when it is renamed, closes when it is deleted. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  override onload(): void {
    const { vault } = this.app;
    this.registerEvent(
      vault.on("rename", (file: TFile) => {
        if (file === this.file) void this.onRename(file);
      }),
    );
    this.registerEvent(
      vault.on("delete", (file: TFile) => {
        if (file === this.file) this.fileIsGone();
      }),
    );
  }

  getDisplayText(): string {
    return this.file?.basename ?? "No file";
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), file: this.file?.path ?? null };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const path = (state as { file?: unknown }).file;
    const wanted = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
    if (typeof path === "string" && wanted === null) throw new Error(`File not found: ${path}`);
    if (wanted === this.file) return;
    if (this.file !== null) result.history = true;
    await this.#leaveFile();
    this.file = wanted;
    if (wanted !== null) await this.onLoadFile(wanted);
  }

  async onLoadFile(_file: TFile): Promise<void> {}

  async onUnloadFile(_file: TFile): Promise<void> {}

  async onRename(_file: TFile): Promise<void> {
    this.leaf.updateHeader();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  override onPaneMenu(menu: Menu, source: string): void {
    if (this.file !== null) {
      this.app.workspace.trigger("file-menu", menu, this.file, source, this.leaf);
    }
  }

  protected override async onClose(): Promise<void> {
    await this.#leaveFile();
  }

  /** The file was deleted: nothing may be saved to it any more. */
  protected fileIsGone(): void {
    this.file = null;
    void this.leaf.setViewState({ type: "empty" });
  }

  async #leaveFile(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    await this.onUnloadFile(file);
    this.file = null;
  }
}

export abstract class EditableFileView extends FileView {}
