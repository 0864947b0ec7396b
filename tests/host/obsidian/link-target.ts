import type { FileNames } from "./file-names.ts";
import { normalizePath, parentPath } from "./paths.ts";

/**
 * The file a link names, by the rules measured on the app: the exact path, else a file of that name
 * beside the note, else the one with the shortest path that ends in what the link says. Case does
 * not matter. A link without an extension, or with one no file has, means a note.
 */
export function findLinkTarget<F extends { path: string }>(
  names: FileNames<F>,
  linkpath: string,
  sourcePath: string,
): F | null {
  const folder = parentPath(sourcePath);
  const fixed = fixedPath(linkpath.trim(), folder);
  const wanted = normalizePath(fixed ?? linkpath.trim()).toLowerCase();
  if (wanted === "/") return null;
  for (const path of [wanted, `${wanted}.md`]) {
    const found = findPath(names, path, fixed === null ? folder.toLowerCase() : null);
    if (found !== null) return found;
  }
  return null;
}

/** Without a folder the path is meant from the top of the vault, and nothing else will do. */
function findPath<F extends { path: string }>(
  names: FileNames<F>,
  wanted: string,
  folder: string | null,
): F | null {
  const candidates = names.named(wanted);
  const at = (path: string): F | undefined =>
    candidates.find((file) => file.path.toLowerCase() === path);
  if (folder === null) return at(wanted) ?? null;
  const ending = candidates.filter((file) => file.path.toLowerCase().endsWith(`/${wanted}`));
  return (
    at(wanted) ??
    at(folder === "" ? wanted : `${folder}/${wanted}`) ??
    ending.sort(byLength)[0] ??
    null
  );
}

function byLength(a: { path: string }, b: { path: string }): number {
  return a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
}

/** `./x` and `../x` are relative to the note, `/x` to the vault; null for all that is looked up. */
function fixedPath(linkpath: string, folder: string): string | null {
  if (linkpath.startsWith("/")) return linkpath;
  if (!/^\.{1,2}\//.test(linkpath)) return null;
  const segments = folder.split("/").filter(Boolean);
  for (const segment of linkpath.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
