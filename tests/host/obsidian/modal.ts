import type { App } from "./app.ts";
import { setIcon } from "./icons.ts";
import { Scope } from "./keymap.ts";

export class Modal {
  readonly app: App;
  readonly scope = new Scope();
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  /** Whether closing puts the focus and the selection back to where they were. */
  shouldRestoreSelection = true;
  #isOpen = false;
  #focusedBefore: Element | null = null;
  #closeCallback: (() => unknown) | null = null;

  constructor(app: App) {
    this.app = app;
    this.containerEl = createDiv("modal-container mod-dim");
    const background = this.containerEl.createDiv("modal-bg");
    background.addEventListener("click", () => this.close());
    this.modalEl = this.containerEl.createDiv({
      cls: "modal",
      // The modal itself takes the focus where nothing in it can.
      attr: { role: "dialog", "aria-modal": "true", tabindex: "-1" },
    });
    const closeButton = this.modalEl.createDiv({
      cls: "modal-close-button mod-raised clickable-icon",
      attr: { "aria-label": "Close", role: "button" },
    });
    setIcon(closeButton, "x");
    closeButton.addEventListener("click", () => this.close());
    const header = this.modalEl.createDiv("modal-header");
    this.titleEl = header.createDiv("modal-title");
    this.contentEl = this.modalEl.createDiv("modal-content");
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
    this.modalEl.addEventListener("keydown", (event) => this.#keepTabInside(event));
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { body, activeElement } = activeDocument;
    this.#focusedBefore = activeElement;
    this.app.keymap.pushScope(this.scope);
    body.appendChild(this.containerEl);
    void this.onOpen();
    if (!this.containerEl.contains(this.containerEl.doc.activeElement)) this.focusFirst();
  }

  /** Where the focus goes that `onOpen` did not put anywhere. */
  protected focusFirst(): void {
    (this.#focusable()[0] ?? this.modalEl).focus();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    const before = this.#focusedBefore;
    this.#focusedBefore = null;
    if (this.shouldRestoreSelection && before?.instanceOf(HTMLElement) === true) before.focus();
    this.onClose();
    this.#closeCallback?.();
  }

  onOpen(): void | Promise<void> {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }

  #focusable(): HTMLElement[] {
    const candidates = this.modalEl.querySelectorAll<HTMLElement>(
      "input, textarea, select, button, a[href], [tabindex], [contenteditable='true']",
    );
    return [...candidates].filter(
      (el) =>
        (el.tabIndex >= 0 || el.isContentEditable) &&
        !(el as HTMLButtonElement).disabled &&
        el.offsetParent !== null,
    );
  }

  #keepTabInside(event: KeyboardEvent): void {
    if (event.key !== "Tab") return;
    const all = this.#focusable();
    const first = all[0];
    const last = all[all.length - 1];
    const leaving = event.shiftKey ? first : last;
    if (leaving === undefined) {
      event.preventDefault();
    } else if (leaving.isActiveElement() || this.modalEl.isActiveElement()) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  }
}
