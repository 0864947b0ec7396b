import type { EntryStat, VaultListing } from "../protocol.ts";
import { type TAbstractFile, TFile, TFolder } from "./abstract-file.ts";
import { Events } from "./events.ts";
import type { FileTree } from "./file-tree.ts";
import { normalizePath } from "./paths.ts";

/** What a vault knows without asking the disk. */
export abstract class VaultLookup extends Events {
  readonly configDir = ".obsidian";
  abstract readonly tree: FileTree;
  /** Texts of `cachedRead`, each good as long as its file has this stat. */
  protected readonly texts = new WeakMap<
    TFile,
    { stat: EntryStat; data: string | Promise<string> }
  >();
  protected readonly listing: VaultListing;

  constructor(listing: VaultListing) {
    super();
    this.listing = listing;
  }

  /** Fires `create` for every file that is there, as the app does before the layout is ready. */
  loadEntries(): void {
    for (const entry of this.listing.entries) {
      for (const file of this.tree.add(entry)) this.trigger("create", file);
    }
  }

  getName(): string {
    return this.listing.name;
  }

  getRoot(): TFolder {
    return this.tree.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.tree.get(normalizePath(path));
  }

  getFileByPath(path: string): TFile | null {
    const file = this.getAbstractFileByPath(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.getAbstractFileByPath(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return this.tree.all();
  }

  getFiles(): TFile[] {
    return this.tree.all().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === "md");
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.tree.all().filter((file) => file instanceof TFolder);
    return folders.filter((folder) => includeRoot || !folder.isRoot());
  }

  static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
    visit(root);
    for (const child of root.children) {
      if (child instanceof TFolder) VaultLookup.recurseChildren(child, visit);
      else visit(child);
    }
  }

  /** Not documented: a path that is free, `base` with the first number that makes it so. */
  getAvailablePath(base: string, extension: string): string {
    const taken = new Set(this.tree.all().map(({ path }) => path.toLowerCase()));
    const ending = extension === "" ? "" : `.${extension}`;
    let path = base + ending;
    for (let n = 1; taken.has(path.toLowerCase()); n++) path = `${base} ${n}${ending}`;
    return path;
  }

  noteRenamed(file: TAbstractFile, to: string): void {
    for (const { file: each, oldPath } of this.tree.move(file, to)) {
      this.trigger("rename", each, oldPath);
    }
  }

  noteDeleted(file: TAbstractFile): void {
    for (const each of this.tree.remove(file)) this.trigger("delete", each);
  }
}
