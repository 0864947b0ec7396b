import type { EntryStat, FileEntry, VaultEntry } from "../protocol.ts";
import type { FileStore } from "./file-store.ts";
import { isVisibleName, isVisiblePath } from "./vault-path.ts";

/** What a vault shows at a path; null where nothing is. A linked folder is left out: it could hold
 * itself. So is a link to something hidden. */
export function entryAt(store: FileStore, path: string): VaultEntry | null {
  const stat = store.stat(path);
  if (stat === null) return null;
  const real = store.real(path);
  if (real !== path && (stat.type === "folder" || !isVisiblePath(real))) return null;
  if (stat.type === "folder") return { kind: "folder", path };
  return { kind: "file", path, stat: withoutType(stat) };
}

export function fileAt(store: FileStore, path: string): FileEntry {
  const entry = entryAt(store, path);
  if (entry?.kind !== "file") throw new Error(`Not a file: ${path}`);
  return entry;
}

/** All that a vault shows below a folder, which is itself not among it. */
export function listBelow(store: FileStore, folder: string): VaultEntry[] {
  return childPaths(store, folder, isVisibleName).flatMap((path) => {
    const entry = entryAt(store, path);
    if (entry === null) return [];
    return entry.kind === "folder" ? [entry, ...listBelow(store, path)] : [entry];
  });
}

export function childPaths(
  store: FileStore,
  folder: string,
  isWanted: (name: string) => boolean,
): string[] {
  const names = store.names(folder).filter(isWanted);
  return names.map((name) => (folder === "" ? name : `${folder}/${name}`));
}

/** "" for what lies at the top. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function withoutType({ ctime, mtime, size }: EntryStat): EntryStat {
  return { ctime, mtime, size };
}
