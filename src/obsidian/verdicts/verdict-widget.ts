/** The pill at the end of a tested line: its answer, or the four to choose from. */
import { type EditorView, WidgetType } from "@codemirror/view";
import { setIcon } from "obsidian";
import { VERDICT_WORDS } from "../../app/commands/add-verdict";
import type { Verdict } from "../../core/note";
import { VERDICT_LOOKS } from "../verdict-prompt";
import type { PlacedLine } from "./tested-field";

export interface VerdictActions {
  /** Null takes the verdict away. */
  set(view: EditorView, line: PlacedLine, verdict: Verdict | null): void;
  /** Shows the choice of a line that shows its answer alone, and focuses it. */
  open(view: EditorView, line: PlacedLine): void;
}

export class VerdictWidget extends WidgetType {
  constructor(
    private readonly line: PlacedLine,
    private readonly isOpen: boolean,
    private readonly actions: VerdictActions,
  ) {
    super();
  }

  override eq(other: VerdictWidget): boolean {
    const { line, isOpen } = this;
    return (
      other.isOpen === isOpen &&
      other.line.verdict === line.verdict &&
      other.line.from === line.from &&
      other.line.anchor.target === line.anchor.target &&
      other.line.anchor.ordinal === line.anchor.ordinal &&
      other.line.anchor.among === line.anchor.among
    );
  }

  override toDOM(view: EditorView): HTMLElement {
    const root = createSpan({ cls: "debrief-ui debrief-inline" });
    if (this.isOpen) this.#drawChoice(view, root);
    else this.#drawAnswer(view, root);
    return root;
  }

  /** Keys and clicks in it are its own. */
  override ignoreEvent(): boolean {
    return true;
  }

  #drawAnswer(view: EditorView, root: HTMLElement): void {
    const look = VERDICT_LOOKS.find(({ verdict }) => verdict === this.line.verdict);
    if (look === undefined) return;
    const button = drawButton(root, look.verdict, look.icon);
    button.addClass("is-chosen");
    button.setAttr("aria-label", `Verdict: ${VERDICT_WORDS[look.verdict]}`);
    button.addEventListener("click", () => {
      this.actions.open(view, this.line);
    });
  }

  #drawChoice(view: EditorView, root: HTMLElement): void {
    const group = root.createSpan({
      cls: "debrief-verdicts",
      attr: { role: "radiogroup", "aria-label": "Verdict" },
    });
    const chosen = Math.max(
      0,
      VERDICT_LOOKS.findIndex(({ verdict }) => verdict === this.line.verdict),
    );
    const buttons = VERDICT_LOOKS.map(({ verdict, icon }, index) => {
      const button = drawButton(group, verdict, icon);
      const isChosen = verdict === this.line.verdict;
      button.toggleClass("is-chosen", isChosen);
      button.setAttrs({ role: "radio", "aria-checked": String(isChosen) });
      button.tabIndex = index === chosen ? 0 : -1;
      button.addEventListener("click", () => {
        this.actions.set(view, this.line, isChosen ? null : verdict);
      });
      return button;
    });
    group.addEventListener("keydown", (event) => {
      const at = buttons.findIndex((button) => button === event.target);
      const step = stepOf(event.key, root.win.getComputedStyle(root).direction === "rtl");
      if (step !== 0) {
        const next = buttons[(at + step + buttons.length) % buttons.length];
        for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
        next?.focus();
      } else if (event.key === " " || event.key === "Enter") {
        this.actions.set(view, this.line, VERDICT_LOOKS[at]?.verdict ?? null);
      } else if (event.key === "Backspace" || event.key === "Delete") {
        this.actions.set(view, this.line, null);
      } else if (event.key === "Escape") view.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
}

function stepOf(key: string, isRightToLeft: boolean): number {
  if (key === "ArrowDown") return 1;
  if (key === "ArrowUp") return -1;
  const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  return key === forward ? 1 : key === back ? -1 : 0;
}

function drawButton(parent: HTMLElement, verdict: Verdict, icon: string): HTMLElement {
  const button = parent.createEl("button", {
    cls: `debrief-verdict is-${verdict}`,
    type: "button",
  });
  setIcon(button.createSpan({ cls: "debrief-icon", attr: { "aria-hidden": "true" } }), icon);
  button.createSpan({ text: VERDICT_WORDS[verdict] });
  // The press must not take the cursor away before the click arrives.
  button.addEventListener("mousedown", (event) => {
    event.preventDefault();
  });
  return button;
}
