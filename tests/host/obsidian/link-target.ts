import type { TFile } from "./abstract-file.ts";
import { normalizePath, parentPath } from "./paths.ts";

/**
 * The file a link names, by the rules measured on the app: the exact path, else a file of that name
 * beside the note, else the one with the shortest path that ends in what the link says. Case does
 * not matter. A link without an extension, or with one no file has, means a note.
 */
export function findLinkTarget(
  files: readonly TFile[],
  linkpath: string,
  sourcePath: string,
): TFile | null {
  const wanted = absolute(linkpath, sourcePath).toLowerCase();
  if (wanted === "" || wanted === "/") return null;
  return findPath(files, wanted, sourcePath) ?? findPath(files, `${wanted}.md`, sourcePath);
}

function findPath(files: readonly TFile[], wanted: string, sourcePath: string): TFile | null {
  const candidates = files.filter((file) => {
    const path = file.path.toLowerCase();
    return path === wanted || path.endsWith(`/${wanted}`);
  });
  const folder = parentPath(sourcePath).toLowerCase();
  const beside = folder === "" ? wanted : `${folder}/${wanted}`;
  return (
    candidates.find((file) => file.path.toLowerCase() === wanted) ??
    candidates.find((file) => file.path.toLowerCase() === beside) ??
    candidates.sort(byLength)[0] ??
    null
  );
}

function byLength(a: TFile, b: TFile): number {
  return a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
}

/** `./x` and `../x` are relative to the note, `/x` to the vault; all else is looked up anywhere. */
function absolute(linkpath: string, sourcePath: string): string {
  if (!/^\.{1,2}\//.test(linkpath)) return normalizePath(linkpath);
  const segments = parentPath(sourcePath).split("/").filter(Boolean);
  for (const segment of linkpath.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return normalizePath(segments.join("/"));
}
