import type { Modal, SuggestModal } from "obsidian";

let named = 0;

/** Lets assistive technology call a dialog by its title. */
export function nameDialog({ modalEl, titleEl }: Modal): void {
  named += 1;
  titleEl.id = `debrief-dialog-${named}`;
  modalEl.setAttr("aria-labelledby", titleEl.id);
}

/**
 * The same for a prompt, which has no title, and for the list that its field goes through. The words are in the page and
 * not shown: as a label of its own they would be a tooltip.
 */
export function nameChooser<T>(
  { modalEl, inputEl, resultContainerEl }: SuggestModal<T>,
  question: string,
  list: string,
): void {
  named += 1;
  for (const [el, text, part] of [
    [modalEl, question, "question"],
    [resultContainerEl, list, "list"],
  ] as const) {
    const id = `debrief-dialog-${named}-${part}`;
    modalEl.createSpan({ text, attr: { id, hidden: "" } });
    el.setAttr("aria-labelledby", id);
  }
  // The arrow keys of the field go through the list: it needs no place for Tab.
  resultContainerEl.id = `debrief-dialog-${named}-results`;
  inputEl.setAttrs({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": resultContainerEl.id,
    "aria-expanded": "true",
  });
}
