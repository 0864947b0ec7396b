import type { PlaceStat, WriteTimes } from "../protocol.ts";
import type { FileStore } from "./file-store.ts";

interface MemoryFile {
  bytes: Uint8Array;
  ctime: number;
  mtime: number;
}

/** A disk of no machine: for tests, and for trying something beside the vault. */
export class MemoryStore implements FileStore {
  /** What went to the bin of the system; null where there is no bin. */
  readonly bin: string[] | null;
  private readonly now: () => number;
  private readonly files = new Map<string, MemoryFile>();
  private readonly folders = new Map<string, number>();

  /** `now` in milliseconds since 1970. */
  constructor(now: () => number, hasBin = false) {
    this.now = now;
    this.bin = hasBin ? [] : null;
    this.folders.set("", now());
  }

  stat(path: string): PlaceStat | null {
    const file = this.files.get(path);
    if (file !== undefined) {
      const { ctime, mtime, bytes } = file;
      return { type: "file", ctime, mtime, size: bytes.length };
    }
    const made = this.folders.get(path);
    return made === undefined ? null : { type: "folder", ctime: made, mtime: made, size: 0 };
  }

  names(path: string): string[] {
    const start = path === "" ? "" : `${path}/`;
    const names = new Set<string>();
    for (const each of [...this.files.keys(), ...this.folders.keys()]) {
      if (each === "" || !each.startsWith(start)) continue;
      const [name = ""] = each.slice(start.length).split("/");
      names.add(name);
    }
    return [...names].sort();
  }

  read(path: string): Uint8Array {
    const file = this.files.get(path);
    if (file === undefined) throw new Error(`Not a file: ${path}`);
    return file.bytes.slice();
  }

  write(path: string, bytes: Uint8Array, times: WriteTimes = {}): void {
    const now = this.now();
    const ctime = times.ctime ?? this.files.get(path)?.ctime ?? now;
    this.files.set(path, { bytes: bytes.slice(), ctime, mtime: times.mtime ?? now });
  }

  makeFolder(path: string): void {
    this.folders.set(path, this.now());
  }

  rename(from: string, to: string): void {
    move(this.files, from, to);
    move(this.folders, from, to);
  }

  remove(path: string): void {
    for (const map of [this.files, this.folders]) {
      for (const each of keysBelow(map, path)) map.delete(each);
    }
  }

  discard(path: string): boolean {
    if (this.bin === null) return false;
    this.bin.push(path);
    this.remove(path);
    return true;
  }

  real(path: string): string {
    return path;
  }

  spell(path: string): string {
    return path;
  }

  isSame(one: string, other: string): boolean {
    return one === other;
  }
}

function keysBelow(map: ReadonlyMap<string, unknown>, path: string): string[] {
  return [...map.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
}

function move<T>(map: Map<string, T>, from: string, to: string): void {
  const moved = keysBelow(map, from).map((each) => [each, map.get(each)] as const);
  for (const [each] of moved) map.delete(each);
  for (const [each, value] of moved) {
    if (value !== undefined) map.set(to + each.slice(from.length), value);
  }
}
