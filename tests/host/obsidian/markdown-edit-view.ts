import { openSearchPanel } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { TFile } from "./abstract-file.ts";
import type { App } from "./app.ts";
import { editorBasics } from "./editor-extensions.ts";
import * as fields from "./editor-fields.ts";
import { closeSuggestions, offerSuggestions } from "./editor-suggests.ts";
import { Editor } from "./editor.ts";
import type { HoverPopover } from "./hover-popover.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { Menu } from "./menu.ts";

/** A note for writing: its text in an editor. */
export class MarkdownEditView {
  readonly app: App;
  hoverPopover: HoverPopover | null = null;
  readonly editor: Editor;
  readonly #view: MarkdownView;
  readonly #cm: EditorView;
  readonly #fromPlugins = new Compartment();
  readonly #sourceEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  #isLoading = false;

  constructor(view: MarkdownView) {
    this.app = view.app;
    this.#view = view;
    this.#sourceEl = view.contentEl.createDiv("markdown-source-view cm-s-obsidian mod-cm6");
    this.#titleEl = createDiv({ cls: "inline-title" });
    this.#cm = new EditorView({ parent: this.#sourceEl });
    // The state names its editor, so it is made after it.
    this.#cm.setState(this.#makeState(""));
    this.#cm.scrollDOM.prepend(this.#titleEl);
    this.editor = new Editor(this.#cm);
    this.#sourceEl.onWindowMigrated((win) => this.#cm.setRoot(win.document));
  }

  get file(): TFile | null {
    return this.#view.file;
  }

  get(): string {
    return this.editor.getValue();
  }

  /** `clear`: another file is shown, so the undo history goes. */
  set(data: string, clear: boolean): void {
    closeSuggestions();
    this.#isLoading = true;
    try {
      if (clear) this.#cm.setState(this.#makeState(data));
      else this.editor.replaceWhatDiffers(data);
    } finally {
      this.#isLoading = false;
    }
  }

  clear(): void {
    this.set("", true);
  }

  getSelection(): string {
    return this.editor.getSelection();
  }

  /** The line at the top, from 0. */
  getScroll(): number {
    const { scrollDOM, contentDOM, state } = this.#cm;
    const hidden = scrollDOM.getBoundingClientRect().top - contentDOM.getBoundingClientRect().top;
    if (hidden <= 0) return 0;
    // Heights are fractions, scrolling is by whole pixels: a line may be hidden by less than one.
    return state.doc.lineAt(this.#cm.lineBlockAtHeight(hidden + 1).from).number - 1;
  }

  applyScroll(scroll: number): void {
    if (scroll <= 0) {
      this.#cm.scrollDOM.scrollTop = 0;
      return;
    }
    const at = this.editor.posToOffset({ line: Math.floor(scroll), ch: 0 });
    this.#cm.dispatch({ effects: EditorView.scrollIntoView(at, { y: "start", yMargin: 0 }) });
  }

  setTitle(title: string): void {
    this.#titleEl.setText(title);
  }

  setShown(shown: boolean): void {
    if (!shown) closeSuggestions();
    this.#sourceEl.toggle(shown);
    if (shown) this.#cm.requestMeasure();
  }

  /** Extensions of plugins come and go while the note is open. */
  updateExtensions(): void {
    const { editorExtensions } = this.app;
    this.#cm.dispatch({ effects: this.#fromPlugins.reconfigure([...editorExtensions]) });
  }

  /** The field to replace with always shows; `replace` puts the cursor there. */
  showSearch(replace = false): void {
    openSearchPanel(this.#cm);
    if (!replace) return;
    this.#cm.dom.querySelector<HTMLInputElement>(".cm-search input[name=replace]")?.focus();
  }

  destroy(): void {
    closeSuggestions();
    this.#cm.destroy();
  }

  #makeState(data: string): EditorState {
    const { workspace } = this.app;
    return EditorState.create({
      doc: data,
      extensions: [
        editorBasics,
        fields.editorInfoField.init(() => this.#view),
        fields.editorEditorField.init(() => this.#cm),
        fields.editorLivePreviewField,
        fields.livePreviewState,
        this.#fromPlugins.of([...this.app.editorExtensions]),
        EditorState.allowMultipleSelections.of(true),
        EditorView.domEventHandlers({
          paste: (event) => this.#tell("editor-paste", event),
          drop: (event) => this.#tell("editor-drop", event),
          contextmenu: (event) => this.#showMenu(event),
        }),
        EditorView.updateListener.of((update) => {
          if (update.focusChanged && !this.#cm.hasFocus) closeSuggestions();
          if (this.#isLoading) return;
          if (update.docChanged) {
            this.#view.noteTyped();
            workspace.trigger("editor-change", this.editor, this.#view);
            workspace.trigger("quick-preview", this.file, this.#view.getViewData());
          }
          const moved = update.docChanged || update.selectionSet;
          if (moved && this.#cm.hasFocus) offerSuggestions(this.editor, this.file);
        }),
      ],
    });
  }

  /** Who handles the event says so by preventing what else would happen. */
  #tell(name: string, event: Event): boolean {
    this.app.workspace.trigger(name, event, this.editor, this.#view);
    return event.defaultPrevented;
  }

  #showMenu(event: MouseEvent): boolean {
    const menu = new Menu();
    this.app.workspace.trigger("editor-menu", menu, this.editor, this.#view);
    menu.showAtMouseEvent(event);
    return true;
  }
}
