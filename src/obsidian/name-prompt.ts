/** Asks for the name of a lesson note, and for its lesson where there is none yet. */
import { type App, Modal } from "obsidian";
import { shownText } from "../core/shown-text";
import { nameDialog } from "./name-dialog";

export interface NameRequest {
  readonly heading: string;
  /** The word on the button that goes on. */
  readonly action: string;
  /** The name to begin with. */
  readonly title: string;
  /** The lesson to begin with; null where only the name is asked for. */
  readonly wording: string | null;
  /** What becomes of a title: the note's name, or why it cannot have it. */
  check(title: string): NameCheck;
}

export type NameCheck =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

export interface Named {
  readonly title: string;
  readonly wording: string;
}

export class NamePrompt extends Modal {
  #named: Named | null = null;

  /** @param name called when the person has decided, never when they closed the dialog */
  constructor(
    app: App,
    private readonly request: NameRequest,
    private readonly name: (named: Named) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-name");
    nameDialog(this);
    this.setTitle(shownText(request.heading));
  }

  override onOpen(): void {
    const { action, title, wording } = this.request;
    const form = this.contentEl.createEl("form", { cls: "debrief-form" });
    const id = this.titleEl.id;
    const input = addField(form, "Short title", `${id}-title`).createEl("input", {
      type: "text",
      value: title,
      attr: { ...FIELD, id: `${id}-title`, "aria-describedby": `${id}-note` },
    });
    const note = form.createDiv({
      cls: "debrief-help",
      attr: { id: `${id}-note`, role: "status", dir: "auto" },
    });
    const area =
      wording === null
        ? null
        : addField(form, "Lesson", `${id}-lesson`).createEl("textarea", {
            text: wording,
            attr: { ...FIELD, id: `${id}-lesson`, rows: "3" },
          });
    const bar = form.createDiv("modal-button-container");
    const cancel = bar.createEl("button", { text: "Cancel", type: "button" });
    const next = bar.createEl("button", { text: action, type: "submit", cls: "mod-cta" });

    const check = () => {
      const checked = this.request.check(input.value);
      const words = (area?.value ?? "x").trim();
      note.setText(shownText(checked.ok ? `The note will be “${checked.path}”.` : checked.reason));
      input.setAttr("aria-invalid", String(!checked.ok));
      next.disabled = !checked.ok || words === "";
      return !next.disabled;
    };
    const submit = () => {
      if (!check()) return;
      this.#named = { title: input.value.trim(), wording: oneLine(area?.value ?? "") };
      this.close();
    };
    input.addEventListener("input", check);
    area?.addEventListener("input", check);
    // A lesson is one sentence on one line, so Enter goes on here too.
    area?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      submit();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
    });
    cancel.addEventListener("click", () => {
      this.close();
    });
    check();
    input.focus();
    input.select();
  }

  override onClose(): void {
    this.contentEl.empty();
    if (this.#named !== null) this.name(this.#named);
  }
}

const FIELD = { dir: "auto", autocomplete: "off" };

function addField(form: HTMLElement, words: string, id: string): HTMLElement {
  const field = form.createDiv("debrief-field");
  field.createEl("label", { text: words, attr: { for: id } });
  return field;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
