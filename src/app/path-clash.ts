/** What stands in the way of a new path, where some file system takes two spellings for one. */
import { pathKey } from "../core/edit/paths";

export interface PresentPath {
  readonly path: string;
  readonly isFolder: boolean;
}

/** The path that is in the way: of the note itself, or of a folder above it. */
export interface Clash {
  readonly path: string;
  readonly kind: "there already" | "folder spelled differently" | "not a folder";
}

/**
 * What keeps a note from being put at `path`, or null: something that is there already in any case
 * or normal form of its letters, a folder above it that is spelled differently, or a file where one
 * of its folders would be. O(present).
 *
 * @param present files and folders; the folders above a file need not be listed
 */
export function findClash(path: string, present: Iterable<PresentPath>): Clash | null {
  const wanted = path.split("/");
  const keys = pathKey(path).split("/");
  for (const { path: other, isFolder } of present) {
    const parts = other.split("/");
    const otherKeys = pathKey(other).split("/");
    for (let at = 0; at < parts.length && keys[at] === otherKeys[at]; at++) {
      const found = parts.slice(0, at + 1).join("/");
      if (at === wanted.length - 1) return { path: found, kind: "there already" };
      if (at === parts.length - 1 && !isFolder) return { path: found, kind: "not a folder" };
      if (parts[at] !== wanted[at]) return { path: found, kind: "folder spelled differently" };
    }
  }
  return null;
}

/** Says what stands in the way, and what to do about it. */
export function sayClash({ path, kind }: Clash): string {
  switch (kind) {
    case "there already":
      return `“${path}” is there already. Choose another name.`;
    case "folder spelled differently":
      return `The folder “${path}” is there already, in another spelling. Use the one it has.`;
    case "not a folder":
      return `“${path}” is no folder of this vault. Choose another folder.`;
  }
}

/**
 * Why no note can be at `path`, or null: it leads out of the vault, into a hidden folder, or nowhere.
 * The last line of defence; what a person chose has gone through `vaultPath` before.
 */
export function refusePlace(path: string): string | null {
  const isPlace = path.split("/").every((part) => part !== "" && !/^\.|[\\\0]/u.test(part));
  return isPlace && path.endsWith(".md") ? null : `“${path}” is no place for a note in this vault.`;
}

/** A path and the folders above it: what is touched when a note comes to be there. */
export function withFolders(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}
