import type { Scope } from "./keymap.ts";

export interface ChooserOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** What a page of the list is when nothing says how high it is. */
const PAGE = 8;

/** A list of suggestions with one selected: the part that prompts and popovers share. */
export class Chooser<T> {
  values: T[] = [];
  suggestions: HTMLElement[] = [];
  selectedItem = -1;
  private readonly owner: ChooserOwner<T>;
  private readonly listEl: HTMLElement;

  constructor(owner: ChooserOwner<T>, listEl: HTMLElement, scope: Scope) {
    this.owner = owner;
    this.listEl = listEl;
    const step = (by: number) => () => {
      this.select(this.selectedItem + by, true);
      return false;
    };
    scope.register([], "ArrowDown", step(1));
    scope.register([], "ArrowUp", step(-1));
    scope.register(["Ctrl"], "n", step(1));
    scope.register(["Ctrl"], "p", step(-1));
  }

  /** For lists that have the keyboard to themselves. Home and End of a text are the text's own. */
  takePageKeys(scope: Scope): void {
    const to = (key: string, at: () => number): void => {
      scope.register([], key, () => {
        this.select(at());
        return false;
      });
    };
    to("PageDown", () => this.selectedItem + this.pageLength());
    to("PageUp", () => this.selectedItem - this.pageLength());
    to("Home", () => 0);
    to("End", () => this.values.length - 1);
  }

  setSuggestions(values: T[]): void {
    this.values = values;
    this.suggestions = values.map((value, at) => {
      const item = createDiv({ cls: "suggestion-item", attr: { role: "option" } });
      this.owner.renderSuggestion(value, item);
      item.addEventListener("mousemove", () => this.select(at));
      item.addEventListener("click", (event) => {
        this.select(at);
        this.useSelectedItem(event);
      });
      return item;
    });
    this.listEl.replaceChildren(...this.suggestions);
    this.selectedItem = -1;
    this.select(0);
  }

  /** True when there was one to use. */
  useSelectedItem(event: MouseEvent | KeyboardEvent): boolean {
    const value = this.values[this.selectedItem];
    if (value === undefined) return false;
    this.owner.selectSuggestion(value, event);
    return true;
  }

  setSelectedItem(at: number, _event?: Event): void {
    this.select(at, true);
  }

  private select(at: number, wrap = false): void {
    const count = this.suggestions.length;
    if (count === 0) return;
    const next = wrap ? (at + count) % count : Math.min(Math.max(at, 0), count - 1);
    if (next === this.selectedItem) return;
    this.mark(false);
    this.selectedItem = next;
    this.mark(true);
    this.suggestions[next]?.scrollIntoView({ block: "nearest" });
  }

  private mark(selected: boolean): void {
    const item = this.suggestions[this.selectedItem];
    item?.classList.toggle("is-selected", selected);
    item?.setAttribute("aria-selected", String(selected));
  }

  private pageLength(): number {
    const height = this.suggestions[0]?.offsetHeight ?? 0;
    return height === 0 ? PAGE : Math.max(Math.floor(this.listEl.clientHeight / height), 1);
  }
}
