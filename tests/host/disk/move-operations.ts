import type { Changed, DiskEvent } from "../protocol.ts";
import type { FileStore } from "./file-store.ts";
import { locate, needParent, tell } from "./locate.ts";
import { missing, Refusal } from "./refusal.ts";
import { isReachableName, isVisibleName, isVisiblePath } from "./vault-path.ts";
import { childPaths, entryAt, folderOf, listBelow } from "./walk.ts";

const TRASH = ".trash";

export function renameEntry(
  store: FileStore,
  from: string,
  to: string,
  hidden?: boolean,
): DiskEvent[] {
  const source = locate(store, from, hidden);
  const target = targetOf(store, to, hidden);
  if (store.stat(source) === null) throw missing("rename", `${source}' -> '${target}`);
  if (source === target) return [];
  refuseInside(source, target, "rename");
  // Where case does not matter, a name in another case finds the very same file.
  if (store.stat(target) !== null && !store.isSame(source, target)) {
    throw new Refusal("exists", "Destination file already exists!");
  }
  needParent(store, target, "rename");
  store.rename(source, target);
  if (!isVisiblePath(source)) return createdAt(store, target);
  if (!isVisiblePath(target)) return [{ type: "delete", path: source }];
  return [{ type: "rename", from: source, to: target }];
}

export function copyEntry(store: FileStore, from: string, to: string, hidden = false): DiskEvent[] {
  const source = locate(store, from, hidden);
  const target = targetOf(store, to, hidden);
  if (store.stat(source) === null) throw missing("copyfile", `${source}' -> '${target}`);
  refuseInside(source, target, "copyfile");
  if (store.stat(target) !== null) {
    throw new Refusal("exists", "Destination file already exists!");
  }
  needParent(store, target, "copyfile");
  copyAll(store, source, target, hidden ? isReachableName : isVisibleName);
  return createdAt(store, target);
}

/** Into `.trash`, under a name that is free. */
export function moveToTrash(
  store: FileStore,
  path: string,
  hidden?: boolean,
): Changed & { trashed: string } {
  const source = locate(store, path, hidden);
  const stat = store.stat(source);
  if (stat === null) throw missing("rename", source);
  if (store.stat(TRASH) === null) store.makeFolder(TRASH);
  const name = source.slice(source.lastIndexOf("/") + 1);
  const dot = stat.type === "folder" ? -1 : name.lastIndexOf(".");
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let target = `${TRASH}/${name}`;
  for (let n = 2; store.stat(target) !== null; n++) target = `${TRASH}/${base} ${n}${extension}`;
  store.rename(source, target);
  return { trashed: target, events: tell(source, { type: "delete", path: source }) };
}

/** Into the bin of the system, where there is one. */
export function discardEntry(
  store: FileStore,
  path: string,
  hidden?: boolean,
): Changed & { done: boolean } {
  const at = locate(store, path, hidden);
  if (store.stat(at) === null) throw missing("rename", at);
  const done = store.discard(at);
  return { done, events: done ? tell(at, { type: "delete", path: at }) : [] };
}

/** The last name stays as it is asked for, in its own letters. */
function targetOf(store: FileStore, path: string, hidden?: boolean): string {
  locate(store, path, hidden);
  const folder = folderOf(path);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return folder === "" ? name : `${store.spell(folder)}/${name}`;
}

function refuseInside(source: string, target: string, call: string): void {
  if (!target.startsWith(`${source}/`)) return;
  throw new Refusal("bad-request", `EINVAL: invalid argument, ${call} '${source}' -> '${target}'`);
}

function copyAll(
  store: FileStore,
  source: string,
  target: string,
  isWanted: (name: string) => boolean,
): void {
  if (store.stat(source)?.type === "file") return store.write(target, store.read(source));
  store.makeFolder(target);
  for (const child of childPaths(store, source, isWanted)) {
    if (store.stat(child) === null || store.real(child) !== child) continue;
    copyAll(store, child, target + child.slice(source.length), isWanted);
  }
}

function createdAt(store: FileStore, path: string): DiskEvent[] {
  const entry = isVisiblePath(path) ? entryAt(store, path) : null;
  if (entry === null) return [];
  const below = entry.kind === "folder" ? listBelow(store, path) : [];
  return [entry, ...below].map((each) => ({ type: "create", entry: each }));
}
