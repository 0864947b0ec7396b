import { setIcon } from "./icons.ts";

/** What a row leads to, said on the row itself. */
export class DisplayValueComponent {
  readonly valueEl: HTMLElement;
  readonly #statusEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createSpan("setting-display-value");
    this.#statusEl = containerEl.createSpan("setting-display-status");
    this.setValue(null);
    this.setStatus(null);
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? "");
    this.valueEl.toggle(value !== null && value !== "");
    return this;
  }

  setStatus(status: "warning" | null): this {
    this.#statusEl.empty();
    if (status !== null) setIcon(this.#statusEl, "alert-triangle");
    this.#statusEl.toggleClass("mod-warning", status === "warning");
    this.#statusEl.toggle(status !== null);
    return this;
  }
}
