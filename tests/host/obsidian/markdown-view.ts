import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { TFile } from "./abstract-file.ts";
import { editorBasics, editorInfo } from "./editor-extensions.ts";
import { applyEphemeralState } from "./editor-position.ts";
import { Editor } from "./editor.ts";
import { Menu } from "./menu.ts";
import { TextFileView } from "./text-file-view.ts";
import type { ViewStateResult } from "./view.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

/** A note in the editor, or for reading: then as it is written, see the list in the README. */
export class MarkdownView extends TextFileView {
  override icon = "file-text";
  /** Page previews do not exist here, so none is ever open. */
  hoverPopover = null;
  readonly editor: Editor;
  readonly #cm: EditorView;
  readonly #fromPlugins = new Compartment();
  readonly #titleEl: HTMLElement;
  /** What ends the lines of the file; the editor itself knows only "\n". */
  #lineEnd = "\n";
  #settingData = false;
  #mode: "source" | "preview" = "source";
  readonly #sourceEl: HTMLElement;
  readonly #readingEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const source = this.contentEl.createDiv("markdown-source-view cm-s-obsidian mod-cm6");
    this.#sourceEl = source;
    this.#readingEl = this.contentEl.createDiv("markdown-reading-view");
    this.#readingEl.hide();
    this.#titleEl = createDiv({ cls: "inline-title" });
    this.#cm = new EditorView({ state: this.#makeState(""), parent: source });
    this.#cm.scrollDOM.prepend(this.#titleEl);
    this.#cm.contentDOM.addEventListener("contextmenu", (event) => this.#showEditorMenu(event));
    this.editor = new Editor(this.#cm);
  }

  getViewType(): string {
    return "markdown";
  }

  getMode(): "source" | "preview" {
    return this.#mode;
  }

  /** `mode` is part of the state. What was typed is saved in its own time, not by looking at it. */
  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { mode } = state as { mode?: unknown };
    if (mode !== "source" && mode !== "preview") return;
    this.#mode = mode;
    this.#sourceEl.toggle(mode === "source");
    this.#readingEl.toggle(mode === "preview");
    this.#showText();
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }

  getViewData(): string {
    const text = this.#cm.state.doc.toString();
    return this.#lineEnd === "\n" ? text : text.replaceAll("\n", this.#lineEnd);
  }

  setViewData(data: string, clear: boolean): void {
    this.#lineEnd = /\r\n/.test(data) && !/[^\r]\n/.test(data) ? "\r\n" : "\n";
    this.#settingData = true;
    try {
      if (clear) this.#cm.setState(this.#makeState(data));
      else this.editor.replaceWhatDiffers(data.replaceAll("\r\n", "\n"));
    } finally {
      this.#settingData = false;
    }
    this.#titleEl.setText(this.file?.basename ?? "");
    this.#showText();
  }

  clear(): void {
    this.#settingData = true;
    this.#cm.setState(this.#makeState(""));
    this.#settingData = false;
  }

  override async onRename(file: TFile): Promise<void> {
    await super.onRename(file);
    this.#titleEl.setText(file.basename);
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.getMode(), source: true };
  }

  override getEphemeralState(): Record<string, unknown> {
    const from = this.editor.getCursor("from");
    const to = this.editor.getCursor("to");
    return { cursor: { from, to }, scroll: this.#cm.scrollDOM.scrollTop };
  }

  override setEphemeralState(state: unknown): void {
    applyEphemeralState(this.editor, this.#cm, state);
  }

  /** Extensions of plugins come and go while the note is open. */
  updateExtensions(): void {
    const { editorExtensions } = this.app;
    this.#cm.dispatch({ effects: this.#fromPlugins.reconfigure(editorExtensions) });
  }

  protected override async onClose(): Promise<void> {
    await super.onClose();
    this.#cm.destroy();
  }

  #makeState(data: string): EditorState {
    return EditorState.create({
      doc: data,
      extensions: [
        editorBasics,
        editorInfo(this),
        this.#fromPlugins.of(this.app.editorExtensions),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged || this.#settingData) return;
          this.requestSave();
          this.app.workspace.trigger("editor-change", this.editor, this);
        }),
      ],
    });
  }

  #showText(): void {
    this.#readingEl.setText(this.#mode === "preview" ? this.getViewData() : "");
  }

  #showEditorMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.app.workspace.trigger("editor-menu", menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }
}
