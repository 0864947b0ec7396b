import type { TFile } from "./abstract-file.ts";
import { applyEphemeralState, findLine } from "./editor-position.ts";
import type { Editor } from "./editor.ts";
import type { HoverPopover } from "./hover-popover.ts";
import { MarkdownEditView } from "./markdown-edit-view.ts";
import { MarkdownPreviewView } from "./markdown-preview-view.ts";
import { notImplemented } from "./not-implemented.ts";
import { TextFileView } from "./text-file-view.ts";
import type { ViewStateResult } from "./view.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

type Mode = "source" | "preview";

/** A note, in the editor or for reading. The editor holds the text in both. */
export class MarkdownView extends TextFileView {
  override icon = "file-text";
  /** Page previews of this view's links; whoever shows one keeps it here. */
  hoverPopover: HoverPopover | null = null;
  readonly editor: Editor;
  readonly editMode: MarkdownEditView;
  readonly previewMode: MarkdownPreviewView;
  readonly #modeButton: HTMLElement;
  /** What ends the lines of the file; the editor itself knows only "\n". */
  #lineEnd = "\n";
  #mode: Mode = "source";

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.editMode = new MarkdownEditView(this);
    this.editor = this.editMode.editor;
    const readingEl = this.contentEl.createDiv("markdown-reading-view");
    this.previewMode = this.addChild(new MarkdownPreviewView(this, readingEl));
    this.previewMode.setShown(false);
    this.#modeButton = this.addAction("book-open", "", () => void this.#switchMode());
    this.#labelModeButton();
  }

  get currentMode(): MarkdownEditView | MarkdownPreviewView {
    return this.#mode === "source" ? this.editMode : this.previewMode;
  }

  getViewType(): string {
    return "markdown";
  }

  getMode(): Mode {
    return this.#mode;
  }

  /** `mode` is part of the state. What was typed is saved in its own time, not by looking at it. */
  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { mode } = state as { mode?: unknown };
    if (mode !== "source" && mode !== "preview") return;
    if (mode !== this.#mode) this.#show(mode);
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }

  getViewData(): string {
    const text = this.editMode.get();
    return this.#lineEnd === "\n" ? text : text.replaceAll("\n", this.#lineEnd);
  }

  setViewData(data: string, clear: boolean): void {
    this.#lineEnd = /\r\n/.test(data) && !/[^\r]\n/.test(data) ? "\r\n" : "\n";
    const text = data.replaceAll("\r\n", "\n");
    this.editMode.set(text, clear);
    this.editMode.setTitle(this.file?.basename ?? "");
    this.previewMode.set(text, clear);
  }

  /** The text was changed here, by the person or by a plugin. */
  noteTyped(): void {
    this.requestSave();
    if (this.#mode === "preview") this.previewMode.set(this.editMode.get(), false);
  }

  clear(): void {
    this.editMode.clear();
    this.previewMode.clear();
  }

  showSearch(replace?: boolean): void {
    if (this.#mode === "preview") throw notImplemented("MarkdownView.showSearch while reading");
    this.editMode.showSearch(replace);
  }

  /** The mark in the brackets of a task; any other text stays. */
  toggleTask(line: number): void {
    const text = this.editor.getLine(line);
    const match = /^(\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[)(.)\]/u.exec(text);
    const [, before = "", mark = ""] = match ?? [];
    if (match === null) return;
    const at = { from: { line, ch: before.length }, to: { line, ch: before.length + mark.length } };
    this.editor.replaceRange(mark === " " ? "x" : " ", at.from, at.to);
  }

  override async onRename(file: TFile): Promise<void> {
    await super.onRename(file);
    this.editMode.setTitle(file.basename);
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.getMode(), source: true };
  }

  override getEphemeralState(): Record<string, unknown> {
    const from = this.editor.getCursor("from");
    const to = this.editor.getCursor("to");
    return { cursor: { from, to }, scroll: this.currentMode.getScroll() };
  }

  override setEphemeralState(state: unknown): void {
    if (this.#mode === "source") {
      applyEphemeralState(this.editMode, state);
      return;
    }
    const line = findLine(this.editor, state);
    if (line !== undefined) this.previewMode.applyScroll(line);
  }

  updateExtensions(): void {
    this.editMode.updateExtensions();
  }

  protected override async onClose(): Promise<void> {
    await super.onClose();
    this.editMode.destroy();
  }

  async #switchMode(): Promise<void> {
    const mode = this.#mode === "source" ? "preview" : "source";
    await this.leaf.setViewState({ type: "markdown", state: { ...this.getState(), mode } });
    if (mode === "source") this.editor.focus();
  }

  /** What was at the top stays at the top. */
  #show(mode: Mode): void {
    const line = this.currentMode.getScroll();
    this.#mode = mode;
    this.editMode.setShown(mode === "source");
    // Typing since the note was read is shown too.
    this.previewMode.set(this.editMode.get(), false);
    this.previewMode.setShown(mode === "preview");
    this.currentMode.applyScroll(line);
    this.#labelModeButton();
  }

  #labelModeButton(): void {
    const label =
      this.#mode === "source"
        ? "Current view: editing. Click to read"
        : "Current view: reading. Click to edit";
    this.#modeButton.setAttribute("aria-label", label);
  }
}
