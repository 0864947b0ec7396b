import type { AppConfig, WriteTimes } from "../protocol.ts";
import type { App } from "./app.ts";
import type { TAbstractFile, TFile, TFolder } from "./abstract-file.ts";
import { askForDeletion } from "./deletion-prompt.ts";
import { moveWithLinks } from "./link-updates.ts";
import { escapeBlanks, writeLink, writeLinkPath } from "./link-writing.ts";
import { availableAttachmentPath, newFileFolder } from "./new-file-places.ts";
import { rewriteFrontmatter } from "./rewrite-frontmatter.ts";

export class FileManager {
  private readonly app: App;
  private readonly config: AppConfig;

  constructor(app: App, config: AppConfig) {
    this.app = app;
    this.config = config;
  }

  getNewFileParent(sourcePath: string, newFilePath?: string): TFolder {
    return newFileFolder(this.app.vault, this.config, sourcePath, newFilePath);
  }

  getAvailablePathForAttachment(filename: string, sourcePath?: string): Promise<string> {
    const source = sourcePath ?? this.app.workspace.getActiveFile()?.path ?? "";
    return availableAttachmentPath(this.app.vault, this.config, filename, source);
  }

  /** Not documented: a note in a folder, under a name that is free. */
  createNewMarkdownFile(folder: TFolder, name = "Untitled", contents = ""): Promise<TFile> {
    const { vault } = this.app;
    const base = folder.isRoot() ? name : `${folder.path}/${name}`;
    return vault.create(vault.getAvailablePath(base, "md"), contents);
  }

  /** As the person set it: to the system's bin, to `.trash` in the vault, or away for good. */
  async trashFile(file: TAbstractFile): Promise<void> {
    const { vault } = this.app;
    if (this.config.trashOption === "none") await vault.delete(file, true);
    else await vault.trash(file, this.config.trashOption === "system");
  }

  /** Asks, unless the person does not want to be asked, and does what they say. */
  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    if (this.config.promptDelete) {
      const { isConfirmed, isLast } = await askForDeletion(this.app, file);
      if (!isConfirmed) return false;
      if (isLast) this.app.vault.setConfig("promptDelete", false);
    }
    await this.trashFile(file);
    return true;
  }

  async processFrontMatter(
    file: TFile,
    change: (properties: Record<string, unknown>) => void,
    options: WriteTimes = {},
  ): Promise<void> {
    const rewrite = (content: string): string => rewriteFrontmatter(content, change);
    await this.app.vault.process(file, rewrite, options);
  }

  /**
   * Moves a file or a folder, and lets the links follow that would lead elsewhere: in bodies and in
   * properties, their aliases and headings as they are. The app may ask first; here they always follow.
   */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const { vault, metadataCache } = this.app;
    await moveWithLinks(
      vault,
      (path, source) => metadataCache.getFirstLinkpathDest(path, source.path),
      (target, note, isMarkdown) => {
        const shortest = metadataCache.fileToLinktext(target, note.path, false);
        const path = writeLinkPath(target, note.path, this.config, shortest, isMarkdown);
        return isMarkdown ? escapeBlanks(path) : path;
      },
      () => vault.rename(file, newPath),
    );
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath?: string, alias?: string): string {
    const shortest = this.app.metadataCache.fileToLinktext(file, sourcePath, false);
    return writeLink(file, sourcePath, this.config, shortest, subpath, alias);
  }
}
