import type { TFile } from "./abstract-file.ts";
import type { App } from "./app.ts";
import { MarkdownRenderer, nextDocId, readProperties } from "./markdown-renderer.ts";
import {
  onPostProcessorsChange,
  runPostProcessors,
  type MarkdownPostProcessorContext,
  type MarkdownSectionInformation,
} from "./post-processors.ts";
import { decorate, markUnresolved } from "./render/decorate.ts";
import { followLinks } from "./render/follow-links.ts";
import { countUnchanged, RenderedSection } from "./render/rendered-section.ts";
import { renderSections } from "./render/sections.ts";

export interface PreviewOwner {
  app: App;
  file: TFile | null;
  /** The person ticked a task, or unticked it. */
  toggleTask(line: number): void;
}

/** A note for reading: a section for each block, drawn anew only where the text changed. */
export class MarkdownPreviewView extends MarkdownRenderer {
  readonly app: App;
  readonly #owner: PreviewOwner;
  readonly #scrollEl: HTMLElement;
  readonly #sizerEl: HTMLElement;
  readonly #docId = nextDocId();
  #text = "";
  #sections: RenderedSection[] = [];
  #isShown = false;

  constructor(owner: PreviewOwner, containerEl: HTMLElement) {
    super(containerEl);
    this.app = owner.app;
    this.#owner = owner;
    this.#scrollEl = containerEl.createDiv("markdown-preview-view markdown-rendered");
    this.#sizerEl = this.#scrollEl.createDiv("markdown-preview-sizer markdown-preview-section");
  }

  get file(): TFile | null {
    return this.#owner.file;
  }

  override onload(): void {
    const { app, containerEl } = this;
    followLinks(this, { app, containerEl, sourcePath: () => this.#sourcePath() });
    this.registerDomEvent(containerEl, "click", (event) => this.#tick(event));
    this.register(onPostProcessorsChange(() => this.rerender(true)));
    this.registerEvent(
      app.metadataCache.on("resolved", () => {
        markUnresolved(this.#sizerEl, app, this.#sourcePath());
      }),
    );
  }

  override onunload(): void {
    this.clear();
  }

  get(): string {
    return this.#text;
  }

  set(data: string, clear: boolean): void {
    if (clear) this.clear();
    this.#text = data;
    this.#draw();
  }

  clear(): void {
    for (const section of this.#sections) section.remove();
    this.#sections = [];
    this.#text = "";
  }

  /** `full` also draws what did not change. */
  rerender(full = false): void {
    const text = this.#text;
    if (full) this.clear();
    this.#text = text;
    this.#draw();
  }

  /** What nobody sees is not drawn. */
  setShown(shown: boolean): void {
    this.#isShown = shown;
    this.containerEl.toggle(shown);
    this.#draw();
  }

  /** The line at the top, from 0. */
  getScroll(): number {
    const top = this.#scrollEl.getBoundingClientRect().top;
    const first = this.#sections.find(({ el }) => el.getBoundingClientRect().bottom > top);
    return first?.section.lineStart ?? 0;
  }

  applyScroll(scroll: number): void {
    const section = this.#sections.find(({ section: { lineEnd } }) => (lineEnd ?? -1) >= scroll);
    section?.el.scrollIntoView({ block: "start" });
  }

  #draw(): void {
    if (!this.#isShown) return;
    const after = renderSections(this.#text);
    const { start, end } = countUnchanged(this.#sections, after);
    const before = this.#sections;
    const kept = before.slice(before.length - end);
    for (const old of before.slice(start, before.length - end)) old.remove();
    const added = after.slice(start, after.length - end).map((each) => new RenderedSection(each));
    this.#sections = [...before.slice(0, start), ...added, ...kept];
    // The same text may stand in other lines now.
    for (const [at, section] of this.#sections.entries()) section.section = after[at]!;
    const behind = kept[0]?.el ?? null;
    for (const { el } of added) this.#sizerEl.insertBefore(el, behind);
    const frontmatter = readProperties(this.#text);
    for (const section of added) {
      decorate(section.el, this.app, this.#sourcePath());
      void runPostProcessors(section.el, this.#contextOf(section, frontmatter));
    }
    for (const section of this.#sections) section.dropLostChildren();
  }

  #contextOf(section: RenderedSection, frontmatter: unknown): MarkdownPostProcessorContext {
    return {
      docId: this.#docId,
      sourcePath: this.#sourcePath(),
      frontmatter,
      addChild: (child) => section.addChild(child),
      getSectionInfo: (el) => this.#sectionInfoOf(el),
    };
  }

  #sectionInfoOf(el: HTMLElement): MarkdownSectionInformation | null {
    const found = this.#sections.find((section) => section.el.contains(el))?.section;
    if (found === undefined || found.lineStart === null || found.lineEnd === null) return null;
    return { text: this.#text, lineStart: found.lineStart, lineEnd: found.lineEnd };
  }

  #tick(event: Event): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches(".task-list-item-checkbox")) return;
    const info = this.#sectionInfoOf(box);
    if (info === null) return;
    event.preventDefault();
    this.#owner.toggleTask(info.lineStart + Number(box.dataset.line));
  }

  #sourcePath(): string {
    return this.#owner.file?.path ?? "";
  }
}
