import type { AppConfig } from "../protocol.ts";
import type { TFolder } from "./abstract-file.ts";
import { normalizePath, parentPath } from "./paths.ts";
import type { Vault } from "./vault.ts";

/** Files with these endings are notes of some kind; all others are attachments. */
const NOTES = new Set(["", "md", "canvas", "base"]);

/** The folder for a new file as the person set it; the top of the vault where there is no such one. */
export function newFileFolder(
  vault: Vault,
  config: AppConfig,
  sourcePath: string,
  newFilePath = "",
): TFolder {
  const folder = NOTES.has(extensionOf(newFilePath))
    ? notesFolder(config, sourcePath)
    : attachmentFolder(config, sourcePath);
  return vault.getFolderByPath(folder) ?? vault.getRoot();
}

/** A path that is free, in a folder that is there afterwards. */
export async function availableAttachmentPath(
  vault: Vault,
  config: AppConfig,
  filename: string,
  sourcePath: string,
): Promise<string> {
  const folder = attachmentFolder(config, sourcePath);
  if (vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
  const extension = filename.includes(".") ? filename.slice(filename.lastIndexOf(".") + 1) : "";
  const base = extension === "" ? filename : filename.slice(0, -extension.length - 1);
  return vault.getAvailablePath(folder === "/" ? base : `${folder}/${base}`, extension);
}

function notesFolder(config: AppConfig, sourcePath: string): string {
  switch (config.newFileLocation) {
    case "root":
      return "/";
    case "current":
      return normalizePath(parentPath(sourcePath));
    case "folder":
      return normalizePath(config.newFileFolderPath);
  }
}

/** A setting that starts with `./` means the folder of the note. */
function attachmentFolder({ attachmentFolderPath }: AppConfig, sourcePath: string): string {
  if (!/^\.(\/|$)/.test(attachmentFolderPath)) return normalizePath(attachmentFolderPath);
  return normalizePath(`${parentPath(sourcePath)}/${attachmentFolderPath.slice(2)}`);
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}
