import type { Instruction } from "obsidian";
import type { App } from "./app.ts";
import { Chooser, type ChooserOwner } from "./chooser.ts";
import { showInstructions } from "./instructions.ts";
import { Modal } from "./modal.ts";

export abstract class SuggestModal<T> extends Modal implements ChooserOwner<T> {
  limit = 100;
  emptyStateText = "No results found.";
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  readonly chooser: Chooser<T>;
  readonly #instructionsEl: HTMLElement;
  /** Answers may arrive out of order; only the latest question counts. */
  #question = 0;

  constructor(app: App) {
    super(app);
    this.containerEl.empty();
    this.containerEl.createDiv("modal-bg").addEventListener("click", () => this.close());
    // A prompt is its own box: not a modal with a header and a button to close it.
    this.modalEl.className = "prompt";
    this.modalEl.empty();
    this.containerEl.appendChild(this.modalEl);
    const inputBox = this.modalEl.createDiv("prompt-input-container");
    this.inputEl = inputBox.createEl("input", {
      cls: "prompt-input",
      type: "text",
      attr: { autocomplete: "off", spellcheck: "false", enterkeyhint: "done" },
    });
    this.resultContainerEl = this.modalEl.createDiv({
      cls: "prompt-results",
      attr: { role: "listbox" },
    });
    this.#instructionsEl = createDiv("prompt-instructions");
    this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
    this.chooser.takePageKeys(this.scope);
    this.inputEl.addEventListener("input", () => this.updateSuggestions());
    this.scope.register([], "Enter", (event) => {
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.updateSuggestions();
  }

  override close(): void {
    // Answers that are still under way are for nobody now.
    this.#question++;
    super.close();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    showInstructions(this.#instructionsEl, instructions);
    this.modalEl.appendChild(this.#instructionsEl);
  }

  onNoSuggestion(): void {
    this.resultContainerEl.empty();
    this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
  }

  /** Closes first, so `onClose` has run when `onChooseSuggestion` is called. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.useSelectedItem(event);
  }

  /** Asks for suggestions to what the input says now. */
  updateSuggestions(): void {
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const question = ++this.#question;
    const found = this.getSuggestions(this.inputEl.value);
    const all = found instanceof Promise ? await found : found;
    if (question !== this.#question) return;
    const values = this.limit > 0 ? all.slice(0, this.limit) : all;
    this.chooser.setSuggestions(values);
    if (values.length === 0) this.onNoSuggestion();
  }
}
