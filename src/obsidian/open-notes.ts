/** Finds out where the text of a note is: in its file, or with words unsaved in a view. */
import type { App, MarkdownView, TFile } from "obsidian";
import type { Result } from "../ports/result";
import type { Compositions } from "./compositions";
import { hasUnsavedWords, isWithoutText, isWritable, viewsOf } from "./open-editor";
import { composing, failure, justChanged, type Refusal, unsaved } from "./refusals";

/** Milliseconds for which a view may be about to get its text, and between two looks at it. */
const PATIENCE = 400;
const STEP = 20;

export class OpenNotes {
  constructor(
    private readonly app: App,
    private readonly compositions: Compositions,
  ) {}

  /** The text as it is for the person who looks at it: `stored`, or the words of a view. */
  textOf(path: string, stored: string): string {
    const view = viewsOf(this.app, path).find(
      (each) => hasUnsavedWords(each, stored) && !isWithoutText(each, stored),
    );
    return view?.getViewData() ?? stored;
  }

  hasUnsavedWords(path: string, stored: string): boolean {
    return viewsOf(this.app, path).some((view) => hasUnsavedWords(view, stored));
  }

  /**
   * Where a note is to be changed: in the view that it is open for writing in, or, with null, in its
   * file. Refuses while nobody can say what the note's text is.
   */
  async placeOf(file: TFile): Promise<Result<MarkdownView | null>> {
    const { path } = file;
    if (viewsOf(this.app, path).length === 0) {
      return this.refuseComposing(path) ?? { ok: true, value: null };
    }
    try {
      const before = await this.app.vault.read(file);
      if (!(await this.#isThere(path, before))) return justChanged(path);
      if (this.hasUnsavedWords(path, before) && (await this.#isNews(file))) {
        return justChanged(path);
      }
      for (const view of viewsOf(this.app, path)) {
        // A view for reading has no editor to change its words in: they go into the file first.
        if (!isWritable(view) && hasUnsavedWords(view, before)) await view.save();
      }
      const stored = await this.app.vault.read(file);
      return this.refuseComposing(path) ?? this.#choose(path, stored);
    } catch (error) {
      return failure(this.app, path, `“${path}” could not be read.`, error);
    }
  }

  refuseComposing(path: string): Refusal | null {
    return this.compositions.isUnderWay(path) ? composing(path) : null;
  }

  /** Waits for views that are about to get their text; false where one does not. */
  async #isThere(path: string, stored: string): Promise<boolean> {
    for (let waited = 0; waited <= PATIENCE; waited += STEP) {
      if (!viewsOf(this.app, path).some((view) => isWithoutText(view, stored))) return true;
      await new Promise((resolve) => window.setTimeout(resolve, STEP));
    }
    return false;
  }

  #choose(path: string, stored: string): Result<MarkdownView | null> {
    const views = viewsOf(this.app, path);
    const holding = views.filter((view) => hasUnsavedWords(view, stored));
    const texts = new Set(holding.map((view) => view.getViewData()));
    if (texts.size > 1 || holding.some((view) => !isWritable(view))) return unsaved(path);
    // An editor with other line breaks than its file would change them all.
    const same = views.find((view) => isWritable(view) && view.getViewData() === stored);
    return { ok: true, value: holding[0] ?? same ?? null };
  }

  /** True when somebody else wrote the file and the app has not heard of it. */
  async #isNews(file: TFile): Promise<boolean> {
    const stat = await this.app.vault.adapter.stat(file.path);
    return stat?.mtime !== file.stat.mtime || stat.size !== file.stat.size;
  }
}
