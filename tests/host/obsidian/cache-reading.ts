import type { CachedMetadata, Reference, ReferenceCache } from "obsidian";
import { parseFrontMatterTags } from "./frontmatter-entries.ts";

/** With `#`, those of the properties first; repeated as often as they stand there. */
export function getAllTags(cache: CachedMetadata | null): string[] | null {
  if (cache === null) return null;
  const fromProperties = parseFrontMatterTags(cache.frontmatter) ?? [];
  return [...fromProperties, ...(cache.tags ?? []).map(({ tag }) => tag)];
}

/** True as soon as `visit` says so. */
export function iterateRefs(
  refs: readonly Reference[],
  visit: (ref: Reference) => boolean | void,
): boolean {
  return refs.some((ref) => visit(ref) === true);
}

/** Links, then embeds. */
export function iterateCacheRefs(
  cache: CachedMetadata,
  visit: (ref: ReferenceCache) => boolean | void,
): boolean {
  const { links = [], embeds = [] } = cache;
  return [...links, ...embeds].some((ref) => visit(ref) === true);
}
