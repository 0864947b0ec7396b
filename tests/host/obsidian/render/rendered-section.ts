import { Component } from "../component.ts";
import type { MarkdownRenderChild } from "../markdown-render-child.ts";
import { sanitizeHTMLToDom } from "./sanitize.ts";
import type { Section } from "./sections.ts";

/** One block of a note on the screen, with what post processors added to it. */
export class RenderedSection {
  readonly el: HTMLElement;
  section: Section;
  readonly #owner = new Component();
  /** Of each child, whether it was seen in the section. */
  readonly #children = new Map<MarkdownRenderChild, boolean>();

  constructor(section: Section) {
    this.section = section;
    this.el = createDiv(`el-${section.tag}`);
    this.el.append(sanitizeHTMLToDom(section.html));
    void this.#owner.load();
  }

  addChild(child: MarkdownRenderChild): void {
    this.#children.set(child, false);
    this.#owner.addChild(child);
  }

  /** A child whose element was taken out of the section goes; one may also come in late. */
  dropLostChildren(): void {
    for (const [child, wasSeen] of this.#children) {
      const isHere = this.el.contains(child.containerEl);
      if (isHere) this.#children.set(child, true);
      if (isHere || !wasSeen) continue;
      this.#children.delete(child);
      this.#owner.removeChild(child);
    }
  }

  remove(): void {
    this.#owner.unload();
    this.el.remove();
  }
}

/** How many sections at the start and at the end are the same as before. */
export function countUnchanged(
  before: readonly RenderedSection[],
  after: readonly Section[],
): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start]?.section.html === after[start]?.html) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end)?.section.html === after.at(-1 - end)?.html) {
    end++;
  }
  return { start, end };
}
