import { readAppConfig } from "../disk/app-config.ts";
import { fromBase64, toBase64 } from "../disk/base64.ts";
import type { Disk } from "../page/disk.ts";
import { applyOutside } from "../page/outside.ts";
import type {
  Content,
  DiskEvent,
  RequestOf,
  VaultListing,
  WriteAnswer,
  WriteTimes,
} from "../protocol.ts";
import { type TAbstractFile, TFile, TFolder } from "./abstract-file.ts";
import { FileSystemAdapter } from "./disk-adapters.ts";
import { FileTree } from "./file-tree.ts";
import { checkFileNames, type System, systemOfPlatform } from "./name-rules.ts";
import { availableAttachmentPath } from "./new-file-places.ts";
import { normalizePath } from "./paths.ts";
import { rewrite } from "./rewrite.ts";
import { VaultLookup } from "./vault-lookup.ts";
import { WriteQueue } from "./write-queue.ts";

export class Vault extends VaultLookup {
  readonly adapter: FileSystemAdapter;
  readonly tree: FileTree = new FileTree(this);
  private readonly disk: Disk;
  private readonly system: () => System;
  private readonly queue = new WriteQueue();

  /** `system`: whose rules names follow; by default those of the platform that plugins see. */
  constructor(disk: Disk, listing: VaultListing, system: () => System = systemOfPlatform) {
    super(listing);
    this.disk = disk;
    this.system = system;
    const tell = (events: readonly DiskEvent[]): void => this.tell(events);
    this.adapter = new FileSystemAdapter(disk, listing, this.queue, tell);
  }

  async read(file: TFile): Promise<string> {
    const { stat } = file;
    const { data } = await this.disk.run("read", { path: file.path });
    this.texts.set(file, { stat, data });
    return data;
  }

  /** Who asks while it is read waits for the same answer. */
  async cachedRead(file: TFile): Promise<string> {
    const known = this.texts.get(file);
    if (known?.stat === file.stat) return known.data;
    const data = this.read(file);
    this.texts.set(file, { stat: file.stat, data });
    data.catch(() => this.texts.delete(file));
    return data;
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    const { base64 } = await this.disk.run("readBinary", { path: file.path });
    return fromBase64(base64).buffer;
  }

  getResourcePath(file: TFile): string {
    return `${this.adapter.getResourcePath(file.path)}?${file.stat.mtime}`;
  }

  async create(path: string, data: string, options: WriteTimes = {}): Promise<TFile> {
    const created = await this.createFile(path, { data }, options);
    this.texts.set(created, { stat: created.stat, data });
    return created;
  }

  createBinary(path: string, data: ArrayBuffer, options: WriteTimes = {}): Promise<TFile> {
    return this.createFile(path, { base64: toBase64(new Uint8Array(data)) }, options);
  }

  async createFolder(path: string): Promise<TFolder> {
    const wanted = this.checked(path);
    return this.queue.onPath(wanted, async () => {
      const { path: at, events } = await this.disk.run("createFolder", { path: wanted });
      this.tell(events);
      const folder = this.tree.get(at);
      if (!(folder instanceof TFolder)) throw new Error(`Not created: ${at}`);
      return folder;
    });
  }

  modify(file: TFile, data: string, options: WriteTimes = {}): Promise<void> {
    return this.queue.onPath(file.path, async () => {
      const answer = await this.disk.run("write", { path: file.path, data, ...options });
      this.noteWritten(file, data, answer);
    });
  }

  modifyBinary(file: TFile, data: ArrayBuffer, options: WriteTimes = {}): Promise<void> {
    const base64 = toBase64(new Uint8Array(data));
    return this.queue.onPath(file.path, async () => {
      const answer = await this.disk.run("write", { path: file.path, base64, ...options });
      if ("events" in answer) this.tell(answer.events);
    });
  }

  /** For the app's own editors: writes if the file still holds `expect`, else answers what it holds. */
  writeOver(file: TFile, expect: string, data: string): Promise<string | null> {
    return this.queue.onPath(file.path, async () => {
      const answer = await this.disk.run("write", { path: file.path, data, expect });
      if ("found" in answer) return answer.found;
      this.noteWritten(file, data, answer);
      return null;
    });
  }

  append(file: TFile, data: string, options: WriteTimes = {}): Promise<void> {
    return this.appendContent(file, { data }, options);
  }

  appendBinary(file: TFile, data: ArrayBuffer, options: WriteTimes = {}): Promise<void> {
    return this.appendContent(file, { base64: toBase64(new Uint8Array(data)) }, options);
  }

