/** Which folder a note is in. */
import { foldText } from "../text";

/** True if the path is one of the folders' notes, at any depth, or one of the notes named. */
export function isInFolder(path: string, folders: readonly string[]): boolean {
  const folded = foldText(path);
  return folders.some((folder) => {
    const wanted = foldText(folder).replace(/^\/+|\/+$/g, "");
    return wanted !== "" && (folded === wanted || folded.startsWith(`${wanted}/`));
  });
}
