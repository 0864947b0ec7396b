import type { App } from "./app.ts";
import { type TAbstractFile, TFolder } from "./abstract-file.ts";
import { ConfirmationModal } from "./confirmation-modal.ts";

export interface DeletionAnswer {
  isConfirmed: boolean;
  /** The person does not want to be asked again. */
  isLast: boolean;
}

/** Asks whether a file or folder may go. Closing the question in any other way is a no. */
export function askForDeletion(app: App, file: TAbstractFile): Promise<DeletionAnswer> {
  const kind = file instanceof TFolder ? "folder" : "file";
  const modal = new ConfirmationModal(app);
  modal.setTitle(`Delete ${kind}`);
  modal.setContent(`Are you sure you want to delete “${file.name}”?`);
  return new Promise((resolve) => {
    const answer: DeletionAnswer = { isConfirmed: false, isLast: false };
    modal.addCheckbox("Don't ask again", (value) => (answer.isLast = value));
    modal.addButton((button) =>
      button
        .setButtonText("Delete")
        .setDestructive()
        .setInitialFocus()
        .onClick(() => {
          answer.isConfirmed = true;
        }),
    );
    modal.addCancelButton();
    modal.setCloseCallback(() => resolve(answer));
    modal.open();
  });
}
