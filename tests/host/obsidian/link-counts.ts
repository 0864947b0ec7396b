import type { CachedMetadata } from "obsidian";
import { getLinkpath } from "./paths.ts";

/** By path of the file, or by what the link says, how often. */
export type Counts = Record<string, number>;

export interface NoteLinks {
  resolved: Counts;
  unresolved: Counts;
}

/**
 * Where the links of one note lead: those of its body, its embeds and its properties. A link to a
 * heading alone leads to the note itself.
 */
export function countLinks(
  cache: CachedMetadata,
  sourcePath: string,
  resolve: (linkpath: string) => { path: string } | null,
): NoteLinks {
  // Maps, because a note may be called `constructor`.
  const resolved = new Map<string, number>();
  const unresolved = new Map<string, number>();
  const { links = [], embeds = [], frontmatterLinks = [] } = cache;
  for (const { link } of [...links, ...embeds, ...frontmatterLinks]) {
    const linkpath = getLinkpath(link);
    const target = linkpath === "" ? { path: sourcePath } : resolve(linkpath);
    const [counts, key] =
      target === null ? [unresolved, linkpath] : ([resolved, target.path] as const);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { resolved: Object.fromEntries(resolved), unresolved: Object.fromEntries(unresolved) };
}

/** Whether both say the same, in any order. */
export function sameCounts(a: Counts | undefined, b: Counts): boolean {
  if (a === undefined) return false;
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => a[key] === b[key]);
}
