/** The panel as a code block: of the note that holds it, or of whoever it names. */
import { MarkdownRenderChild } from "obsidian";
import { createStore } from "../../app/store";
import { readPersonBlock } from "../../core/people-page/person-block";
import { shownText } from "../../core/shown-text";
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
    const { containerEl: place, path, parts } = this;
    const { name, hideNames, problems } = readPersonBlock(this.source);
    if (problems.length > 0) {
      const list = place.createEl("ul", { cls: ["debrief-ui", "debrief-block-problems"] });
      for (const { message } of problems) list.createEl("li", { text: shownText(message) });
    }
    this.#mounted = mountPersonPanel(place.createDiv(), {
      ...parts,
      locale: localeOf(place.win),
      wish: createStore({ path, name }),
      // What a note shows is said in the note.
      names: { areHidden: createStore(hideNames) },
    });
  }

  override onunload(): void {
    this.#mounted?.dispose();
    this.#mounted = null;
    this.containerEl.empty();
  }
}
