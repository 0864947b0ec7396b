import type { App } from "../obsidian/app.ts";
import type { TFile } from "../obsidian/abstract-file.ts";
import { type HoverParent, HoverPopover } from "../obsidian/hover-popover.ts";
import { Keymap } from "../obsidian/keymap.ts";
import { knobs } from "../obsidian/knobs.ts";
import { MarkdownRenderer } from "../obsidian/markdown-renderer.ts";
import { parseLinktext } from "../obsidian/paths.ts";
import { sectionOf } from "./note-section.ts";

/** What a `hover-link` event carries. */
interface HoveredLink {
  event: MouseEvent;
  source: string;
  hoverParent: HoverParent;
  targetEl: HTMLElement | null;
  linktext: string;
  sourcePath?: string;
}

/** The core plugin that shows a note while the pointer is on a link to it. */
export function previewHoveredLinks(app: App): void {
  const { workspace, metadataCache } = app;
  workspace.on("hover-link", (link: HoveredLink) => {
    if (!knobs.pagePreview) return;
    const { event, source, hoverParent, targetEl, sourcePath = "" } = link;
    if (workspace.hoverLinkSources.needsMod(source) && !Keymap.isModifier(event, "Mod")) return;
    const open = hoverParent.hoverPopover;
    if (open instanceof PagePreview && open.about === targetEl) return;
    const { path, subpath } = parseLinktext(link.linktext);
    const file = metadataCache.getFirstLinkpathDest(path, sourcePath);
    new PagePreview(app, hoverParent, targetEl, file, subpath);
  });
}

class PagePreview extends HoverPopover {
  readonly about: HTMLElement | null;
  private readonly app: App;
  private readonly file: TFile | null;
  private readonly subpath: string;

  constructor(
    app: App,
    parent: HoverParent,
    targetEl: HTMLElement | null,
    file: TFile | null,
    subpath: string,
  ) {
    super(parent, targetEl);
    this.app = app;
    this.about = targetEl;
    this.file = file;
    this.subpath = subpath;
  }

  override async onload(): Promise<void> {
    const embed = this.hoverEl.createDiv("markdown-embed is-loaded");
    const { file } = this;
    if (file !== null) embed.createDiv({ cls: "markdown-embed-title", text: file.basename });
    const content = embed.createDiv("markdown-embed-content");
    if (file === null) {
      content.createDiv({ cls: "mod-empty", text: "This note does not exist yet." });
      return;
    }
    const view = content.createDiv("markdown-preview-view markdown-rendered");
    const text = sectionOf(await this.app.vault.cachedRead(file), this.subpath);
    await MarkdownRenderer.render(this.app, text, view, file.path, this);
  }
}
