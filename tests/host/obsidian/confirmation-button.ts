import { ButtonComponent } from "./button-component.ts";

type Clicked = (event: MouseEvent) => unknown;

/** A button that ends the question, unless its callback says that the question stays. */
export class ConfirmationButton extends ButtonComponent {
  readonly #close: () => void;
  readonly #wantFocus: (button: ConfirmationButton) => void;

  /** Only a `ConfirmationModal` makes them. */
  constructor(
    containerEl: HTMLElement,
    close: () => void,
    wantFocus: (button: ConfirmationButton) => void,
  ) {
    super(containerEl);
    this.#close = close;
    this.#wantFocus = wantFocus;
    this.onClick(() => undefined);
  }

  override onClick(callback: Clicked): this {
    return super.onClick((event) => {
      const answer = callback(event);
      if (answer instanceof Promise) return answer.then((stays) => this.#end(stays));
      this.#end(answer);
      return undefined;
    });
  }

  setInitialFocus(): this {
    this.#wantFocus(this);
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass("mod-secondary");
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass("mod-cancel");
    return this;
  }

  #end(stays: unknown): void {
    if (!stays) this.#close();
  }
}
