import { readAppConfig } from "../disk/app-config.ts";
import { toBase64 } from "../disk/base64.ts";
import { CaseBlindStore } from "../disk/case-blind-store.ts";
import { decodeText } from "../disk/content.ts";
import { diskOperations, type DiskOperationName } from "../disk/disk-operations.ts";
import { MemoryStore } from "../disk/memory-store.ts";
import { Refusal } from "../disk/refusal.ts";
import { folderOf, listBelow } from "../disk/walk.ts";
import { Vault } from "../obsidian/vault.ts";
import type {
  AnswerOf,
  Changed,
  OperationName,
  OutsideEvent,
  RequestOf,
  VaultListing,
} from "../protocol.ts";
import { DiskError } from "./disk-error.ts";
import type { Disk } from "./disk.ts";

export interface MemoryDiskOptions {
  /** Milliseconds since 1970; by default the clock stands still at 0. */
  now?: () => number;
  name?: string;
  /** As a disk does that finds `Note.md` when it is asked for `note.md`. */
  ignoresCase?: boolean;
  /** Whether there is a system's bin. */
  hasBin?: boolean;
  /** Waited for before each operation: a slow disk. */
  before?: (name: OperationName) => Promise<void>;
}

type OperationTable = { [N in OperationName]: (request: RequestOf<N>) => AnswerOf<N> };

/** A vault in memory, with the operations that a folder on disk has. */
export class MemoryDisk implements Disk {
  readonly store: MemoryStore;
  private readonly options: MemoryDiskOptions;
  private readonly operations: OperationTable;
  private tell: (event: OutsideEvent) => void = () => undefined;

  /** `files` by path. `.obsidian/app.json` among them holds the settings. */
  constructor(files: Readonly<Record<string, string>> = {}, options: MemoryDiskOptions = {}) {
    this.options = options;
    this.store = new MemoryStore(options.now ?? (() => 0), options.hasBin);
    const { ignoresCase = false } = options;
    this.operations = {
      ...diskOperations(ignoresCase ? new CaseBlindStore(this.store) : this.store),
      list: () => this.list(),
      loadData: ({ id }) => ({ data: this.text(dataFileOf(id)) }),
      saveData: ({ id, data }) => {
        this.put(dataFileOf(id), data);
        return {};
      },
      report: () => ({}),
    };
    for (const [path, data] of Object.entries(files)) this.put(path, data);
  }

  async run<N extends OperationName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    await this.options.before?.(name);
    try {
      return this.operations[name](request);
    } catch (error) {
      if (error instanceof Refusal) throw new DiskError(error.code, error.message);
      throw error;
    }
  }

  listen(onEvent: (event: OutsideEvent) => void): Promise<void> {
    this.tell = onEvent;
    return Promise.resolve();
  }

  addressOf(path: string): string {
    return `data:application/octet-stream;base64,${toBase64(this.store.read(path))}`;
  }

  /** What another program does: the vault hears of it afterwards. */
  outside<N extends DiskOperationName>(name: N, request: RequestOf<N>): void {
    const answer: object = this.operations[name](request);
    const { events = [] } = answer as Partial<Changed>;
    for (const event of events) this.tell(event);
  }

  list(): VaultListing {
    const appJson = JSON.parse(this.text(".obsidian/app.json") ?? "{}") as Record<string, unknown>;
    const name = this.options.name ?? "Memory";
    const entries = listBelow(this.store, "");
    const config = readAppConfig(appJson);
    return { name, key: name, basePath: "", entries, config, appJson, plugins: [] };
  }

  /** Null where no file is. */
  text(path: string): string | null {
    return this.store.stat(path) === null ? null : decodeText(this.store.read(path));
  }

  private put(path: string, data: string): void {
    const folder = folderOf(path);
    if (folder !== "") this.operations.mkdir({ path: folder, hidden: true });
    this.operations.write({ path, data, hidden: true, mayCreate: true });
  }
}

export async function openMemoryVault(files: Readonly<Record<string, string>>): Promise<Vault> {
  const disk = new MemoryDisk(files, { now: () => Date.now() });
  const vault = new Vault(disk, await disk.run("list", {}));
  vault.loadEntries();
  return vault;
}

function dataFileOf(id: string): string {
  return `.obsidian/plugins/${id}/data.json`;
}
