import type { Modal } from "obsidian";

let named = 0;

/** Lets assistive technology call a dialog by its title. */
export function nameDialog({ modalEl, titleEl }: Modal): void {
  named += 1;
  titleEl.id = `debrief-dialog-${named}`;
  modalEl.setAttr("aria-labelledby", titleEl.id);
}
