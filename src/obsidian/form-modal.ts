/** The guided form, as a dialog of the app. */
import { type App as Obsidian, Modal } from "obsidian";
import type { FormDraft } from "../core/form/draft";
import { shownText } from "../core/shown-text";
import type { DraftStore } from "../ports/draft-store";
import type { Disposable } from "../ports/result";
import type { FormActions, FormProps } from "../ui/form/form-contract";
import { type MountedForm, mountForm } from "../ui/form/mount-form";
import { appClock } from "./app-clock";
import { localeOf } from "./app-locale";
import { appIcons } from "./app-ports";
import { nameDialog } from "./name-dialog";

/** Milliseconds from a key to the moment when the draft is safe: fewer than it takes to leave. */
const DRAFT_DELAY = 200;

/** What the dialog does not know how to do by itself. */
export type FormWork = Omit<FormActions, "keepDraft" | "close">;

export interface FormRequest extends Omit<FormProps, "actions" | "isLasting" | "today" | "modKey"> {
  readonly modKey: string;
  /** By the dialog, for what closes it from within. */
  readonly work: (modal: FormModal) => FormWork;
}

export class FormModal extends Modal {
  #mounted: MountedForm | null = null;
  #isForced = false;
  #waiting: Disposable | null = null;
  /** What is to be kept and is not yet: a draft, or that there is none. */
  #unsaved: { readonly draft: FormDraft | null } | null = null;

  constructor(
    obsidian: Obsidian,
    private readonly drafts: DraftStore,
    private readonly request: FormRequest,
  ) {
    super(obsidian);
    this.modalEl.addClass("debrief-ui", "debrief-modal", "mod-form");
    nameDialog(this);
    this.setTitle(shownText(request.form.label));
  }

  override onOpen(): void {
    const { work, ...props } = this.request;
    this.#mounted = mountForm(this.contentEl, {
      ...props,
      isLasting: this.drafts.isLasting,
      today: appClock.now().date,
      icons: appIcons,
      locale: localeOf(this.contentEl.win),
      actions: {
        ...work(this),
        keepDraft: (written) => {
          this.#keep(written);
        },
        close: () => {
          this.leave();
        },
      },
    });
    // A phone may end the app at any time once it is out of sight.
    this.contentEl.doc.addEventListener("visibilitychange", this.#flush);
  }

  /** Escape, the cross and a click beside the dialog: the form is asked first. */
  override close(): void {
    if (this.#isForced || this.#mounted === null || this.#mounted.mayClose()) super.close();
  }

  /** Closes without a question; what was written stays a draft. */
  leave(): void {
    this.#isForced = true;
    this.close();
  }

  override onClose(): void {
    this.contentEl.doc.removeEventListener("visibilitychange", this.#flush);
    this.#mounted?.dispose();
    this.#mounted = null;
    this.#flush();
  }

  #keep(written: Pick<FormDraft, "title" | "values"> | null): void {
    const { form } = this.request;
    const base = form.path === null ? null : form.base;
    const draft = written === null ? null : { key: form.key, ...appClock.now(), ...written, base };
    this.#unsaved = { draft };
    this.#waiting?.dispose();
    this.#waiting = appClock.after(DRAFT_DELAY, this.#flush);
  }

  readonly #flush = (): void => {
    this.#waiting?.dispose();
    this.#waiting = null;
    const unsaved = this.#unsaved;
    this.#unsaved = null;
    if (unsaved === null) return;
    void (unsaved.draft === null
      ? this.drafts.remove(this.request.form.key)
      : this.drafts.save(unsaved.draft));
  };
}
