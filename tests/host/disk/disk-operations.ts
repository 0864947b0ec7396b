import type { DiskEvent, DiskOperations } from "../protocol.ts";
import { contentBytes, decodeText } from "./content.ts";
import { toBase64 } from "./base64.ts";
import type { FileStore } from "./file-store.ts";
import { locate, locateFolder, needFile, needParent, tell } from "./locate.ts";
import { copyEntry, discardEntry, moveToTrash, renameEntry } from "./move-operations.ts";
import { Refusal } from "./refusal.ts";
import { isReachableName, isVisibleName } from "./vault-path.ts";
import { childPaths, fileAt } from "./walk.ts";

export type DiskOperationName = keyof DiskOperations;

export type DiskOperationTable = {
  [N in DiskOperationName]: (request: DiskOperations[N]["request"]) => DiskOperations[N]["answer"];
};

/** What can be asked of a disk, the same for a folder of this machine and for memory. */
export function diskOperations(store: FileStore): DiskOperationTable {
  return {
    read({ path, hidden }) {
      const at = locate(store, path, hidden);
      needFile(store, at, "open");
      return { data: decodeText(store.read(at)) };
    },

    readBinary({ path, hidden }) {
      const at = locate(store, path, hidden);
      needFile(store, at, "open");
      return { base64: toBase64(store.read(at)) };
    },

    stat({ path, sensitive = false }) {
      const at = locateFolder(store, path, true);
      if (sensitive && path !== "/" && at !== path) return { stat: null };
      return { stat: store.stat(at) };
    },

    listFolder({ path, hidden = false }) {
      const at = locateFolder(store, path, hidden);
      if (store.stat(at)?.type !== "folder") {
        throw new Refusal("missing", `ENOENT: no such file or directory, scandir '${path}'`);
      }
      const children = childPaths(store, at, hidden ? isReachableName : isVisibleName);
      const ofType = (type: string): string[] =>
        children.filter((child) => store.stat(child)?.type === type);
      return { files: ofType("file"), folders: ofType("folder") };
    },

    create(request) {
      const at = locate(store, request.path);
      if (store.stat(at) !== null) throw new Refusal("exists", "File already exists.");
      needParent(store, at, "open");
      store.write(at, contentBytes(request), request);
      const entry = fileAt(store, at);
      return { path: at, stat: entry.stat, events: [{ type: "create", entry }] };
    },

    createFolder({ path }) {
      const at = locate(store, path);
      if (store.stat(at) !== null) throw new Refusal("exists", "Folder already exists.");
      return { path: at, events: makeFolders(store, at) };
    },

    mkdir({ path, hidden }) {
      const at = locate(store, path, hidden);
      if (store.stat(at)?.type === "file") {
        throw new Refusal("exists", `EEXIST: file already exists, mkdir '${path}'`);
      }
      return { events: makeFolders(store, at) };
    },

    write(request) {
      const at = locate(store, request.path, request.hidden);
      const isNew = store.stat(at) === null;
      if (isNew && request.mayCreate === true) needParent(store, at, "open");
      else needFile(store, at, "open");
      if (request.expect !== undefined && !isNew) {
        const found = decodeText(store.read(at));
        if (found !== request.expect) return { found };
      }
      store.write(at, contentBytes(request), request);
      const entry = fileAt(store, at);
      const events = tell(at, { type: isNew ? "create" : "modify", entry });
      return { written: entry.stat, events };
    },

    append(request) {
      const at = locate(store, request.path, request.hidden);
      const isNew = store.stat(at) === null;
      if (isNew && request.mayCreate === true) needParent(store, at, "open");
      else needFile(store, at, "open");
      const before = isNew ? new Uint8Array() : store.read(at);
      const added = contentBytes(request);
      const bytes = new Uint8Array(before.length + added.length);
      bytes.set(before);
      bytes.set(added, before.length);
      store.write(at, bytes, request);
      return { events: tell(at, { type: isNew ? "create" : "modify", entry: fileAt(store, at) }) };
    },

    rename: ({ from, to, hidden }) => ({ events: renameEntry(store, from, to, hidden) }),

    copy: ({ from, to, hidden }) => ({ events: copyEntry(store, from, to, hidden) }),

    trash: ({ path, hidden }) => moveToTrash(store, path, hidden),

    trashSystem: ({ path, hidden }) => discardEntry(store, path, hidden),

    remove({ path, hidden }) {
      const at = locate(store, path, hidden);
      needFile(store, at, "unlink");
      store.remove(at);
      return { events: tell(at, { type: "delete", path: at }) };
    },

    rmdir({ path, hidden, recursive = false, spareHidden = false }) {
      const at = locate(store, path, hidden);
      const type = store.stat(at)?.type;
      if (type !== "folder") {
        const reason = type === undefined ? "ENOENT: no such file or" : "ENOTDIR: not a";
        throw new Refusal("missing", `${reason} directory, rmdir '${path}'`);
      }
      const stays = recursive ? spareHidden && holdsHidden(store, at) : store.names(at).length > 0;
      if (stays)
        throw new Refusal("bad-request", `ENOTEMPTY: directory not empty, rmdir '${path}'`);
      store.remove(at);
      return { events: tell(at, { type: "delete", path: at }) };
    },
  };
}

/** The folder and those above it that are missing, outermost first. */
function makeFolders(store: FileStore, path: string): DiskEvent[] {
  const segments = path.split("/");
  return segments.flatMap((_, index) => {
    const at = segments.slice(0, index + 1).join("/");
    if (store.stat(at) === null) {
      needParent(store, at, "mkdir");
      store.makeFolder(at);
      return tell(at, { type: "create", entry: { kind: "folder", path: at } });
    }
    return [];
  });
}

function holdsHidden(store: FileStore, folder: string): boolean {
  if (store.real(folder) !== folder) return false;
  return store.names(folder).some((name) => {
    const child = `${folder}/${name}`;
    return (
      !isVisibleName(name) || (store.stat(child)?.type === "folder" && holdsHidden(store, child))
    );
  });
}
