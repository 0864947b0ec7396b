/** The mark at the end of a lesson line. */
import type { EditorView } from "@codemirror/view";
import type { Icons } from "../../ports/icons";

export interface PillParts {
  readonly seen: number;
  /** Whether its popover is open. */
  readonly isOpen: boolean;
  readonly icons: Icons;
  /** Called when it is pressed, with the start of its line. */
  readonly press: (from: number) => void;
}

/** "learned before", "learned 3× before". */
export function pillWords(seen: number): string {
  return seen === 1 ? "learned before" : `learned ${seen}× before`;
}

export function drawPill(view: EditorView, { seen, isOpen, icons, press }: PillParts): HTMLElement {
  const place = createSpan({ cls: "debrief-ui debrief-inline" });
  const button = place.createEl("button", {
    cls: "debrief-pill",
    type: "button",
    // The keyboard has a command; Tab belongs to the text.
    attr: { tabindex: "-1", "aria-haspopup": "dialog", "aria-expanded": String(isOpen) },
  });
  icons.draw(
    button.createSpan({ cls: "debrief-icon", attr: { "aria-hidden": "true" } }),
    "history",
  );
  button.appendText(pillWords(seen));
  button.addEventListener("mousedown", (event) => {
    // The cursor stays where it is.
    event.preventDefault();
  });
  button.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    press(view.state.doc.lineAt(view.posAtDOM(place)).from);
  });
  return place;
}
