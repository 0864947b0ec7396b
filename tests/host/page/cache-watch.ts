import { TFile, type TAbstractFile } from "../obsidian/abstract-file.ts";
import type { App } from "../obsidian/app.ts";

/** Knows whether the metadata cache has caught up with the disk. For tests; the app says it nowhere. */
export class CacheWatch {
  private readonly app: App;
  /** The text that the cache told of last; null while a change or an end was not told of yet. */
  private readonly told = new Map<string, string | null>();

  constructor(app: App) {
    this.app = app;
    const { vault, metadataCache } = app;
    const expect = ({ path }: TAbstractFile): unknown => this.told.set(path, null);
    vault.on("modify", expect);
    vault.on("delete", expect);
    vault.on("rename", (_file: TAbstractFile, oldPath: string) => this.told.delete(oldPath));
    metadataCache.on("changed", ({ path }: TFile, data: string) => this.told.set(path, data));
    metadataCache.on("deleted", ({ path }: TFile) => this.told.delete(path));
  }

  /** Resolves when the cache has told of the note as it is on disk, or of its end. */
  async whenUpToDate(path: string): Promise<void> {
    for (;;) {
      // Before the look, so that no word is missed.
      const next = this.nextWord();
      if (await this.isUpToDate(path)) return;
      await next;
    }
  }

  private async isUpToDate(path: string): Promise<boolean> {
    const { vault, metadataCache } = this.app;
    const file = vault.getAbstractFileByPath(path);
    if (file instanceof TFile && file.extension === "md") {
      const told = this.told.get(path);
      // What moved is not told of: it did not change.
      if (told === undefined) return metadataCache.getFileCache(file) !== null;
      return told === (await vault.read(file));
    }
    return file !== null || !this.told.has(path);
  }

  private nextWord(): Promise<void> {
    const { metadataCache } = this.app;
    return new Promise((resolve) => {
      const ref = metadataCache.on("resolved", () => {
        metadataCache.offref(ref);
        resolve();
      });
    });
  }
}
