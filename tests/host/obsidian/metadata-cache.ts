import type { CachedMetadata } from "obsidian";
import { type TAbstractFile, TFile } from "./abstract-file.ts";
import { type EventCallback, Events } from "./events.ts";
import { FileNames } from "./file-names.ts";
import { knobs } from "./knobs.ts";
import { type Counts, countLinks, sameCounts } from "./link-counts.ts";
import { findLinkTarget } from "./link-target.ts";
import { readMetadata } from "./note/read-metadata.ts";

/** How many notes are asked for at once: the disk may be a server. */
const AT_ONCE = 24;

/** What the cache needs of a vault. */
export interface ObservedVault {
  on(name: string, callback: EventCallback): unknown;
  cachedRead(file: TFile): Promise<string>;
}

/** Runs `work` once, a while from now. */
export type Later = (work: () => void) => void;

/**
 * What the app knows about the inside of notes, always a while after the vault: `changed` for each
 * note that was read, then `resolve` for each whose links may lead elsewhere, then one `resolved`.
 */
export class MetadataCache extends Events {
  /** For each file what its links lead to, counted; files without links have an entry too. */
  resolvedLinks: Record<string, Counts> = {};
  /** The same for links that lead to no file, as they are written. */
  unresolvedLinks: Record<string, Counts> = {};
  private readonly vault: ObservedVault;
  private readonly later: Later;
  private readonly names = new FileNames<TFile>();
  private readonly notes = new Map<string, { file: TFile; cache: CachedMetadata }>();
  private readonly attachments = new Set<TFile>();
  /** To be read. */
  private readonly pending = new Set<TFile>();
  private readonly deleted: { file: TFile; cache: CachedMetadata | null }[] = [];
  /** Whether a file came, went or moved: then any link may lead elsewhere. */
  private isMoved = false;
  private isWaiting = false;

  constructor(
    vault: ObservedVault,
    later: Later = (work) => void window.setTimeout(work, knobs.cacheDelay),
  ) {
    super();
    this.vault = vault;
    this.later = later;
    vault.on("create", (file: TAbstractFile) => this.noteCreated(file));
    vault.on("modify", (file: TAbstractFile) => this.readSoon(file));
    vault.on("rename", (file: TAbstractFile, oldPath: string) => this.noteRenamed(file, oldPath));
    vault.on("delete", (file: TAbstractFile) => this.noteDeleted(file));
  }

  /** Null until the note was read; that is later than the vault's own event. */
  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.notes.get(path)?.cache ?? null;
  }

  /** Not documented: the notes that were read. */
  getCachedFiles(): string[] {
    return [...this.notes.keys()];
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return findLinkTarget(this.names, linkpath, sourcePath);
  }

  /** The name, when only one file has it, else the path. */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const isUnique = this.names.named(file.path).every((other) => other === file);
    const text = isUnique ? file.name : file.path;
    return omitMdExtension && file.extension === "md" ? text.slice(0, -".md".length) : text;
  }

  private noteCreated(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.names.add(file);
    this.isMoved = true;
    this.readSoon(file);
    this.wake();
  }

  /** What is known moves along, and nobody is told that it changed: it did not. */
  private noteRenamed(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    this.names.remove(file, oldPath);
    this.names.add(file);
    this.isMoved = true;
    const known = this.notes.get(oldPath);
    this.forget(oldPath);
    this.attachments.delete(file);
    if (known !== undefined && file.extension === "md") this.notes.set(file.path, known);
    else this.readSoon(file);
    this.wake();
  }

  private noteDeleted(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.names.remove(file, file.path);
    this.isMoved = true;
    this.pending.delete(file);
    this.attachments.delete(file);
    this.deleted.push({ file, cache: this.getCache(file.path) });
    this.forget(file.path);
    this.wake();
  }

  private forget(path: string): void {
    this.notes.delete(path);
    Reflect.deleteProperty(this.resolvedLinks, path);
    Reflect.deleteProperty(this.unresolvedLinks, path);
  }

  private readSoon(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    if (file.extension !== "md") {
      this.attachments.add(file);
      return;
    }
    this.pending.add(file);
    this.wake();
  }

  private wake(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.later(() => void this.catchUp());
  }

  /** What happens meanwhile waits for the next time, a while later again. */
  private async catchUp(): Promise<void> {
    for (const { file, cache } of this.deleted.splice(0)) this.trigger("deleted", file, cache);
    const files = [...this.pending];
    this.pending.clear();
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const texts = await Promise.all(some.map((file) => this.read(file)));
      for (const [index, file] of some.entries()) this.take(file, texts[index] ?? null);
    }
    this.resolveLinks(new Set(files));
    this.isWaiting = false;
    if (this.pending.size > 0 || this.deleted.length > 0 || this.isMoved) this.wake();
    else this.trigger("resolved");
  }

  private read(file: TFile): Promise<string | null> {
    return this.vault.cachedRead(file).catch(() => null);
  }

  private take(file: TFile, data: string | null): void {
    // Deleted meanwhile: `deleted` tells of it.
    if (data === null || !this.names.named(file.path).includes(file)) return;
    const cache = this.understand(file, data);
    if (cache === null) return;
    this.notes.set(file.path, { file, cache });
    this.trigger("changed", file, data, cache);
  }

  /** A note that is too deep for the parser stays unknown, and the others do not wait for it. */
  private understand(file: TFile, data: string): CachedMetadata | null {
    try {
      return readMetadata(data);
    } catch (error) {
      console.error(`Not read into the metadata cache: ${file.path}`, error);
      return null;
    }
  }

  private resolveLinks(read: ReadonlySet<TFile>): void {
    const isMoved = this.isMoved;
    this.isMoved = false;
    for (const { path } of this.attachments) {
      this.resolvedLinks[path] ??= {};
      this.unresolvedLinks[path] ??= {};
    }
    const told: TFile[] = [];
    for (const [path, { file, cache }] of this.notes) {
      if (!isMoved && !read.has(file)) continue;
      const resolve = (linkpath: string): TFile | null => this.getFirstLinkpathDest(linkpath, path);
      const { resolved, unresolved } = countLinks(cache, path, resolve);
      const isSame =
        sameCounts(this.resolvedLinks[path], resolved) &&
        sameCounts(this.unresolvedLinks[path], unresolved);
      this.resolvedLinks[path] = resolved;
      this.unresolvedLinks[path] = unresolved;
      if (!isSame || read.has(file)) told.push(file);
    }
    for (const file of told) this.trigger("resolve", file);
  }
}
