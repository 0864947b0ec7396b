import type { EditorPosition, Instruction } from "obsidian";
import type { TFile } from "./abstract-file.ts";
import type { App } from "./app.ts";
import type { Editor } from "./editor.ts";
import { showInstructions } from "./instructions.ts";
import { Scope } from "./keymap.ts";
import { PopoverSuggest } from "./popover-suggest.ts";

export interface EditorSuggestTriggerInfo {
  start: EditorPosition;
  end: EditorPosition;
  query: string;
}

export interface EditorSuggestContext extends EditorSuggestTriggerInfo {
  editor: Editor;
  file: TFile | null;
}

/** Suggestions while a person types in a note; `editor-suggests.ts` says when they are asked. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  /** Null while it has nothing to do. */
  context: EditorSuggestContext | null = null;
  limit = 100;
  readonly #instructionsEl: HTMLElement = createDiv("prompt-instructions");
  /** Where it was triggered when the person sent it away: until then it stays away. */
  #dismissedAt: string | null = null;

  constructor(app: App) {
    // Hotkeys keep working while the list is open.
    super(app, new Scope(app.scope));
    this.scope.register([], "Tab", (event) => {
      this.suggestions.useSelectedItem(event);
      return false;
    });
  }

  abstract onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  setInstructions(instructions: Instruction[]): void {
    showInstructions(this.#instructionsEl, instructions);
    this.suggestEl.appendChild(this.#instructionsEl);
  }

  override close(): void {
    super.close();
    this.context = null;
  }

  /** Asks whether it has something to say at the cursor; if so, it shows it. */
  trigger(editor: Editor, file: TFile | null): boolean {
    const info = this.onTrigger(editor.getCursor(), editor, file);
    const key = info === null ? null : JSON.stringify([file?.path, info.start]);
    if (key !== this.#dismissedAt) this.#dismissedAt = null;
    if (info === null) return false;
    // Its trigger still holds, so no other comes in its place.
    if (this.#dismissedAt !== null) return true;
    const { start, end, query } = info;
    this.context = { start, end, query, editor, file };
    void this.#ask(this.context);
    return true;
  }

  protected override dismiss(): void {
    const { context } = this;
    if (context !== null) {
      this.#dismissedAt = JSON.stringify([context.file?.path, context.start]);
    }
    this.close();
  }

  async #ask(context: EditorSuggestContext): Promise<void> {
    const found = this.getSuggestions(context);
    const values = Array.isArray(found) ? found : await found;
    if (this.context !== context) return;
    const { cm } = context.editor;
    cm.dom.doc.body.appendChild(this.suggestEl);
    this.showSuggestions(values, this.limit, () => {
      const at = cm.coordsAtPos(context.editor.posToOffset(context.start));
      const { left, top, bottom } = at ?? cm.dom.getBoundingClientRect();
      return new DOMRect(left, top, 0, bottom - top);
    });
    if (!this.isOpen) this.suggestEl.remove();
  }
}
