import type {} from "obsidian";

/** Milliseconds; the app's own default is not documented. */
const DEFAULT_DURATION = 5000;

export class Notice {
  readonly containerEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  readonly messageEl: HTMLElement;

  /** `duration` in milliseconds; with 0 the notice stays until it is clicked. */
  constructor(message: string | DocumentFragment, duration = DEFAULT_DURATION) {
    const body = activeDocument.body;
    const stack = body.querySelector<HTMLElement>(":scope > .notice-container");
    const container = stack ?? body.createDiv("notice-container");
    this.containerEl = container.createDiv({ cls: "notice", attr: { role: "status" } });
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv("notice-message");
    this.setMessage(message);
    this.containerEl.addEventListener("click", () => this.hide());
    if (duration > 0) window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    const stack = this.containerEl.parentElement;
    this.containerEl.remove();
    if (stack?.childElementCount === 0) stack.remove();
  }
}
