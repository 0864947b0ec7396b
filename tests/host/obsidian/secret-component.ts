import type { App } from "./app.ts";
import { BaseComponent } from "./value-component.ts";

/** Chooses among the ids of the secrets that are kept; what a secret says is never shown. */
export class SecretComponent extends BaseComponent {
  readonly #selectEl: HTMLSelectElement;
  #changed: (value: string) => unknown = () => {};

  constructor(app: App, containerEl: HTMLElement) {
    super();
    this.#selectEl = containerEl.createEl("select", "dropdown");
    this.#selectEl.createEl("option", { value: "", text: "No secret" });
    for (const id of app.secretStorage.listSecrets()) this.#offer(id);
    this.#selectEl.addEventListener("change", () => this.#changed(this.#selectEl.value));
  }

  override setDisabled(disabled: boolean): this {
    this.#selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  /** An id whose secret is gone stays chosen, so that the choice is not lost by looking at it. */
  setValue(value: string): this {
    if (![...this.#selectEl.options].some((option) => option.value === value)) this.#offer(value);
    this.#selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#changed = callback;
    return this;
  }

  #offer(id: string): void {
    this.#selectEl.createEl("option", { value: id, text: id });
  }
}
