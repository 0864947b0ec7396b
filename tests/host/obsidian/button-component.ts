import { setIcon } from "./icons.ts";
import { setTooltip, type TooltipOptions } from "./tooltip.ts";
import { BaseComponent } from "./value-component.ts";

type Clicked = (event: MouseEvent) => unknown;

export class ButtonComponent extends BaseComponent {
  readonly buttonEl: HTMLButtonElement;
  #clicked: Clicked | null = null;
  #isBusy = false;

  constructor(containerEl: HTMLElement) {
    super();
    this.buttonEl = containerEl.createEl("button", { type: "button" });
    this.buttonEl.addEventListener("click", (event) => this.#run(event));
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setCta(): this {
    this.buttonEl.addClass("mod-cta");
    return this;
  }

  removeCta(): this {
    this.buttonEl.removeClass("mod-cta");
    return this;
  }

  setWarning(): this {
    this.buttonEl.addClass("mod-warning");
    return this;
  }

  setDestructive(): this {
    this.buttonEl.addClass("mod-destructive");
    return this;
  }

  removeDestructive(): this {
    this.buttonEl.removeClass("mod-destructive");
    return this;
  }

  setTooltip(tooltip: string, options: TooltipOptions = {}): this {
    setTooltip(this.buttonEl, tooltip, options);
    return this;
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name);
    return this;
  }

  setIcon(icon: string): this {
    this.buttonEl.empty();
    setIcon(this.buttonEl, icon);
    return this;
  }

  setClass(cls: string): this {
    this.buttonEl.addClass(cls);
    return this;
  }

  /** While a promise of the callback is open the button turns, and takes no second click. */
  onClick(callback: Clicked): this {
    this.#clicked = callback;
    return this;
  }

  #run(event: MouseEvent): void {
    if (this.#isBusy || this.disabled) return;
    const answer = this.#clicked?.(event);
    if (answer instanceof Promise) void this.#waitFor(answer);
  }

  async #waitFor(answer: Promise<unknown>): Promise<void> {
    this.#setBusy(true);
    try {
      await answer;
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.buttonEl.toggleClass("mod-loading", isBusy);
    this.buttonEl.setAttr("aria-busy", isBusy ? true : null);
  }
}
