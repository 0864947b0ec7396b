import type { TFile } from "./abstract-file.ts";
import { debounce } from "./debounce.ts";
import { EditableFileView } from "./file-view.ts";
import { knobs } from "./knobs.ts";
import { mergeTexts } from "./merge-texts.ts";
import { Notice } from "./notice.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

/** A view of a text file that saves itself a while after the last change. */
export abstract class TextFileView extends EditableFileView {
  /** The text as it was loaded or saved last; `getViewData` is what the view holds now. */
  data = "";
  readonly requestSave: () => void;
  #dirty = false;
  /** Saving, and taking what others saved, wait for each other. */
  #working: Promise<void> = Promise.resolve();

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const saveSoon = debounce(() => void this.save(), knobs.editorSaveDelay, true);
    this.requestSave = () => {
      this.#dirty = true;
      saveSoon();
    };
  }

  abstract getViewData(): string;
  /** `clear`: another file is shown, so the undo history goes. */
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on("modify", (file: TFile) => {
        if (file === this.file) void this.#inTurn(() => this.#takeFromDisk(file));
      }),
    );
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.#dirty = false;
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true);
  }

  async save(clear = false): Promise<void> {
    const { file } = this;
    if (file !== null) await this.#inTurn(() => this.#saveNow(file));
    if (clear) this.clear();
  }

  /** Resolves when the view has taken what it knows of by now. For tests; the app says it nowhere. */
  whenTaken(): Promise<void> {
    return this.#inTurn(() => Promise.resolve());
  }

  async #saveNow(file: TFile): Promise<void> {
    if (!this.#dirty) return;
    this.#dirty = false;
    await this.#write(file).catch((error: unknown) => {
      this.#dirty = true;
      console.error(error);
      new Notice(`"${file.path}" could not be saved: ${String(error)}`, 0);
    });
  }

  /** What was read before a save must not be taken for a change after it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#working.then(work);
    this.#working = turn.catch(() => undefined);
    return turn;
  }

  /** Writes over nothing but the text that the view started from: what another program wrote in
   * the meantime is merged in first. */
  async #write(file: TFile): Promise<void> {
    for (;;) {
      const before = this.data;
      const mine = this.getViewData();
      this.data = mine;
      const found = await this.app.vault.writeOver(file, before, mine).catch((error: unknown) => {
        this.data = before;
        throw error;
      });
      if (found === null) return;
      this.data = found;
      this.setViewData(mergeTexts(before, found, this.getViewData()), false);
    }
  }

  /**
   * The file changed under the view. Without unsaved typing the view takes the new text. With it,
   * both changes are kept, as the app does: what changed on disk is put into the view's text, and
   * the result is saved like any typing.
   */
  async #takeFromDisk(file: TFile): Promise<void> {
    if (file !== this.file) return;
    const onDisk = await this.app.vault.read(file);
    if (file !== this.file || onDisk === this.data) return;
    const before = this.data;
    this.data = onDisk;
    if (!this.#dirty) {
      this.setViewData(onDisk, false);
      return;
    }
    new Notice(`"${file.basename}" has been modified externally, merging changes automatically.`);
    this.setViewData(mergeTexts(before, onDisk, this.getViewData()), false);
    this.requestSave();
  }
}
