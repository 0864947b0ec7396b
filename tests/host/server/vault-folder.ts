import { CaseBlindStore } from "../disk/case-blind-store.ts";
import { diskOperations, type DiskOperationName } from "../disk/disk-operations.ts";
import { locate, needFile } from "../disk/locate.ts";
import { isVisiblePath } from "../disk/vault-path.ts";
import { entryAt, listBelow } from "../disk/walk.ts";
import type { AnswerOf, DiskEvent, RequestOf, VaultEntry } from "../protocol.ts";
import { FolderStore } from "./folder-store.ts";

/** What the folder looked like when we last touched or saw an entry: tells our echo from an edit. */
type Seen = string;

const FOLDER: Seen = "folder";

/**
 * The notes of one folder on disk, and what was seen of them. All is synchronous on purpose: in one
 * process the watcher can never see a write before it is remembered.
 */
export class VaultFolder {
  readonly root: string;
  private readonly store: FolderStore;
  private readonly seen = new Map<string, Seen>();

  constructor(root: string) {
    this.store = new FolderStore(root);
    this.root = this.store.root;
    for (const entry of this.list()) this.look(entry.path);
  }

  /** What is there now. It is not remembered as seen: the watcher still reports what is new. */
  list(): VaultEntry[] {
    return listBelow(this.store, "");
  }

  /** The bytes of a file that the vault shows. */
  readFile(path: string): Uint8Array {
    const at = locate(this.store, path);
    needFile(this.store, at, "open");
    return this.store.read(at);
  }

  /** `ignoresCase`: as a disk does that finds `Note.md` when it is asked for `note.md`. */
  run<N extends DiskOperationName>(
    name: N,
    request: RequestOf<N>,
    ignoresCase = false,
  ): AnswerOf<N> {
    const store = ignoresCase ? new CaseBlindStore(this.store) : this.store;
    const answer = diskOperations(store)[name](request);
    if ("events" in answer) for (const event of answer.events) this.remember(event);
    return answer;
  }

  /** Compares an entry with what we knew and remembers it; undefined when nothing is new. */
  look(relative: string): { entry: VaultEntry | null; isNew: boolean } | undefined {
    const before = this.seen.get(relative);
    const entry = this.visibleAt(relative);
    if (entry === null) {
      if (before === undefined) return undefined;
      this.seen.delete(relative);
      return { entry: null, isNew: false };
    }
    const now = entry.kind === "folder" ? FOLDER : this.store.fingerprint(relative);
    if (before === now) return undefined;
    this.seen.set(relative, now);
    return { entry, isNew: before === undefined };
  }

  private visibleAt(relative: string): VaultEntry | null {
    return isVisiblePath(relative) ? entryAt(this.store, relative) : null;
  }

  private remember(event: DiskEvent): void {
    if (event.type === "rename") {
      this.forget(event.from);
      this.look(event.to);
      if (this.store.stat(event.to)?.type !== "folder") return;
      for (const found of listBelow(this.store, event.to)) this.look(found.path);
    } else if (event.type === "delete") {
      this.forget(event.path);
    } else {
      this.look(event.entry.path);
    }
  }

  private forget(relative: string): void {
    for (const known of [...this.seen.keys()]) {
      if (known === relative || known.startsWith(`${relative}/`)) this.seen.delete(known);
    }
  }
}