  /**
   * Reads, calls `change` and writes, with nobody in between: calls on one file wait for each
   * other, and when another program wrote meanwhile, `change` is called again with its text.
   * Whatever it returns is written, even the same text: who wants no write must throw.
   */
  process(
    file: TFile,
    change: (data: string) => string,
    options: WriteTimes = {},
  ): Promise<string> {
    return this.queue.onPath(file.path, async () => {
      const { data, answer } = await rewrite(this.disk, { path: file.path }, change, options);
      this.noteWritten(file, data, answer);
      return data;
    });
  }

  /** Links in other notes stay as they are; `FileManager.renameFile` is what updates them. */
  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    const to = this.checked(newPath);
    await this.change("rename", { from: file.path, to });
  }

  async copy<T extends TAbstractFile>(file: T, newPath: string): Promise<T> {
    const to = this.checked(newPath);
    const [first] = await this.change("copy", { from: file.path, to });
    const copied = first?.type === "create" ? this.tree.get(first.entry.path) : null;
    if (copied === null) throw new Error(`Not copied: ${to}`);
    // A copy is of the kind that the original is.
    return copied as T;
  }

  /** `force` takes a folder also when it holds hidden files. */
  async delete(file: TAbstractFile, force = false): Promise<void> {
    if (file instanceof TFolder) {
      const how = { recursive: true, spareHidden: !force };
      await this.change("rmdir", { path: file.path, ...how });
    } else {
      await this.change("remove", { path: file.path });
    }
  }

  /** Where the system has no bin, both kinds go to the vault's `.trash`. */
  async trash(file: TAbstractFile, system: boolean): Promise<void> {
    if (system && (await this.adapter.trashSystem(file.path))) return;
    await this.change("trash", { path: file.path });
  }

  /** Not documented, and much used: as `adapter.exists`. */
  exists(path: string, sensitive = false): Promise<boolean> {
    return this.adapter.exists(normalizePath(path), sensitive);
  }

  /** Not documented: where an attachment of a note may be saved. */
  getAvailablePathForAttachments(
    name: string,
    extension: string,
    note: TFile | null = null,
  ): Promise<string> {
    const filename = `${name}.${extension}`;
    return availableAttachmentPath(this, this.listing.config, filename, note?.path ?? "");
  }

  /** Not documented: a setting of `app.json`, or what the app takes without one. */
  getConfig(key: string): unknown {
    const { appJson, config } = this.listing;
    return appJson[key] ?? (config as unknown as Record<string, unknown>)[key];
  }

  /** Not documented: sets it and writes `app.json`. */
  setConfig(key: string, value: unknown): void {
    const { appJson, config } = this.listing;
    appJson[key] = value;
    Object.assign(config, readAppConfig(appJson));
    this.trigger("config-changed", key);
    const text = JSON.stringify(appJson, null, 2);
    const save = async (): Promise<void> => {
      await this.adapter.mkdir(this.configDir);
      await this.adapter.write(`${this.configDir}/app.json`, text);
    };
    save().catch((error: unknown) => console.error("app.json was not saved.", error));
  }

  private checked(path: string): string {
    const normal = normalizePath(path);
    checkFileNames(normal, this.system());
    return normal;
  }

  private async createFile(path: string, content: Content, times: WriteTimes): Promise<TFile> {
    const wanted = this.checked(path);
    return this.queue.onPath(wanted, async () => {
      const request = { path: wanted, ...content, ...times };
      const { path: at, events } = await this.disk.run("create", request);
      this.tell(events);
      const created = this.tree.get(at);
      if (!(created instanceof TFile)) throw new Error(`Not created: ${at}`);
      return created;
    });
  }

  private appendContent(file: TFile, content: Content, times: WriteTimes): Promise<void> {
    return this.queue.onPath(file.path, async () => {
      const { events } = await this.disk.run("append", { path: file.path, ...content, ...times });
      this.tell(events);
    });
  }

  private async change<N extends "rename" | "copy" | "rmdir" | "remove" | "trash">(
    name: N,
    request: RequestOf<N>,
  ): Promise<DiskEvent[]> {
    const { events } = await this.disk.run(name, request);
    this.tell(events);
    return events;
  }

  /** The text is known before the event tells of it. */
  private noteWritten(file: TFile, data: string, answer: WriteAnswer): void {
    if (!("events" in answer)) return;
    for (const event of answer.events) {
      if (event.type === "modify") this.texts.set(file, { stat: event.entry.stat, data });
    }
    this.tell(answer.events);
  }

  private tell(events: readonly DiskEvent[]): void {
    for (const event of events) applyOutside(this, event);
  }
}
