/** "Lessons to test": the lesson notes that a debrief may test, each with one key for its verdict. */
import { type App as Obsidian, Modal, setIcon } from "obsidian";
import { VERDICT_WORDS } from "../app/commands/add-verdict";
import type { App } from "../app/create-app";
import type { Verdict } from "../core/note";
import type { LessonToTest } from "../core/rollup/to-test";
import { shownText } from "../core/shown-text";
import { nameDialog } from "./name-dialog";

/** The key of each verdict while a row has the focus, and its icon. */
export const VERDICT_LOOKS: readonly {
  readonly verdict: Verdict;
  readonly key: string;
  readonly icon: string;
}[] = [
  { verdict: "held", key: "h", icon: "check" },
  { verdict: "refined", key: "r", icon: "pencil-line" },
  { verdict: "changed", key: "c", icon: "shuffle" },
  { verdict: "dropped", key: "d", icon: "x" },
];

export class VerdictPrompt extends Modal {
  readonly #rows: Row[] = [];

  constructor(
    obsidian: Obsidian,
    private readonly debrief: App,
    /** The debrief that the verdicts go into. */
    private readonly path: string,
    private readonly lessons: readonly LessonToTest[],
  ) {
    super(obsidian);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-verdicts");
    nameDialog(this);
    this.setTitle("Lessons to test");
  }

  override onOpen(): void {
    const { contentEl } = this;
    if (this.lessons.length === 0) {
      contentEl.createEl("p", {
        text: "No lesson is due, and none is about the people of this note.",
      });
      return;
    }
    contentEl.createEl("p", {
      cls: "debrief-help",
      text: "Did one of them come up again? A verdict is one line in this note.",
    });
    const list = contentEl.createEl("ul", { cls: "debrief-tests" });
    for (const [index, lesson] of this.lessons.entries()) {
      this.#rows.push(drawRow(list, lesson, index, (verdict) => void this.#give(index, verdict)));
    }
    const keys = contentEl.createDiv({
      cls: "prompt-instructions",
      attr: { "aria-hidden": "true" },
    });
    for (const [command, purpose] of KEYS) {
      const key = keys.createSpan();
      key.createSpan({ cls: "prompt-instruction-command", text: command });
      key.appendText(purpose);
    }
    list.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.#focus(0);
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  /** Single letters count while a row has the focus, never in its field. */
  #onKey(event: KeyboardEvent): void {
    const index = this.#rows.findIndex(({ el }) => el.contains(event.targetNode));
    const row = this.#rows[index];
    if (row === undefined || event.isComposing) return;
    const isInField = event.target === row.remark;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#focus(index + (event.key === "ArrowDown" ? 1 : -1));
    } else if (isInField) {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.#focus(index);
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
      const look = VERDICT_LOOKS.find(({ key }) => key === event.key.toLowerCase());
      if (look === undefined) return;
      event.preventDefault();
      void this.#give(index, look.verdict);
    }
  }

  #focus(index: number): void {
    const row = this.#rows[Math.min(Math.max(index, 0), this.#rows.length - 1)];
    for (const other of this.#rows) other.el.tabIndex = other === row ? 0 : -1;
    row?.el.focus();
  }

  async #give(index: number, verdict: Verdict): Promise<void> {
    const row = this.#rows[index];
    const lesson = this.lessons[index];
    if (row === undefined || lesson === undefined || row.isBusy) return;
    row.isBusy = true;
    const remark = row.remark.value;
    const given = { verdict, lessonNote: lesson.path, remark };
    const result = await this.debrief.commands.addVerdict(this.path, given);
    row.isBusy = false;
    if (!result.ok) return;
    row.el.addClass("is-given");
    for (const { verdict: other, button } of row.buttons) {
      button.setAttr("aria-pressed", String(other === verdict));
    }
    row.remark.value = "";
    this.#focus(index + 1);
  }
}

const KEYS = [
  ["↑↓", "to choose"],
  ["H", "held"],
  ["R", "refined"],
  ["C", "changed my mind"],
  ["D", "dropped"],
  ["tab", "a remark first"],
] as const;

interface Row {
  readonly el: HTMLElement;
  readonly remark: HTMLInputElement;
  readonly buttons: readonly { readonly verdict: Verdict; readonly button: HTMLElement }[];
  isBusy: boolean;
}

function drawRow(
  list: HTMLElement,
  lesson: LessonToTest,
  index: number,
  give: (verdict: Verdict) => void,
): Row {
  const title = shownText(lesson.title);
  const wording = shownText(lesson.wording);
  const why = shownText(lesson.why);
  const item = list.createEl("li");
  const el = item.createDiv({
    cls: "debrief-test",
    attr: { role: "group", "aria-label": `${title}. ${why}`, tabindex: index === 0 ? "0" : "-1" },
  });
  const said = el.createDiv("debrief-test-said");
  said.createDiv({ cls: "debrief-test-title", text: title, attr: { dir: "auto" } });
  said.createDiv({ cls: "debrief-test-wording", text: wording, attr: { dir: "auto" } });
  said.createDiv({ cls: "debrief-meta", text: why, attr: { dir: "auto" } });
  const remark = el.createEl("input", {
    type: "text",
    cls: "debrief-test-remark",
    placeholder: "What did you see?",
    attr: { "aria-label": `What did you see of “${title}”?`, dir: "auto", autocomplete: "off" },
  });
  const group = el.createDiv({
    cls: "debrief-test-verdicts",
    attr: { role: "group", "aria-label": "Verdict" },
  });
  const buttons = VERDICT_LOOKS.map(({ verdict, icon }) => {
    const button = group.createEl("button", {
      cls: `debrief-verdict is-${verdict}`,
      type: "button",
      attr: { "aria-pressed": "false" },
    });
    setIcon(button.createSpan({ cls: "debrief-icon", attr: { "aria-hidden": "true" } }), icon);
    button.createSpan({ text: VERDICT_WORDS[verdict] });
    button.addEventListener("click", () => {
      give(verdict);
    });
    return { verdict, button };
  });
  return { el, remark, buttons, isBusy: false };
}
