import type { CachedMetadata } from "obsidian";
import { TFile, type TAbstractFile } from "./abstract-file.ts";
import { Events } from "./events.ts";
import { knobs } from "./knobs.ts";
import { findLinkTarget } from "./link-target.ts";
import { scanNote } from "./note-scan.ts";
import type { Vault } from "./vault.ts";

/** By path of the note, then by path or name of what it links to. */
type LinkCounts = Record<string, Record<string, number>>;

/**
 * What the app knows about the inside of notes, always a while after the vault: `changed`, then
 * `resolve` for each file, then one `resolved`. See `note-scan.ts` for what is known.
 */
export class MetadataCache extends Events {
  private readonly vault: Vault;
  private readonly caches = new Map<string, CachedMetadata>();
  private readonly pending = new Set<TFile>();
  private timer: number | null = null;

  constructor(vault: Vault) {
    super();
    this.vault = vault;
    const read = (file: TAbstractFile): void => this.readSoon(file);
    vault.on("create", read);
    vault.on("modify", read);
    vault.on("rename", (file: TAbstractFile, oldPath: string) => {
      const cache = this.caches.get(oldPath);
      this.caches.delete(oldPath);
      if (cache !== undefined) this.caches.set(file.path, cache);
    });
    vault.on("delete", (file: TAbstractFile) => {
      const cache = this.caches.get(file.path) ?? null;
      this.caches.delete(file.path);
      if (file instanceof TFile) {
        window.setTimeout(() => this.trigger("deleted", file, cache), knobs.cacheDelay);
      }
    });
  }

  /** Null until the note was read; that is later than the vault's own event. */
  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return findLinkTarget(this.vault.getFiles(), linkpath, sourcePath);
  }

  /** For each note that was read the files it links to, counted. Links in properties are not scanned. */
  get resolvedLinks(): LinkCounts {
    return this.countLinks((_link, target) => target?.path);
  }

  /** The same for links that lead to no file, as they are written. */
  get unresolvedLinks(): LinkCounts {
    return this.countLinks((link, target) => (target === null ? link : undefined));
  }

  /** The name, when only one file has it, else the path. */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const name = file.name.toLowerCase();
    const isUnique = !this.vault
      .getFiles()
      .some((other) => other !== file && other.name.toLowerCase() === name);
    const text = isUnique ? file.name : file.path;
    return omitMdExtension && file.extension === "md" ? text.slice(0, -".md".length) : text;
  }

  private countLinks(name: (link: string, target: TFile | null) => string | undefined): LinkCounts {
    const all: LinkCounts = {};
    for (const [source, { links = [] }] of this.caches) {
      const counts: Record<string, number> = {};
      for (const { link } of links) {
        const path = link.split("#")[0] ?? "";
        if (path === "") continue;
        const counted = name(path, this.getFirstLinkpathDest(path, source));
        if (counted !== undefined) counts[counted] = (counts[counted] ?? 0) + 1;
      }
      all[source] = counts;
    }
    return all;
  }

  private readSoon(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== "md") return;
    this.pending.add(file);
    this.timer ??= window.setTimeout(() => void this.readPending(), knobs.cacheDelay);
  }

  private async readPending(): Promise<void> {
    const files = [...this.pending];
    this.pending.clear();
    for (const file of files) await this.readNow(file);
    this.timer = null;
    if (this.pending.size > 0) {
      this.timer = window.setTimeout(() => void this.readPending(), knobs.cacheDelay);
    } else {
      this.trigger("resolved");
    }
  }

  private async readNow(file: TFile): Promise<void> {
    const data = await this.vault.cachedRead(file).catch(() => null);
    // Deleted meanwhile: `deleted` has told of it.
    if (data === null || this.vault.tree.get(file.path) !== file) return;
    const cache = scanNote(data);
    this.caches.set(file.path, cache);
    this.trigger("changed", file, data, cache);
    this.trigger("resolve", file);
  }
}
