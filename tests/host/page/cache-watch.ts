import type { TFile } from "obsidian";
import type { TAbstractFile } from "../obsidian/abstract-file.ts";
import type { App } from "../obsidian/app.ts";

/** Knows whether the metadata cache has caught up with the disk. For tests; the app says it nowhere. */
export class CacheWatch {
  private readonly app: App;
  /** The text that the cache told of last; null while a change was not told of yet. */
  private readonly told = new Map<string, string | null>();

  constructor(app: App) {
    this.app = app;
    const { vault, metadataCache } = app;
    vault.on("modify", (file: TAbstractFile) => this.told.set(file.path, null));
    vault.on("delete", (file: TAbstractFile) => this.told.delete(file.path));
    vault.on("rename", (_file: TAbstractFile, oldPath: string) => this.told.delete(oldPath));
    metadataCache.on("changed", (file: TFile, data: string) => this.told.set(file.path, data));
  }

  /** Of a note that is gone: whether the cache has forgotten it. */
  async isUpToDate(path: string): Promise<boolean> {
    const { vault, metadataCache } = this.app;
    const file = vault.getFileByPath(path);
    if (file === null) return metadataCache.getCache(path) === null;
    const told = this.told.get(path);
    // Notes that nobody touched were read at the start, which need not be told.
    if (told === undefined) return metadataCache.getFileCache(file) !== null;
    return told === (await vault.read(file));
  }
}
