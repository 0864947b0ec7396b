/** The panel as a code block: of the note that holds it, or of whoever it names. */
import { MarkdownRenderChild } from "obsidian";
import { createStore } from "../../app/store";
import { readPersonBlock } from "../../core/people-page/find-person";
import type { Disposable } from "../../ports/result";
import { mountPersonPanel } from "../../ui/mount-people";
import { localeOf } from "../app-locale";
import type { PeopleViewParts } from "./people-leaf";

export class PersonBlock extends MarkdownRenderChild {
  #mounted: Disposable | null = null;

  constructor(
    container: HTMLElement,
    private readonly source: string,
    private readonly path: string,
    private readonly parts: PeopleViewParts,
  ) {
    super(container);
  }

  override onload(): void {
    const { containerEl, path, parts } = this;
    const wish = createStore({ path, name: readPersonBlock(this.source) });
    this.#mounted = mountPersonPanel(containerEl, {
      ...parts,
      locale: localeOf(containerEl.win),
      wish,
    });
  }

  override onunload(): void {
    this.#mounted?.dispose();
    this.#mounted = null;
  }
}
