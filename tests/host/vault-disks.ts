/** The same vault over both kinds of disk, without a page: what is true of one is true of the other. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TAbstractFile } from "./obsidian/abstract-file.ts";
import type { System } from "./obsidian/name-rules.ts";
import { Vault } from "./obsidian/vault.ts";
import { DiskError } from "./page/disk-error.ts";
import type { Disk } from "./page/disk.ts";
import { MemoryDisk } from "./page/memory-disk.ts";
import { applyOutside } from "./page/outside.ts";
import type { AnswerOf, DiskEvent, OperationName, RequestOf } from "./protocol.ts";
import { ConfigFolder } from "./server/config-folder.ts";
import { runOperation } from "./server/operations.ts";
import { VaultFolder } from "./server/vault-folder.ts";

export type Files = Readonly<Record<string, string>>;

export interface OpenOptions {
  ignoresCase?: boolean;
  system?: System;
  /** Before each operation: a slow disk, or another program that comes in between. */
  before?: (name: OperationName) => Promise<void>;
}

export interface OpenVault {
  vault: Vault;
  /** Where it lies on this machine; null in memory. */
  folder: string | null;
  /** What the vault told of since, such as `rename B.md from A.md`. */
  events: string[];
  /** What lies on the disk, hidden files too; null where nothing is. */
  text(path: string): string | null;
  writeOutside(path: string, text: string): void;
  close(): void;
}

/** The server's own operations, called instead of asked for over a wire. */
class FolderDisk implements Disk {
  readonly folder: VaultFolder;
  readonly #config: ConfigFolder;
  readonly #options: OpenOptions;

  constructor(root: string, options: OpenOptions) {
    this.folder = new VaultFolder(root);
    this.#config = new ConfigFolder(this.folder.root);
    this.#options = options;
  }

  async run<N extends OperationName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    await this.#options.before?.(name);
    const context = {
      ...{ vault: this.folder, config: this.#config, plugins: [] },
      ignoresCase: this.#options.ignoresCase ?? false,
      tellOthers: () => undefined,
      report: () => undefined,
    };
    try {
      return runOperation(context, name, { ...request }) as AnswerOf<N>;
    } catch (error) {
      throw error instanceof Error ? new DiskError("refused", error.message) : error;
    }
  }

  listen(): Promise<void> {
    return Promise.resolve();
  }
}

export async function openInMemory(files: Files, options: OpenOptions = {}): Promise<OpenVault> {
  let time = 0;
  const disk = new MemoryDisk(files, { ...options, now: () => ++time });
  const opened = await openOver(disk, options);
  await disk.listen((event) => {
    if (event.type !== "plugin-data") applyOutside(opened.vault, event);
  });
  return {
    ...opened,
    folder: null,
    text: (at) => disk.text(at),
    writeOutside: (at, data) => disk.outside("write", { path: at, data, mayCreate: true }),
    close: () => undefined,
  };
}

export async function openInFolder(files: Files, options: OpenOptions = {}): Promise<OpenVault> {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "vault-test-")));
  const write = (at: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, at)), { recursive: true });
    fs.writeFileSync(path.join(root, at), text);
  };
  for (const [at, text] of Object.entries(files)) write(at, text);
  const disk = new FolderDisk(root, options);
  const opened = await openOver(disk, options);
  return {
    ...opened,
    folder: root,
    text: (at) =>
      fs.existsSync(path.join(root, at)) ? fs.readFileSync(path.join(root, at), "utf8") : null,
    writeOutside(at, text) {
      write(at, text);
      const seen = disk.folder.look(at);
      if (seen?.entry?.kind !== "file") return;
      const event: DiskEvent = { type: seen.isNew ? "create" : "modify", entry: seen.entry };
      applyOutside(opened.vault, event);
    },
    close: () => fs.rmSync(root, { recursive: true }),
  };
}

async function openOver(
  disk: Disk,
  { system = "linux" }: OpenOptions,
): Promise<Pick<OpenVault, "vault" | "events">> {
  const vault = new Vault(disk, await disk.run("list", {}), () => system);
  vault.loadEntries();
  const events: string[] = [];
  for (const name of ["create", "modify", "delete", "rename"]) {
    vault.on(name, (file: TAbstractFile, from?: string) => {
      events.push(`${name} ${file.path}${from === undefined ? "" : ` from ${from}`}`);
    });
  }
  return { vault, events };
}

export const DISKS = [
  ["in memory", openInMemory],
  ["in a folder", openInFolder],
] as const;

export const FILES: Files = {
  "A.md": "a",
  "Folder/B.md": "b",
  "Folder/Sub/C.md": "c",
  "Folder/Sub/pic.png": "not a picture",
  ".obsidian/app.json": "{}",
  ".hidden/Secret.md": "secret",
};

export function messageOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

export function aBuffer(...bytes: number[]): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
