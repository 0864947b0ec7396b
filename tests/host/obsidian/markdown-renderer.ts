import type { TFile } from "./abstract-file.ts";
import type { App } from "./app.ts";
import type { Component } from "./component.ts";
import { getFrontMatterInfo, parseYaml } from "./frontmatter.ts";
import type { HoverPopover } from "./hover-popover.ts";
import { MarkdownRenderChild } from "./markdown-render-child.ts";
import { runPostProcessors } from "./post-processors.ts";
import { decorate } from "./render/decorate.ts";
import { sanitizeHTMLToDom } from "./render/sanitize.ts";
import { renderSections } from "./render/sections.ts";

let documents = 0;
let onlyApp: App | null = null;

/** Said once by the page, for the call that does not name the app. */
export function renderWith(app: App): void {
  onlyApp = app;
}

/** Each document that post processors see has a name of its own. */
export function nextDocId(): string {
  return `doc-${++documents}`;
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  abstract app: App;
  hoverPopover: HoverPopover | null = null;

  abstract get file(): TFile | null;

  /** The older form of `render`: it does not name the app. */
  static renderMarkdown(
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    if (onlyApp === null) return Promise.reject(new Error("The app has not started."));
    return MarkdownRenderer.render(onlyApp, markdown, el, sourcePath, component);
  }

  /**
   * Appends the markdown to `el`, when its post processors are done. They get all of it at once,
   * and what they add lives as long as `component`.
   */
  static async render(
    app: App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    const rendered = createDiv();
    for (const { html } of renderSections(markdown)) rendered.append(sanitizeHTMLToDom(html));
    decorate(rendered, app, sourcePath);
    await runPostProcessors(rendered, {
      docId: nextDocId(),
      sourcePath,
      frontmatter: readProperties(markdown),
      addChild: (child) => component.addChild(child),
      getSectionInfo: () => null,
    });
    el.append(...rendered.childNodes);
  }
}

/** Null when there are none, or none that can be read. */
export function readProperties(note: string): unknown {
  const { exists, frontmatter } = getFrontMatterInfo(note);
  if (!exists) return null;
  try {
    return parseYaml(frontmatter);
  } catch {
    return null;
  }
}
