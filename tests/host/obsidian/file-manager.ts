import type { AppConfig } from "../protocol.ts";
import type { App } from "./app.ts";
import { type TAbstractFile, TFile, type TFolder } from "./abstract-file.ts";
import { linksAround, rewriteLinks } from "./link-updates.ts";
import { notImplemented } from "./not-implemented.ts";
import { parentPath } from "./paths.ts";

export class FileManager {
  private readonly app: App;
  private readonly config: AppConfig;

  constructor(app: App, config: AppConfig) {
    this.app = app;
    this.config = config;
  }

  /** New notes go to the top of the vault, the app's default. */
  getNewFileParent(_sourcePath: string): TFolder {
    return this.app.vault.getRoot();
  }

  /** To `.trash` in the vault, whatever the app's setting says: a browser has no system bin. */
  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.trash(file, false);
  }

  /**
   * Moves a file, and lets the links follow that would lead elsewhere: in bodies and in properties,
   * their aliases and headings as they are. The app may ask first; here they always follow.
   */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    if (!(file instanceof TFile)) throw notImplemented("FileManager.renameFile of a folder");
    const { vault, metadataCache } = this.app;
    const resolve = (path: string, source: TFile): TFile | null =>
      metadataCache.getFirstLinkpathDest(path, source.path);
    const held = await linksAround(file, vault, resolve);
    await vault.rename(file, newPath);
    for (const { note, targets } of held) {
      const update = (text: string): string =>
        rewriteLinks(text, ({ path, isMarkdown }) => {
          const target = targets.get(path);
          if (target === undefined || resolve(path, note) === target) return null;
          const now = this.linkPath(target, note.path);
          if (isMarkdown) return now.replaceAll(" ", "%20");
          return target.extension === "md" ? now.slice(0, -".md".length) : now;
        });
      // A note whose links still lead there is not written.
      const text = await vault.read(note);
      if (update(text) !== text) await vault.process(note, update);
    }
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
    const { useMarkdownLinks } = this.config;
    const omitsMd = !useMarkdownLinks && file.extension === "md";
    const full = this.linkPath(file, sourcePath);
    const target = omitsMd ? full.slice(0, -".md".length) : full;
    const isSelf = file.path === sourcePath && subpath !== "";
    const link = isSelf ? subpath : target + subpath;
    if (useMarkdownLinks) {
      const text = alias === "" ? file.basename : alias;
      return `[${text}](${link.replaceAll(" ", "%20")})`;
    }
    return alias === "" || alias === link ? `[[${link}]]` : `[[${link}|${alias}]]`;
  }

  private linkPath(file: TFile, sourcePath: string): string {
    switch (this.config.newLinkFormat) {
      case "absolute":
        return file.path;
      case "relative":
        return relativePath(file.path, parentPath(sourcePath));
      case "shortest":
        return this.app.metadataCache.fileToLinktext(file, sourcePath, false);
    }
  }
}

function relativePath(path: string, fromFolder: string): string {
  const target = path.split("/");
  const from = fromFolder.split("/").filter(Boolean);
  while (from.length > 0 && target.length > 1 && from[0] === target[0]) {
    from.shift();
    target.shift();
  }
  return [...from.map(() => ".."), ...target].join("/");
}
