import fs from "node:fs";
import path from "node:path";
import type { EntryStat, PlaceStat, VaultEntry, WriteAnswer } from "../protocol.ts";
import { Refusal } from "./refusal.ts";
import { checkVaultPath, isVisibleName, resolveInside } from "./vault-path.ts";

/** What the folder looked like when we last touched or saw an entry: tells our echo from an edit. */
type Seen = string;

const FOLDER: Seen = "folder";

/**
 * The notes of one folder on disk. Every method is synchronous on purpose: in one process that
 * makes read-compare-write atomic, and the watcher can never see a write before it is recorded.
 */
export class VaultFolder {
  readonly root: string;
  private readonly seen = new Map<string, Seen>();

  constructor(root: string) {
    this.root = fs.realpathSync.native(root);
    for (const entry of this.list()) this.look(entry.path);
  }

  /** What is there now. It is not remembered as seen: the watcher still reports what is new. */
  list(): VaultEntry[] {
    const entries: VaultEntry[] = [];
    this.walk("", entries);
    return entries;
  }

  read(relative: string): string {
    return fs.readFileSync(this.existingFile(relative), "utf8");
  }

  /** What is at a path, hidden files included: their content stays out of reach. */
  stat(relative: string): PlaceStat | null {
    const place = resolveInside(this.root, checkVaultPath(relative, "too"));
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    return { type: stat.isDirectory() ? "folder" : "file", ...toEntryStat(stat) };
  }

  create(relative: string, data: string): EntryStat {
    const place = this.place(relative);
    if (fs.existsSync(place)) throw new Refusal("exists", "File already exists.");
    this.needParent(place, relative);
    fs.writeFileSync(place, data, { flag: "wx" });
    return this.recordFile(relative, place);
  }

  /** Creates the folder and those above it that are missing; answers with the ones that are new. */
  createFolder(relative: string): string[] {
    const place = this.place(relative);
    if (fs.existsSync(place)) throw new Refusal("exists", "Folder already exists.");
    const created: string[] = [];
    const segments = relative.split("/");
    segments.forEach((_, index) => {
      const part = segments.slice(0, index + 1).join("/");
      const at = this.place(part);
      if (fs.existsSync(at)) return;
      fs.mkdirSync(at);
      this.seen.set(part, FOLDER);
      created.push(part);
    });
    return created;
  }

  write(relative: string, data: string, expect?: string): WriteAnswer {
    const place = this.existingFile(relative);
    if (expect !== undefined) {
      const found = fs.readFileSync(place, "utf8");
      if (found !== expect) return { found };
    }
    // A half-written note must never be seen, so the new text takes the old one's place at once.
    const beside = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.tmp`);
    fs.writeFileSync(beside, data, { flag: "wx", mode: fs.statSync(place).mode });
    fs.renameSync(beside, place);
    return { written: this.recordFile(relative, place) };
  }

  rename(from: string, to: string): void {
    const source = this.existing(from);
    const target = this.place(to);
    // On some systems a name in another case finds the very same file.
    if (fs.existsSync(target) && !isSameFile(source, target)) {
      throw new Refusal("exists", "Destination file already exists!");
    }
    this.needParent(target, to);
    fs.renameSync(source, target);
    this.forget(from);
    this.lookBelow(to);
  }

  /** Into `.trash`, under a name that is free. There is no system bin for a browser to use. */
  trash(relative: string): string {
    const source = this.existing(relative);
    const bin = resolveInside(this.root, ".trash");
    fs.mkdirSync(bin, { recursive: true });
    const { name, ext } = path.parse(relative);
    let target = path.join(bin, name + ext);
    for (let n = 2; fs.existsSync(target); n++) target = path.join(bin, `${name} ${n}${ext}`);
    fs.renameSync(source, target);
    this.forget(relative);
    return path.relative(this.root, target).split(path.sep).join("/");
  }

  remove(relative: string): void {
    fs.rmSync(this.existing(relative), { recursive: true });
    this.forget(relative);
  }

  /** Compares an entry with what we knew and remembers it; undefined when nothing is new. */
  look(relative: string): { entry: VaultEntry | null; isNew: boolean } | undefined {
    const before = this.seen.get(relative);
    const entry = this.entryAt(relative);
    if (entry === null) {
      if (before === undefined) return undefined;
      this.seen.delete(relative);
      return { entry: null, isNew: false };
    }
    const now = entry.kind === "folder" ? FOLDER : this.fingerprint(relative);
    if (before === now) return undefined;
    this.seen.set(relative, now);
    return { entry, isNew: before === undefined };
  }

  private walk(folder: string, into: VaultEntry[]): void {
    const place = folder === "" ? this.root : this.place(folder);
    const names = fs.readdirSync(place).filter(isVisibleName).sort();
    for (const name of names) {
      const relative = folder === "" ? name : `${folder}/${name}`;
      const entry = this.entryAt(relative);
      if (entry === null) continue;
      into.push(entry);
      if (entry.kind === "folder") this.walk(relative, into);
    }
  }

  /** Null for what is missing, leads out of the folder, or is neither a file nor a folder. A
   * linked folder is left out too: it could hold itself. */
  private entryAt(relative: string): VaultEntry | null {
    try {
      const place = this.place(relative);
      const stat = fs.statSync(place);
      if (stat.isFile()) return { kind: "file", path: relative, stat: toEntryStat(stat) };
      const unlinked = path.join(this.root, ...relative.split("/"));
      if (stat.isDirectory() && place === unlinked) return { kind: "folder", path: relative };
      return null;
    } catch {
      return null;
    }
  }

  private fingerprint(relative: string): Seen {
    const { mtimeMs, ctimeMs, size, ino } = fs.statSync(this.place(relative));
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  }

  private recordFile(relative: string, place: string): EntryStat {
    this.seen.set(relative, this.fingerprint(relative));
    return toEntryStat(fs.statSync(place));
  }

  private lookBelow(relative: string): void {
    const below: VaultEntry[] = [];
    const entry = this.entryAt(relative);
    this.look(relative);
    if (entry?.kind === "folder") this.walk(relative, below);
    for (const found of below) this.look(found.path);
  }

  private forget(relative: string): void {
    for (const known of [...this.seen.keys()]) {
      if (known === relative || known.startsWith(`${relative}/`)) this.seen.delete(known);
    }
  }

  private place(relative: string): string {
    return resolveInside(this.root, checkVaultPath(relative));
  }

  private existing(relative: string): string {
    const place = this.place(relative);
    if (!fs.existsSync(place)) {
      throw new Refusal("missing", `ENOENT: no such file or directory, open '${relative}'`);
    }
    return place;
  }

  private existingFile(relative: string): string {
    const place = this.existing(relative);
    if (!fs.statSync(place).isFile()) {
      throw new Refusal("bad-request", `EISDIR: illegal operation on a directory, '${relative}'`);
    }
    return place;
  }

  private needParent(place: string, relative: string): void {
    if (!fs.existsSync(path.dirname(place))) {
      throw new Refusal("missing", `ENOENT: no such file or directory, open '${relative}'`);
    }
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [fs.lstatSync(one), fs.lstatSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
}

function toEntryStat(stat: fs.Stats): EntryStat {
  return {
    ctime: Math.round(stat.birthtimeMs || stat.ctimeMs),
    mtime: Math.round(stat.mtimeMs),
    size: stat.size,
  };
}
