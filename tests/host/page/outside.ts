import { TFile } from "../obsidian/abstract-file.ts";
import type { Vault } from "../obsidian/vault.ts";
import type { FileEntry, OutsideEvent, VaultEntry } from "../protocol.ts";

/** Turns what happened on disk into vault events. A rename by another program is a deletion and a
 * creation, because that is all a watcher can know. */
export function applyOutside(
  vault: Vault,
  event: Exclude<OutsideEvent, { type: "plugin-data" }>,
): void {
  switch (event.type) {
    case "create":
      return createOrModify(vault, event.entry);
    case "modify":
      return createOrModify(vault, event.entry, true);
    case "delete": {
      const file = vault.tree.get(event.path);
      if (file !== null) vault.noteDeleted(file);
      return;
    }
    case "rename": {
      const file = vault.tree.get(event.from);
      if (file !== null) vault.noteRenamed(file, event.to);
    }
  }
}

/** After the connection was lost: the same as if each difference had been reported. */
export function reconcile(vault: Vault, entries: readonly VaultEntry[]): void {
  const present = new Set(entries.map((entry) => entry.path));
  for (const file of vault.tree.all()) {
    if (file.path !== "/" && !present.has(file.path) && vault.tree.get(file.path) === file) {
      vault.noteDeleted(file);
    }
  }
  for (const entry of entries) createOrModify(vault, entry);
}

function createOrModify(vault: Vault, entry: VaultEntry, surely = false): void {
  const known = vault.tree.get(entry.path);
  if (known === null) {
    for (const file of vault.tree.add(entry)) vault.trigger("create", file);
  } else if (known instanceof TFile && entry.kind === "file" && (surely || differs(known, entry))) {
    known.stat = entry.stat;
    vault.trigger("modify", known);
  }
}

function differs(file: TFile, entry: FileEntry): boolean {
  return file.stat.mtime !== entry.stat.mtime || file.stat.size !== entry.stat.size;
}
