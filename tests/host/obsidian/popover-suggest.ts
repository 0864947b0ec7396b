import type { App } from "./app.ts";
import { Chooser, type ChooserOwner } from "./chooser.ts";
import { Scope } from "./keymap.ts";

/** Between the text and the list, and between the list and the edge of the window. */
const GAP = 4;

/** A list of suggestions beside what is typed. */
export abstract class PopoverSuggest<T> implements ChooserOwner<T> {
  app: App;
  scope: Scope;
  readonly suggestEl: HTMLElement = createDiv("suggestion-container");
  readonly suggestions: Chooser<T>;
  isOpen = false;

  constructor(app: App, scope: Scope = new Scope()) {
    this.app = app;
    this.scope = scope;
    const listEl = this.suggestEl.createDiv({ cls: "suggestion", attr: { role: "listbox" } });
    this.suggestions = new Chooser<T>(this, listEl, scope);
    scope.register([], "Enter", (event) => {
      this.suggestions.useSelectedItem(event);
      return false;
    });
    scope.register([], "Escape", () => {
      this.dismiss();
      return false;
    });
    // A click in the list must not take the focus from the text.
    this.suggestEl.addEventListener("mousedown", (event) => event.preventDefault());
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    if (!this.suggestEl.isConnected) activeDocument.body.appendChild(this.suggestEl);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.remove();
    this.suggestions.setSuggestions([]);
  }

  /** The phone's button for going back. */
  onHistoryBack(): void {
    this.dismiss();
  }

  /** The person wants no suggestions now. */
  protected dismiss(): void {
    this.close();
  }

  /** Shows the list below `place`, or above when there is no room; nothing to show closes it. */
  protected showSuggestions(values: T[], limit: number, place: () => DOMRect): void {
    if (values.length === 0) {
      this.close();
      return;
    }
    this.open();
    this.suggestions.setSuggestions(limit > 0 ? values.slice(0, limit) : values);
    this.moveTo(place());
  }

  private moveTo({ left, top, bottom }: DOMRect): void {
    const { innerWidth, innerHeight } = this.suggestEl.win;
    const { offsetWidth: width, offsetHeight: height } = this.suggestEl;
    const hasRoom = bottom + GAP + height <= innerHeight - GAP || top < innerHeight - bottom;
    const y = hasRoom ? bottom + GAP : Math.max(top - GAP - height, GAP);
    const x = Math.max(Math.min(left, innerWidth - width - GAP), GAP);
    this.suggestEl.style.left = `${x}px`;
    this.suggestEl.style.top = `${y}px`;
  }
}
