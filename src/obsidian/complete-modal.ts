/** "Complete this lesson": when, I will, it worked if; only what the lesson does not say yet. */
import { type App as Obsidian, Modal } from "obsidian";
import type { LessonParts } from "../app/commands/complete-lesson";
import type { Lesson, Structure } from "../core/note";
import { remarkOn } from "../core/remarks/remark";
import { shownText } from "../core/shown-text";
import { nameDialog } from "./name-dialog";

const FIELDS = [
  { part: "cue", label: "When", hint: "What calls for it?" },
  { part: "move", label: "I will", hint: "What do you do then?" },
  { part: "check", label: "It worked if", hint: "How can you tell?" },
] as const satisfies readonly { part: keyof Structure; label: string; hint: string }[];

export class CompleteModal extends Modal {
  #parts: LessonParts | null = null;

  /** @param complete called when the person has decided, never when they closed the dialog */
  constructor(
    obsidian: Obsidian,
    private readonly lesson: Pick<Lesson, "text" | "cue" | "move" | "check">,
    private readonly showRemarks: boolean,
    private readonly complete: (parts: LessonParts) => void,
  ) {
    super(obsidian);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-complete");
    nameDialog(this);
    this.setTitle("Complete this lesson");
  }

  override onOpen(): void {
    const { contentEl, lesson, titleEl } = this;
    contentEl.createDiv({
      cls: "debrief-complete-lesson",
      text: shownText(lesson.text),
      attr: { dir: "auto" },
    });
    const remark = this.showRemarks ? remarkOn(lesson) : null;
    if (remark !== null) {
      contentEl.createDiv({
        cls: "debrief-remark",
        text: shownText(remark.text),
        attr: { role: "note" },
      });
    }
    const form = contentEl.createEl("form", { cls: "debrief-form" });
    const inputs = FIELDS.flatMap(({ part, label, hint }) => {
      const field = form.createDiv("debrief-field");
      const said = lesson[part];
      if (said !== null) {
        // What is said already is changed in the note, where it stands.
        field.createDiv({ cls: "debrief-field-name", text: label });
        field.createDiv({
          cls: "debrief-field-said",
          text: shownText(said),
          attr: { dir: "auto" },
        });
        return [];
      }
      const id = `${titleEl.id}-${part}`;
      field.createEl("label", { text: label, attr: { for: id } });
      const input = field.createEl("input", {
        type: "text",
        placeholder: hint,
        attr: { id, dir: "auto", autocomplete: "off" },
      });
      return [{ part, input }];
    });
    const bar = form.createDiv("modal-button-container");
    const cancel = bar.createEl("button", { text: "Cancel", type: "button" });
    const save = bar.createEl("button", {
      text: "Add to the lesson",
      type: "submit",
      cls: "mod-cta",
    });
    const read = (): LessonParts =>
      Object.fromEntries(inputs.map(({ part, input }) => [part, input.value.trim()]));
    const check = () => {
      save.disabled = Object.values(read()).every((value) => value === "");
    };
    form.addEventListener("input", check);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (save.disabled) return;
      this.#parts = read();
      this.close();
    });
    cancel.addEventListener("click", () => {
      this.close();
    });
    check();
    inputs[0]?.input.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
    if (this.#parts !== null) this.complete(this.#parts);
  }
}
