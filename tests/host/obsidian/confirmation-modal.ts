import type { App } from "./app.ts";
import { ConfirmationButton } from "./confirmation-button.ts";
import { Modal } from "./modal.ts";

/** A question with a button for each answer. */
export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement;
  #initialFocus: ConfirmationButton | null = null;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass("mod-confirmation");
    this.buttonContainerEl = this.modalEl.createDiv("modal-button-container");
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const box = this.buttonContainerEl.createEl("label", "mod-checkbox");
    const input = box.createEl("input", { type: "checkbox" });
    box.appendText(label);
    input.addEventListener("change", () => void callback(input.checked));
    return this;
  }

  addButton(build: (button: ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(
      this.buttonContainerEl,
      () => this.close(),
      (wanting) => {
        this.#initialFocus = wanting;
      },
    );
    build(button);
    return this;
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }

  protected override focusFirst(): void {
    const target = this.#initialFocus?.buttonEl;
    if (target === undefined) super.focusFirst();
    else target.focus();
  }
}
