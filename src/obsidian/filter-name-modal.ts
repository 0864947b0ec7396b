/** Asks for the name of a filter that is to be kept. */
import { type App, Modal, Setting } from "obsidian";
import { nameDialog } from "./name-dialog";

export class FilterNameModal extends Modal {
  #name = "";

  constructor(
    app: App,
    private readonly done: (name: string) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-choice");
    nameDialog(this);
    this.setTitle("Save these filters");
  }

  override onOpen(): void {
    new Setting(this.contentEl).setName("Name").addText((field) => {
      field.inputEl.setAttr("aria-label", "Name");
      field.onChange((value) => {
        this.#name = value;
      });
      field.inputEl.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.isComposing) this.#save();
      });
    });
    const bar = this.contentEl.createDiv("modal-button-container");
    const button = (text: string, cls: string, press: () => void) => {
      bar.createEl("button", { text, cls, type: "button" }).addEventListener("click", press);
    };
    button("Cancel", "", () => {
      this.close();
    });
    button("Save filter", "mod-cta", () => {
      this.#save();
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #save(): void {
    if (this.#name.trim() === "") return;
    this.close();
    this.done(this.#name);
  }
}
