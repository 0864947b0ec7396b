import { setTooltip, type TooltipOptions } from "./tooltip.ts";
import { ValueComponent } from "./value-component.ts";

type Changed = (value: boolean) => unknown;

export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;
  readonly #inputEl: HTMLInputElement;
  #changed: Changed = () => {};

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv("checkbox-container");
    this.#inputEl = this.toggleEl.createEl("input", { type: "checkbox" });
    this.#inputEl.addEventListener("click", (event) => event.stopPropagation());
    this.#inputEl.addEventListener("change", () => this.#set(this.#inputEl.checked));
    this.toggleEl.addEventListener("click", () => this.onClick());
  }

  override setDisabled(disabled: boolean): this {
    this.#inputEl.disabled = disabled;
    this.toggleEl.toggleClass("is-disabled", disabled);
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.toggleEl.hasClass("is-enabled");
  }

  /** Another value than before is a change, whoever sets it. */
  setValue(on: boolean): this {
    this.#set(on);
    return this;
  }

  setTooltip(tooltip: string, options: TooltipOptions = {}): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    if (!this.disabled) this.#set(!this.getValue());
  }

  onChange(callback: Changed): this {
    this.#changed = callback;
    return this;
  }

  #set(on: boolean): void {
    const isChanged = on !== this.getValue();
    this.#inputEl.checked = on;
    this.toggleEl.toggleClass("is-enabled", on);
    if (isChanged) this.#changed(on);
  }
}
