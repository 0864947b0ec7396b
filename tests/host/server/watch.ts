import path from "node:path";
import { watch as watchFolder } from "chokidar";
import { isVisiblePath } from "../disk/vault-path.ts";
import type { OutsideEvent } from "../protocol.ts";
import type { ConfigFolder } from "./config-folder.ts";
import { dataFileOf } from "./config-folder.ts";
import type { VaultFolder } from "./vault-folder.ts";

export interface Watch {
  close(): Promise<void>;
}

/**
 * The watcher keeps a second change of a file to itself when it comes within 50 ms of the first, as
 * when somebody edits a note that has just been written here. So each place is looked at again, in
 * milliseconds.
 */
const SILENCE = 120;

/** Reports what changes in the folder, other than by the server's own hand. */
export async function watchVault(
  vault: VaultFolder,
  config: ConfigFolder,
  pluginIds: readonly string[],
  report: (event: OutsideEvent) => void,
): Promise<Watch> {
  const dataFiles = new Map(pluginIds.map((id) => [dataFileOf(id), id]));
  // A plugin that never loads its data hears of a change too, and of nothing that is no change.
  for (const id of pluginIds) config.loadData(id);
  const doors = new Set([...dataFiles.keys()].flatMap(ancestors));
  const toRelative = (place: string): string =>
    path.relative(vault.root, place).split(path.sep).join("/");

  const watcher = watchFolder(vault.root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (place) => {
      const relative = toRelative(place);
      return !(relative === "" || doors.has(relative) || isVisiblePath(relative));
    },
  });
  function look(relative: string): void {
    const id = dataFiles.get(relative);
    if (id !== undefined) {
      if (config.hasForeignData(id)) report({ type: "plugin-data", id });
    } else if (relative !== "" && !doors.has(relative)) {
      const change = vault.look(relative);
      if (change !== undefined) report(toEvent(relative, change));
    }
  }

  /** Second looks that are still to come, by place. */
  const later = new Map<string, NodeJS.Timeout>();
  watcher.on("all", (_, place) => {
    const relative = toRelative(place);
    look(relative);
    clearTimeout(later.get(relative));
    later.set(
      relative,
      setTimeout(() => {
        later.delete(relative);
        look(relative);
      }, SILENCE),
    );
  });
  // A watcher error (a folder that vanished, too many files) must not end the server.
  watcher.on("error", (error) => console.error("watch:", error));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    async close() {
      for (const timer of later.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}

function toEvent(
  relative: string,
  change: NonNullable<ReturnType<VaultFolder["look"]>>,
): OutsideEvent {
  const { entry, isNew } = change;
  if (entry === null) return { type: "delete", path: relative };
  if (isNew || entry.kind === "folder") return { type: "create", entry };
  return { type: "modify", entry };
}

function ancestors(relative: string): string[] {
  const segments = relative.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
