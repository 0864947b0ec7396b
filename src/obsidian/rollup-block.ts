/** The code block `debrief-rollup`: the rollup as it is filtered there, inside a note. */
import { MarkdownRenderChild } from "obsidian";
import { readBlock } from "../core/rollup/state-block";
import { shownText } from "../core/shown-text";
import type { Disposable } from "../ports/result";
import { mountRollup } from "../ui/mount-rollup";
import { localeOf } from "./app-locale";
import type { RollupSources } from "./rollup-leaf";

export class RollupBlock extends MarkdownRenderChild {
  #mounted: Disposable | null = null;

  /** @param body the lines of the block */
  constructor(
    element: HTMLElement,
    private readonly body: string,
    private readonly sources: RollupSources,
  ) {
    super(element);
  }

  override onload(): void {
    const { state, problems } = readBlock(this.body);
    const place = this.containerEl;
    if (problems.length > 0) {
      const list = place.createEl("ul", { cls: ["debrief-ui", "debrief-block-problems"] });
      for (const { message } of problems) list.createEl("li", { text: shownText(message) });
    }
    this.#mounted = mountRollup(place.createDiv(), {
      ...this.sources,
      locale: localeOf(place.win),
      stored: state,
      // What is tried out in a note stays there: the block says what it begins with.
      onViewState: () => undefined,
      isPanel: true,
    });
  }

  override onunload(): void {
    this.#mounted?.dispose();
    this.#mounted = null;
    this.containerEl.empty();
  }
}
