import type { App } from "./app.ts";
import { PopoverSuggest } from "./popover-suggest.ts";

type SelectListener<T> = (value: T, event: MouseEvent | KeyboardEvent) => unknown;

/** Suggestions below an input or an element that can be edited, while it has the focus. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  readonly #textInputEl: HTMLInputElement | HTMLDivElement;
  readonly #listeners: SelectListener<T>[] = [];
  /** Answers may arrive out of order; only the latest question counts. */
  #question = 0;

  constructor(app: App, textInputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    this.#textInputEl = textInputEl;
    const ask = (): void => void this.#ask();
    textInputEl.addEventListener("input", ask);
    textInputEl.addEventListener("focus", ask);
    textInputEl.addEventListener("blur", () => this.close());
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  getValue(): string {
    const el = this.#textInputEl;
    return "value" in el ? el.value : el.textContent;
  }

  setValue(value: string): void {
    const el = this.#textInputEl;
    if ("value" in el) el.value = value;
    else el.textContent = value;
  }

  /** Tells those who asked; closing is theirs, or that of a class that overrides this. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    for (const listener of this.#listeners) listener(value, event);
  }

  onSelect(callback: SelectListener<T>): this {
    this.#listeners.push(callback);
    return this;
  }

  override close(): void {
    this.#question++;
    super.close();
  }

  async #ask(): Promise<void> {
    const question = ++this.#question;
    const found = this.getSuggestions(this.getValue());
    const values = Array.isArray(found) ? found : await found;
    if (question !== this.#question) return;
    const el = this.#textInputEl;
    if (!this.isOpen) el.doc.body.appendChild(this.suggestEl);
    this.showSuggestions(values, this.limit, () => el.getBoundingClientRect());
  }
}
