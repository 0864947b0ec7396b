import fs from "node:fs";
import path from "node:path";
import type { FileStore } from "../disk/file-store.ts";
import { Refusal } from "../disk/refusal.ts";
import { checkVaultPath } from "../disk/vault-path.ts";
import type { PlaceStat, WriteTimes } from "../protocol.ts";
import { resolveInside } from "./resolve-inside.ts";

/** The bit of a file's mode that lets its owner write in it. */
const OWNER_WRITES = 0o200;

/** A folder of this machine. Nothing outside of it is reached, wherever links lead. */
export class FolderStore implements FileStore {
  readonly root: string;

  constructor(root: string) {
    this.root = fs.realpathSync.native(root);
  }

  stat(relative: string): PlaceStat | null {
    try {
      const stat = fs.statSync(this.place(relative));
      if (!stat.isFile() && !stat.isDirectory()) return null;
      return { type: stat.isDirectory() ? "folder" : "file", ...toEntryStat(stat) };
    } catch (error) {
      if (error instanceof Refusal || isNodeError(error)) return null;
      throw error;
    }
  }

  names(relative: string): string[] {
    return fs.readdirSync(this.place(relative)).sort();
  }

  read(relative: string): Uint8Array {
    return fs.readFileSync(this.place(relative));
  }

  /** A half-written note must never be seen, so the new text takes the old one's place at once. A
   * file that is new covers none that somebody else made in the same moment. */
  write(relative: string, bytes: Uint8Array, times: WriteTimes = {}): void {
    const place = this.place(relative);
    const mode = fs.statSync(place, { throwIfNoEntry: false })?.mode;
    if (mode === undefined) {
      refuseLocked(path.dirname(place), `open '${relative}'`);
      fs.writeFileSync(place, bytes, { flag: "wx" });
    } else {
      // Asked for by hand: taking an old one's place at once needs no permission to write in it.
      refuseLocked(place, `open '${relative}'`);
      const beside = path.join(path.dirname(place), `.${process.pid}.tmp`);
      fs.writeFileSync(beside, bytes, { flag: "wx", mode });
      fs.renameSync(beside, place);
    }
    if (times.mtime !== undefined)
      fs.utimesSync(place, new Date(times.mtime), new Date(times.mtime));
  }

  makeFolder(relative: string): void {
    const place = this.place(relative);
    refuseLocked(path.dirname(place), `mkdir '${relative}'`);
    fs.mkdirSync(place);
  }

  rename(from: string, to: string): void {
    fs.renameSync(this.place(from), this.place(to));
  }

  remove(relative: string): void {
    fs.rmSync(this.place(relative), { recursive: true });
  }

  /** There is no bin that a browser could use. */
  discard(): boolean {
    return false;
  }

  real(relative: string): string {
    return path.relative(this.root, this.place(relative)).split(path.sep).join("/");
  }

  spell(relative: string): string {
    return relative;
  }

  isSame(one: string, other: string): boolean {
    const [a, b] = [fs.lstatSync(this.place(one)), fs.lstatSync(this.place(other))];
    return a.ino === b.ino && a.dev === b.dev;
  }

  /** What changes when the file does. */
  fingerprint(relative: string): string {
    const { mtimeMs, ctimeMs, size, ino } = fs.statSync(this.place(relative));
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  }

  private place(relative: string): string {
    if (relative === "") return this.root;
    return resolveInside(this.root, checkVaultPath(relative, "too"));
  }
}

/** Whoever runs this, the system's own administrator too, is told no as a person would be. */
function refuseLocked(place: string, call: string): void {
  if ((fs.statSync(place).mode & OWNER_WRITES) !== 0) return;
  throw new Refusal("forbidden", `EACCES: permission denied, ${call}`);
}

function isNodeError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function toEntryStat(stat: fs.Stats): Omit<PlaceStat, "type"> {
  return {
    ctime: Math.round(stat.birthtimeMs || stat.ctimeMs),
    mtime: Math.round(stat.mtimeMs),
    size: stat.size,
  };
}
