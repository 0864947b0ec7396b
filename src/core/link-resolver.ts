/**
 * Which note a link means, by the app's own rules as they were measured: exact path, then a note of
 * that name in the folder of the source, then the match with the shortest path. Letters are compared
 * without case. Aliases never resolve.
 */
import { compareText, foldCase, folderOf } from "./text";

export interface LinkResolver {
  /** Vault path of the note that `target` means when it stands in the note `source`, or null. */
  resolve(target: string, source: string): string | null;
}

/**
 * Builds the look-up table of a vault: O(paths) once, then O(notes of that name) a link.
 *
 * @param paths vault paths of all notes; a target without extension means a `.md`
 */
export function createLinkResolver(paths: readonly string[]): LinkResolver {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const path of [...paths].sort(compareText)) {
    const key = foldCase(path);
    if (!byPath.has(key)) byPath.set(key, path);
    const name = lastPart(key);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [path]);
    else same.push(path);
  }
  for (const same of byName.values()) {
    same.sort((a, b) => a.length - b.length || compareText(a, b));
  }

  function find(wanted: string, source: string): string | null {
    const exact = byPath.get(wanted);
    if (exact !== undefined) return exact;
    const candidates = byName.get(lastPart(wanted));
    if (candidates === undefined) return null;
    const folder = folderOf(source);
    const sibling = byPath.get(foldCase(folder === "" ? wanted : `${folder}/${wanted}`));
    if (sibling !== undefined) return sibling;
    return candidates.find((path) => endsWithPath(foldCase(path), wanted)) ?? null;
  }

  return {
    resolve(target, source) {
      const absolute = toVaultPath(target, source);
      if (absolute === null || absolute === "") return null;
      const wanted = foldCase(absolute);
      return find(`${wanted}.md`, source) ?? (wanted.endsWith(".md") ? find(wanted, source) : null);
    },
  };
}

/** Takes `./` and `../` from the source's folder and a leading `/` from the root. */
function toVaultPath(target: string, source: string): string | null {
  const clean = target.trim();
  if (clean.startsWith("/")) return clean.slice(1);
  if (!clean.startsWith("./") && !clean.startsWith("../")) return clean;
  const parts = folderOf(source) === "" ? [] : folderOf(source).split("/");
  for (const part of clean.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function endsWithPath(path: string, wanted: string): boolean {
  return path === wanted || path.endsWith(`/${wanted}`);
}
