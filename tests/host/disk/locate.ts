import type { DiskEvent } from "../protocol.ts";
import type { FileStore } from "./file-store.ts";
import { missing, Refusal } from "./refusal.ts";
import { checkVaultPath, isVisiblePath } from "./vault-path.ts";
import { folderOf } from "./walk.ts";

/**
 * The one check of every path: what it says, and where links lead, lies in the vault and, but for
 * the adapter, is not hidden. Answers with the path in the disk's own letters.
 */
export function locate(store: FileStore, path: string, hidden = false): string {
  const reach = hidden ? "too" : "no";
  checkVaultPath(path, reach);
  checkVaultPath(store.real(path), reach);
  return store.spell(path);
}

/** The same for something that may be the top of the vault, which is "". */
export function locateFolder(store: FileStore, path: string, hidden = false): string {
  return path === "" || path === "/" ? "" : locate(store, path, hidden);
}

export function needFile(store: FileStore, path: string, call: string): void {
  const stat = store.stat(path);
  if (stat === null) throw missing(call, path);
  if (stat.type === "folder") {
    throw new Refusal("bad-request", `EISDIR: illegal operation on a directory, ${call} '${path}'`);
  }
}

export function needParent(store: FileStore, path: string, call: string): void {
  const parent = store.stat(folderOf(path));
  if (parent === null) throw missing(call, path);
  if (parent.type === "file") {
    throw new Refusal("bad-request", `ENOTDIR: not a directory, ${call} '${path}'`);
  }
}

/** Nothing is told of what a vault does not show. */
export function tell(path: string, event: DiskEvent): DiskEvent[] {
  return isVisiblePath(path) ? [event] : [];
}
