import { fromBase64, toBase64 } from "../disk/base64.ts";
import type { Disk } from "../page/disk.ts";
import type {
  Changed,
  Content,
  DiskEvent,
  PlaceStat,
  VaultListing,
  WriteRequest,
  WriteTimes,
} from "../protocol.ts";
import { rewrite } from "./rewrite.ts";
import type { WriteQueue } from "./write-queue.ts";

/** Hidden files are within its reach. */
interface Reach {
  path: string;
  hidden: true;
}

/**
 * The disk below the vault, hidden files included. What it does to files that the vault shows is
 * told to the vault at once. Paths are taken as they are: whoever calls normalises them.
 */
export class DataAdapter {
  protected readonly listing: VaultListing;
  private readonly disk: Disk;
  private readonly queue: WriteQueue;
  private readonly tell: (events: readonly DiskEvent[]) => void;

  constructor(
    disk: Disk,
    listing: VaultListing,
    queue: WriteQueue,
    tell: (events: readonly DiskEvent[]) => void,
  ) {
    this.disk = disk;
    this.listing = listing;
    this.queue = queue;
    this.tell = tell;
  }

  getName(): string {
    return this.listing.name;
  }

  async exists(path: string, sensitive = false): Promise<boolean> {
    const { stat } = await this.disk.run("stat", { path, sensitive });
    return stat !== null;
  }

  async stat(path: string): Promise<PlaceStat | null> {
    const { stat } = await this.disk.run("stat", { path });
    return stat;
  }

  list(path: string): Promise<{ files: string[]; folders: string[] }> {
    return this.disk.run("listFolder", reach(path));
  }

  async read(path: string): Promise<string> {
    const { data } = await this.disk.run("read", reach(path));
    return data;
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const { base64 } = await this.disk.run("readBinary", reach(path));
    return fromBase64(base64).buffer;
  }

  write(path: string, data: string, options: WriteTimes = {}): Promise<void> {
    return this.put(path, { data }, options);
  }

  writeBinary(path: string, data: ArrayBuffer, options: WriteTimes = {}): Promise<void> {
    return this.put(path, { base64: toBase64(new Uint8Array(data)) }, options);
  }

  append(path: string, data: string, options: WriteTimes = {}): Promise<void> {
    return this.add({ ...reach(path), data, ...options });
  }

  appendBinary(path: string, data: ArrayBuffer, options: WriteTimes = {}): Promise<void> {
    return this.add({ ...reach(path), base64: toBase64(new Uint8Array(data)), ...options });
  }

  process(
    path: string,
    change: (data: string) => string,
    options: WriteTimes = {},
  ): Promise<string> {
    return this.queue.onPath(path, async () => {
      const { data, answer } = await rewrite(this.disk, reach(path), change, options);
      if ("events" in answer) this.tell(answer.events);
      return data;
    });
  }

  /** An address at which the page can load the file. */
  getResourcePath(path: string): string {
    const address = this.disk.addressOf?.(path);
    if (address === undefined) throw new Error("This disk has no addresses.");
    return address;
  }

  /** Those above it that are missing are made too; one that is there is fine. */
  mkdir(path: string): Promise<void> {
    return this.change(this.disk.run("mkdir", reach(path)));
  }

  rmdir(path: string, recursive: boolean): Promise<void> {
    return this.change(this.disk.run("rmdir", { ...reach(path), recursive }));
  }

  remove(path: string): Promise<void> {
    return this.change(this.disk.run("remove", reach(path)));
  }

  rename(path: string, newPath: string): Promise<void> {
    const move = { from: path, to: newPath, hidden: true };
    return this.change(this.disk.run("rename", move));
  }

  copy(path: string, newPath: string): Promise<void> {
    const move = { from: path, to: newPath, hidden: true };
    return this.change(this.disk.run("copy", move));
  }

  /** False where the system has no bin; then nothing was done. */
  async trashSystem(path: string): Promise<boolean> {
    const { done, events } = await this.disk.run("trashSystem", reach(path));
    this.tell(events);
    return done;
  }

  trashLocal(path: string): Promise<void> {
    return this.change(this.disk.run("trash", reach(path)));
  }

  private put(path: string, content: Content, times: WriteTimes): Promise<void> {
    return this.queue.onPath(path, async () => {
      const request = { ...reach(path), ...content, ...times, mayCreate: true };
      const answer = await this.disk.run("write", request);
      if ("events" in answer) this.tell(answer.events);
    });
  }

  private add(request: Omit<WriteRequest, "expect">): Promise<void> {
    return this.queue.onPath(request.path, async () => {
      const { events } = await this.disk.run("append", { ...request, mayCreate: true });
      this.tell(events);
    });
  }

  private async change(work: Promise<Changed>): Promise<void> {
    const { events } = await work;
    this.tell(events);
  }
}

function reach(path: string): Reach {
  return { path, hidden: true };
}
