import { ValueComponent } from "./value-component.ts";

/** From 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
  readonly #barEl: HTMLElement;
  readonly #doneEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.#barEl = containerEl.createDiv({
      cls: "setting-progress-bar",
      attr: { role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 },
    });
    this.#doneEl = this.#barEl.createDiv("setting-progress-bar-inner");
    this.setValue(0);
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    this.#value = Math.min(100, Math.max(0, value));
    this.#barEl.setAttr("aria-valuenow", this.#value);
    this.#doneEl.setCssProps({ width: `${this.#value}%` });
    return this;
  }
}
