import type { TFile } from "./abstract-file.ts";
import type { Editor } from "./editor.ts";
import { FileView } from "./file-view.ts";
import { LeafStack } from "./leaf-stack.ts";
import { MarkdownView } from "./markdown-view.ts";
import type { RecentFiles } from "./recent-files.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import type { Workspace } from "./workspace.ts";

/** Which leaf the person is in, and what follows from it. */
export class LeafFocus {
  leaf: WorkspaceLeaf | null = null;
  /** The active leaf's editor and file; null while another kind of view is active. */
  editor: { editor?: Editor; file: TFile | null } | null = null;
  private readonly workspace: Workspace;
  private readonly recent: RecentFiles;
  private clock = 0;
  private openFile: TFile | null = null;

  constructor(workspace: Workspace, recent: RecentFiles) {
    this.workspace = workspace;
    this.recent = recent;
  }

  set(leaf: WorkspaceLeaf, focus: boolean): void {
    if (leaf.parent instanceof LeafStack) leaf.parent.selectTab(leaf);
    leaf.activeTime = ++this.clock;
    if (this.leaf !== leaf) {
      this.mark(false);
      this.leaf = leaf;
      this.mark(true);
      this.viewChanged();
      this.workspace.trigger("active-leaf-change", leaf);
      this.fileMayHaveChanged();
    }
    if (!focus) return;
    const { win } = leaf.containerEl;
    if (win !== window.activeWindow) win.focus();
    leaf.view.setEphemeralState({ focus: true });
  }

  clear(): void {
    this.mark(false);
    this.leaf = null;
  }

  /** Tells of the file when it is another than before. */
  fileMayHaveChanged(): void {
    this.viewChanged();
    const file = this.file();
    if (file === this.openFile) return;
    this.openFile = file;
    this.recent.add(file);
    this.workspace.trigger("file-open", file);
  }

  /** Of the active leaf, else of the one that was active before. */
  file(): TFile | null {
    for (const leaf of [this.leaf, ...this.workspace.places.byRecency()]) {
      if (leaf?.view instanceof FileView && leaf.view.file !== null) return leaf.view.file;
    }
    return null;
  }

  private mark(active: boolean): void {
    const { leaf } = this;
    leaf?.containerEl.toggleClass("mod-active", active);
    leaf?.tabHeaderEl.toggleClass("mod-active", active);
    leaf?.parent?.containerEl.toggleClass("mod-active", active);
  }

  private viewChanged(): void {
    const view = this.leaf?.view;
    this.editor = view instanceof MarkdownView ? view : null;
  }
}
