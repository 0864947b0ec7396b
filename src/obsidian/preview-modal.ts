/** The preview before a write, as a dialog of the app. */
import { type App, Modal } from "obsidian";
import { shownText } from "../core/shown-text";
import type { Choice, Preview } from "../ports/asker";
import type { Disposable } from "../ports/result";
import { mountPreview } from "../ui/preview/mount-preview";
import { localeOf } from "./app-locale";
import { appIcons } from "./app-ports";
import { nameDialog } from "./name-dialog";

export class PreviewModal extends Modal {
  #mounted: Disposable | null = null;
  #wanted: Choice | null = null;

  /** @param answer called once, when the dialog has closed: what is wanted, or null for nothing */
  constructor(
    app: App,
    private readonly preview: Preview,
    private readonly answer: (choice: Choice | null) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-preview");
    nameDialog(this);
  }

  override onOpen(): void {
    this.#mounted = mountPreview(this.contentEl, this.preview, {
      icons: appIcons,
      locale: localeOf(this.contentEl.win),
      actions: {
        title: (text) => void this.setTitle(shownText(text)),
        apply: (choice) => {
          this.#wanted = choice;
          this.close();
        },
        cancel: () => {
          this.close();
        },
      },
    });
  }

  override onClose(): void {
    this.#mounted?.dispose();
    this.#mounted = null;
    this.answer(this.#wanted);
  }
}
