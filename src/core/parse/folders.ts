/** Which folder a note is in. */
import { foldText } from "../text";

/**
 * True if the note is in one of the folders, at any depth, or is one of the notes named.
 *
 * @param place its path, folded by `foldText`
 */
export function isInFolder(place: string, folders: readonly string[]): boolean {
  return foldedFolders(folders).some(
    (folder) => place === folder || place.startsWith(`${folder}/`),
  );
}

/** Folded once a list of settings, not once a note. */
const FOLDED = new WeakMap<readonly string[], readonly string[]>();

function foldedFolders(folders: readonly string[]): readonly string[] {
  const known = FOLDED.get(folders);
  if (known !== undefined) return known;
  const folded = folders
    .map((folder) => foldText(folder).replace(/^\/+|\/+$/g, ""))
    .filter((folder) => folder !== "");
  FOLDED.set(folders, folded);
  return folded;
}
