/** Asks the person in dialogs of the app, and takes the questions back when the plugin goes. */
import type { App, Modal } from "obsidian";
import type { Asker, Choice } from "../ports/asker";
import type { Disposable } from "../ports/result";
import { ChoiceModal, type ChoiceQuestion } from "./choice-modal";
import { PreviewModal } from "./preview-modal";

export interface AppAsker extends Asker, Disposable {
  /** The value of the answer that was chosen; null when the question was closed. */
  choose<T>(question: ChoiceQuestion<T>): Promise<T | null>;
}

export function createAsker(app: App): AppAsker {
  const open = new Set<Modal>();
  let isDisposed = false;

  /** Opens the dialog; resolves with null at once when nobody is there to ask any more. */
  function ask<T>(make: (answer: (value: T | null) => void) => Modal): Promise<T | null> {
    if (isDisposed) return Promise.resolve(null);
    return new Promise((resolve) => {
      const modal = make((value) => {
        open.delete(modal);
        // An answer that arrives while the plugin goes would start to write.
        resolve(isDisposed ? null : value);
      });
      open.add(modal);
      modal.open();
    });
  }

  function choose<T>(question: ChoiceQuestion<T>): Promise<T | null> {
    return ask<T>((answer) => new ChoiceModal(app, question, answer));
  }

  return {
    choose,
    async confirm({ title, body, yes }) {
      const answers = [
        { words: "Cancel", value: false },
        { words: yes, value: true },
      ];
      return (await choose({ title, body: [body], answers })) ?? false;
    },
    preview: (preview) => ask<Choice>((answer) => new PreviewModal(app, preview, answer)),
    dispose() {
      isDisposed = true;
      for (const modal of [...open]) modal.close();
    },
  };
}
