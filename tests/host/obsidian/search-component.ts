import { AbstractTextComponent } from "./abstract-text-component.ts";
import { setIcon } from "./icons.ts";

/** A field with a button that empties it, shown while there is something to empty. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const box = containerEl.createDiv("search-input-container");
    super(
      box.createEl("input", {
        type: "search",
        attr: { enterkeyhint: "search", spellcheck: "false" },
      }),
    );
    this.clearButtonEl = box.createDiv({
      cls: "search-input-clear-button",
      attr: { "aria-label": "Clear search", role: "button", tabindex: "0" },
    });
    setIcon(this.clearButtonEl, "x");
    const clear = (): void => {
      this.setValue("");
      this.onChanged();
      this.inputEl.focus();
    };
    this.clearButtonEl.addEventListener("click", clear);
    this.clearButtonEl.addEventListener("keydown", (event) => {
      if (event.key === "Enter") clear();
    });
    this.#showClearButton();
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.#showClearButton();
    return this;
  }

  override onChanged(): void {
    this.#showClearButton();
    super.onChanged();
  }

  #showClearButton(): void {
    this.clearButtonEl.toggle(this.getValue() !== "");
  }
}
