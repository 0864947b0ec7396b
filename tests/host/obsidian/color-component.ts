import type { HSL, RGB } from "obsidian";
import { hexOfRgb, hslOfRgb, rgbOfHex, rgbOfHsl } from "./color-values.ts";
import { ValueComponent } from "./value-component.ts";

type Changed = (value: string) => unknown;

export class ColorComponent extends ValueComponent<string> {
  readonly #inputEl: HTMLInputElement;
  #changed: Changed = () => {};

  constructor(containerEl: HTMLElement) {
    super();
    this.#inputEl = containerEl.createEl("input", { type: "color" });
    this.#inputEl.addEventListener("change", () => this.#changed(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.#inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.#inputEl.value;
  }

  getValueRgb(): RGB {
    return rgbOfHex(this.getValue());
  }

  getValueHsl(): HSL {
    return hslOfRgb(this.getValueRgb());
  }

  setValue(value: string): this {
    this.#inputEl.value = value;
    return this;
  }

  setValueRgb(rgb: RGB): this {
    return this.setValue(hexOfRgb(rgb));
  }

  setValueHsl(hsl: HSL): this {
    return this.setValueRgb(rgbOfHsl(hsl));
  }

  onChange(callback: Changed): this {
    this.#changed = callback;
    return this;
  }
}
