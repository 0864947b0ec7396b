import type {} from "obsidian";
import type { Scope } from "./keymap.ts";

export interface ChooserOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** A list of suggestions with one selected: the part that prompts and popovers share. */
export class Chooser<T> {
  values: T[] = [];
  selected = -1;
  private readonly owner: ChooserOwner<T>;
  private readonly listEl: HTMLElement;
  private items: HTMLElement[] = [];

  constructor(owner: ChooserOwner<T>, listEl: HTMLElement, scope: Scope) {
    this.owner = owner;
    this.listEl = listEl;
    const step = (by: number) => () => {
      this.select(this.selected + by, true);
      return false;
    };
    const to = (at: () => number) => () => {
      this.select(at());
      return false;
    };
    scope.register([], "ArrowDown", step(1));
    scope.register([], "ArrowUp", step(-1));
    scope.register(["Ctrl"], "n", step(1));
    scope.register(["Ctrl"], "p", step(-1));
    scope.register(
      [],
      "PageDown",
      to(() => Math.min(this.selected + 8, this.values.length - 1)),
    );
    scope.register(
      [],
      "PageUp",
      to(() => Math.max(this.selected - 8, 0)),
    );
    scope.register(
      [],
      "Home",
      to(() => 0),
    );
    scope.register(
      [],
      "End",
      to(() => this.values.length - 1),
    );
  }

  setValues(values: T[]): void {
    this.values = values;
    this.items = values.map((value, at) => {
      const item = createDiv({ cls: "suggestion-item", attr: { role: "option" } });
      this.owner.renderSuggestion(value, item);
      item.addEventListener("mousemove", () => this.select(at));
      item.addEventListener("click", (event) => this.owner.selectSuggestion(value, event));
      return item;
    });
    this.listEl.replaceChildren(...this.items);
    this.selected = -1;
    this.select(0);
  }

  selectedValue(): T | undefined {
    return this.values[this.selected];
  }

  select(at: number, wrap = false): void {
    const count = this.items.length;
    if (count === 0) return;
    const next = wrap ? (at + count) % count : Math.min(Math.max(at, 0), count - 1);
    if (next === this.selected) return;
    this.items[this.selected]?.classList.remove("is-selected");
    this.items[this.selected]?.setAttribute("aria-selected", "false");
    this.selected = next;
    const item = this.items[next];
    item?.classList.add("is-selected");
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
  }
}
