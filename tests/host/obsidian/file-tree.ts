import type { VaultEntry } from "../protocol.ts";
import type { TAbstractFile } from "./abstract-file.ts";
import { TFile, TFolder } from "./abstract-file.ts";
import { parentPath } from "./paths.ts";
import type { Vault } from "./vault.ts";

/** The files and folders the vault knows, by exact path: the lookup is case-sensitive. */
export class FileTree {
  readonly root: TFolder;
  private readonly vault: Vault;
  private readonly byPath = new Map<string, TAbstractFile>();

  constructor(vault: Vault) {
    this.vault = vault;
    this.root = new TFolder(vault, "/");
    this.root.name = "";
    this.byPath.set("/", this.root);
  }

  get(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  all(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  /** Adds an entry, and any folder above it that is missing; returns what is new, outermost first. */
  add(entry: VaultEntry): TAbstractFile[] {
    if (this.byPath.has(entry.path)) return [];
    const above = parentPath(entry.path);
    const added = above === "" ? [] : this.add({ kind: "folder", path: above });
    const parent = above === "" ? this.root : this.byPath.get(above);
    if (!(parent instanceof TFolder)) throw new Error(`Not a folder: ${above}`);
    const file =
      entry.kind === "file"
        ? new TFile(this.vault, entry.path, entry.stat)
        : new TFolder(this.vault, entry.path);
    this.attach(file, parent);
    return [...added, file];
  }

  /** Removes an entry and all below it; returns them, innermost first. */
  remove(file: TAbstractFile): TAbstractFile[] {
    const removed =
      file instanceof TFolder ? file.children.slice().flatMap((c) => this.remove(c)) : [];
    this.byPath.delete(file.path);
    if (file.parent !== null) {
      file.parent.children = file.parent.children.filter((child) => child !== file);
    }
    return [...removed, file];
  }

  /** Moves an entry and all below it; returns each with its old path, outermost first. */
  move(file: TAbstractFile, to: string): { file: TAbstractFile; oldPath: string }[] {
    const above = parentPath(to);
    const parent = above === "" ? this.root : this.byPath.get(above);
    if (!(parent instanceof TFolder)) throw new Error(`Not a folder: ${above}`);
    const moved = this.below(file).map((each) => ({ file: each, oldPath: each.path }));
    if (file.parent !== null) {
      file.parent.children = file.parent.children.filter((child) => child !== file);
    }
    const from = file.path;
    for (const { file: each, oldPath } of moved) {
      this.byPath.delete(oldPath);
      each.takePath(to + oldPath.slice(from.length));
    }
    for (const { file: each } of moved) this.byPath.set(each.path, each);
    this.attach(file, parent);
    return moved;
  }

  private below(file: TAbstractFile): TAbstractFile[] {
    return [file, ...(file instanceof TFolder ? file.children.flatMap((c) => this.below(c)) : [])];
  }

  private attach(file: TAbstractFile, parent: TFolder): void {
    file.parent = parent;
    parent.children = [...parent.children, file];
    this.byPath.set(file.path, file);
  }
}
