/** Where things are in a vault's folder, by names as the disk spells them. Links are not followed. */
import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Clash, withFolders } from "../app/path-clash";
import { pathKey } from "../core/edit/paths";
import { compareText, folderOf } from "../core/text";

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
}

/** What iCloud leaves in the place of `Note.md` while it is not on this device: `.Note.md.icloud`. */
const PLACEHOLDER = /^\.(.+)\.icloud$/u;

export class FolderTree {
  /** @param root the real path of the vault's folder */
  constructor(readonly root: string) {}

  file(path: string): string {
    return join(this.root, ...path.split("/"));
  }

  /** The notes in order of their folders' names. A folder that cannot be listed is named itself. */
  async notes(): Promise<readonly string[]> {
    const paths: string[] = [];
    await this.#collect("", paths);
    return paths;
  }

  /**
   * What keeps a note from being put at `path`; see `findClash`. O(entries of the folders on the way).
   *
   * @param itself a note that is about to leave its place
   */
  async clashOf(path: string, itself?: string): Promise<Clash | null> {
    let folders = [""];
    for (const part of withFolders(path)) {
      const alike = (await this.#alike(folders, part)).filter((entry) => entry.path !== itself);
      const [first] = alike;
      if (first === undefined) return null;
      if (part === path) return { path: first.path, kind: "there already" };
      const same = alike.find((entry) => entry.path === part);
      if (same === undefined) return { path: first.path, kind: "folder spelled differently" };
      if (!same.isFolder) return { path: part, kind: "not a folder" };
      folders = foldersOf(alike);
    }
    return null;
  }

  /** False when the note is no file, or a link is on the way: it may lead out of the vault. */
  async isPlainFile(path: string): Promise<boolean> {
    for (const part of withFolders(path)) {
      const stats = await lstat(this.file(part));
      if (part === path ? !stats.isFile() : !stats.isDirectory()) return false;
    }
    return true;
  }

  async hasPlaceholder(path: string): Promise<boolean> {
    const key = pathKey(path.slice(path.lastIndexOf("/") + 1));
    let folders = [""];
    const above = folderOf(path);
    for (const part of above === "" ? [] : withFolders(above)) {
      folders = foldersOf(await this.#alike(folders, part));
    }
    const lists = await Promise.all(folders.map((folder) => readdir(this.file(folder))));
    return lists.flat().some((name) => pathKey(PLACEHOLDER.exec(name)?.[1] ?? "") === key);
  }

  /** The entries of `folders` that some file system takes for the last part of `path`. */
  async #alike(folders: readonly string[], path: string): Promise<readonly Entry[]> {
    const key = pathKey(path.slice(path.lastIndexOf("/") + 1));
    const lists = await Promise.all(
      folders.map(async (folder) => {
        const entries = await readdir(this.file(folder), { withFileTypes: true });
        const alike = entries.filter((entry) => pathKey(entry.name) === key);
        return alike.map((entry) => ({
          path: inside(folder, entry.name),
          isFolder: entry.isDirectory(),
        }));
      }),
    );
    return lists.flat();
  }

  async #collect(folder: string, paths: string[]): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(this.file(folder), { withFileTypes: true });
    } catch (error) {
      if (folder === "") throw error;
      // Listed under its own name, so that reading it gives the reason.
      paths.push(folder);
      return;
    }
    entries.sort((a, b) => compareText(a.name, b.name));
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const path = inside(folder, entry.name);
      if (entry.isDirectory()) await this.#collect(path, paths);
      else if (entry.name.endsWith(".md")) paths.push(path);
    }
  }
}

function inside(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function foldersOf(entries: readonly Entry[]): string[] {
  return entries.filter((entry) => entry.isFolder).map((entry) => entry.path);
}
