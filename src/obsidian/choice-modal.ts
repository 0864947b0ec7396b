/** A question with a few answers; closing it is the first one's silent twin: no answer. */
import { type App, Modal } from "obsidian";
import { shownText } from "../core/shown-text";
import { nameDialog } from "./name-dialog";

export interface Answer<T> {
  readonly words: string;
  readonly value: T;
}

export interface ChoiceQuestion<T> {
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** The first has the focus, the last is the main one. */
  readonly answers: readonly Answer<T>[];
}

export class ChoiceModal<T> extends Modal {
  #chosen: Answer<T> | null = null;

  /** @param answer called once, when the dialog has closed; null when no answer was given */
  constructor(
    app: App,
    private readonly question: ChoiceQuestion<T>,
    private readonly answer: (value: T | null) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-choice");
    nameDialog(this);
    this.setTitle(shownText(question.title));
  }

  override onOpen(): void {
    const { body, answers } = this.question;
    for (const text of body) {
      this.contentEl.createEl("p", { text: shownText(text), attr: { dir: "auto" } });
    }
    const bar = this.contentEl.createDiv("modal-button-container");
    const buttons = answers.map((answer, index) => {
      const isMain = index === answers.length - 1;
      const button = bar.createEl("button", {
        text: shownText(answer.words),
        cls: isMain ? "mod-cta" : "",
      });
      button.type = "button";
      button.addEventListener("click", () => {
        this.#chosen = answer;
        this.close();
      });
      return button;
    });
    buttons[0]?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.answer(this.#chosen?.value ?? null);
  }
}
