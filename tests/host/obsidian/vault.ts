import type { Disk } from "../page/disk.ts";
import type { EntryStat, VaultListing } from "../protocol.ts";
import type { TAbstractFile } from "./abstract-file.ts";
import { TFile, TFolder } from "./abstract-file.ts";
import { DataAdapter } from "./data-adapter.ts";
import { Events } from "./events.ts";
import { FileTree } from "./file-tree.ts";
import { normalizePath } from "./paths.ts";

export class Vault extends Events {
  readonly configDir = ".obsidian";
  readonly adapter: DataAdapter;
  readonly tree: FileTree;
  private readonly disk: Disk;
  private readonly listing: VaultListing;
  private readonly queues = new Map<string, Promise<unknown>>();
  /** Texts of `cachedRead`, each good as long as its file has this stat. */
  private readonly texts = new WeakMap<TFile, { stat: EntryStat; data: string }>();

  constructor(disk: Disk, listing: VaultListing) {
    super();
    this.disk = disk;
    this.listing = listing;
    this.adapter = new DataAdapter(disk);
    this.tree = new FileTree(this);
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
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  async read(file: TFile): Promise<string> {
    const { data } = await this.disk.run("read", { path: file.path });
    this.texts.set(file, { stat: file.stat, data });
    return data;
  }

  async cachedRead(file: TFile): Promise<string> {
    const known = this.texts.get(file);
    return known?.stat === file.stat ? known.data : this.read(file);
  }

  async create(path: string, data: string): Promise<TFile> {
    const at = normalizePath(path);
    const { stat } = await this.disk.run("create", { path: at, data });
    for (const file of this.tree.add({ kind: "file", path: at, stat })) {
      this.trigger("create", file);
    }
    const created = this.tree.get(at);
    if (!(created instanceof TFile)) throw new Error(`Not created: ${at}`);
    this.texts.set(created, { stat: created.stat, data });
    return created;
  }

  async createFolder(path: string): Promise<TFolder> {
    const at = normalizePath(path);
    const { created } = await this.disk.run("createFolder", { path: at });
    for (const each of created) {
      for (const file of this.tree.add({ kind: "folder", path: each })) {
        this.trigger("create", file);
      }
    }
    const folder = this.tree.get(at);
    if (!(folder instanceof TFolder)) throw new Error(`Not created: ${at}`);
    return folder;
  }

  modify(file: TFile, data: string): Promise<void> {
    return this.inTurn(file, async () => {
      const answer = await this.disk.run("write", { path: file.path, data });
      if ("written" in answer) this.noteWritten(file, data, answer.written);
    });
  }

  /** For the app's own editors: writes if the file still holds `expect`, else answers what it holds. */
  writeOver(file: TFile, expect: string, data: string): Promise<string | null> {
    return this.inTurn(file, async () => {
      const answer = await this.disk.run("write", { path: file.path, data, expect });
      if ("found" in answer) return answer.found;
      this.noteWritten(file, data, answer.written);
      return null;
    });
  }

  append(file: TFile, data: string): Promise<void> {
    return this.process(file, (before) => before + data).then(() => undefined);
  }

  /**
   * Reads, calls `change` and writes, with nobody in between: calls on one file wait for each
   * other, and when another program wrote meanwhile, `change` is called again with its text.
   * Whatever it returns is written, even the same text: who wants no write must throw.
   */
  process(file: TFile, change: (data: string) => string): Promise<string> {
    return this.inTurn(file, async () => {
      let { data: before } = await this.disk.run("read", { path: file.path });
      for (;;) {
        const data = change(before);
        if (typeof data !== "string") throw new Error("Vault.process must return a text.");
        const answer = await this.disk.run("write", { path: file.path, data, expect: before });
        if ("written" in answer) {
          this.noteWritten(file, data, answer.written);
          return data;
        }
        before = answer.found;
      }
    });
  }

  /** Links in other notes stay as they are; `FileManager.renameFile` is what updates them. */
  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    const to = normalizePath(newPath);
    await this.disk.run("rename", { from: file.path, to });
    this.noteRenamed(file, to);
  }

  async delete(file: TAbstractFile): Promise<void> {
    await this.disk.run("remove", { path: file.path });
    this.noteDeleted(file);
  }

  /** A browser has no system bin: both kinds go to the vault's `.trash`. */
  async trash(file: TAbstractFile, _system: boolean): Promise<void> {
    await this.disk.run("trash", { path: file.path });
    this.noteDeleted(file);
  }

  noteWritten(file: TFile, data: string, stat: EntryStat): void {
    file.stat = stat;
    this.texts.set(file, { stat, data });
    this.trigger("modify", file);
  }

  noteRenamed(file: TAbstractFile, to: string): void {
    for (const { file: each, oldPath } of this.tree.move(file, to)) {
      this.trigger("rename", each, oldPath);
    }
  }

  noteDeleted(file: TAbstractFile): void {
    for (const each of this.tree.remove(file)) this.trigger("delete", each);
  }

  private inTurn<T>(file: TFile, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(file.path) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.queues.set(file.path, turn);
    return turn;
  }
}
