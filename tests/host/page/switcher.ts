import type { App } from "../obsidian/app.ts";
import type { TFile } from "../obsidian/abstract-file.ts";
import { FuzzySuggestModal } from "../obsidian/fuzzy-suggest-modal.ts";
import { Keymap } from "../obsidian/keymap.ts";

/** Goes to a note by a part of its name. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder("Find a note…");
  }

  getItems(): TFile[] {
    const files = this.app.vault.getMarkdownFiles();
    return files.sort((a, b) => b.stat.mtime - a.stat.mtime);
  }

  getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, "");
  }

  onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}
