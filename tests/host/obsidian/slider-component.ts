import { ValueComponent } from "./value-component.ts";

type Changed = (value: number) => unknown;

export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;
  readonly #valueEl: HTMLElement;
  #format: (value: number) => string = String;
  #isInstant = false;
  #changed: Changed = () => {};

  constructor(containerEl: HTMLElement) {
    super();
    this.#valueEl = containerEl.createSpan("slider-value");
    this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
    this.sliderEl.addEventListener("input", () => {
      this.#show();
      if (this.#isInstant) this.#changed(this.getValue());
    });
    this.sliderEl.addEventListener("change", () => {
      if (!this.#isInstant) this.#changed(this.getValue());
    });
    this.#show();
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  /** Told of every step on the way, not only of the one where it is left. */
  setInstant(instant: boolean): this {
    this.#isInstant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | "any"): this {
    this.sliderEl.min = min === null ? "" : String(min);
    this.sliderEl.max = max === null ? "" : String(max);
    this.sliderEl.step = String(step);
    this.#show();
    return this;
  }

  getValue(): number {
    return this.sliderEl.valueAsNumber;
  }

  setValue(value: number): this {
    this.sliderEl.valueAsNumber = value;
    this.#show();
    return this;
  }

  getValuePretty(): string {
    return this.#format(this.getValue());
  }

  /** An empty text hides the value. */
  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    this.#show();
    return this;
  }

  /** The value is always shown. */
  setDynamicTooltip(): this {
    return this;
  }

  onChange(callback: Changed): this {
    this.#changed = callback;
    return this;
  }

  #show(): void {
    const shown = this.getValuePretty();
    this.#valueEl.setText(shown);
    this.#valueEl.toggleClass("is-hidden", shown === "");
  }
}
