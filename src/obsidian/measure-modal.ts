/** Asks for a measure that no menu names: a few fields, and what is wrong with them. */
import { type App, Modal, Setting } from "obsidian";
import type { Asked } from "../core/rollup/asked-measures";
import { nameDialog } from "./name-dialog";

export interface MeasureField {
  readonly name: string;
  readonly type: "date" | "number";
  readonly value: string;
}

export interface MeasureQuestion<T> {
  readonly title: string;
  readonly note: string;
  readonly fields: readonly MeasureField[];
  /** What the fields mean, in their order. */
  read(values: readonly string[]): Asked<T>;
}

export class MeasureModal<T> extends Modal {
  readonly #values: string[];
  #problem: HTMLElement | null = null;

  constructor(
    app: App,
    private readonly question: MeasureQuestion<T>,
    private readonly done: (value: T) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-choice");
    nameDialog(this);
    this.setTitle(question.title);
    this.#values = question.fields.map(({ value }) => value);
  }

  override onOpen(): void {
    const { note, fields } = this.question;
    this.contentEl.createEl("p", { text: note });
    fields.forEach(({ name, type }, index) => {
      new Setting(this.contentEl).setName(name).addText((field) => {
        field.setValue(this.#values[index] ?? "");
        field.inputEl.type = type;
        field.inputEl.setAttr("aria-label", name);
        field.onChange((value) => {
          this.#values[index] = value;
        });
        field.inputEl.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          this.#use();
        });
        if (index === 0) field.inputEl.focus();
      });
    });
    this.#problem = this.contentEl.createEl("p", {
      cls: "debrief-field-problem",
      attr: { role: "alert" },
    });
    const bar = this.contentEl.createDiv("modal-button-container");
    const button = (text: string, cls: string, press: () => void) => {
      bar.createEl("button", { text, cls, type: "button" }).addEventListener("click", press);
    };
    button("Cancel", "", () => {
      this.close();
    });
    button("Use it", "mod-cta", () => {
      this.#use();
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #use(): void {
    const read = this.question.read(this.#values);
    if (!read.ok) {
      this.#problem?.setText(read.reason);
      return;
    }
    this.close();
    this.done(read.value);
  }
}
