import type { CachedMetadata, Pos } from "obsidian";
import { parseYaml } from "../frontmatter.ts";
import { findBlocks } from "./blocks.ts";
import { type NoteNode, readTree } from "./note-tree.ts";
import { findPropertyLinks } from "./property-links.ts";
import { findReferences } from "./references.ts";

/** All that the app keeps of a note's text. Kinds that it has none of are absent. */
export function readMetadata(text: string): CachedMetadata {
  const tree = readTree(text);
  const cache: CachedMetadata = {};
  const found = { ...findReferences(tree, text), ...findBlocks(tree, text) };
  for (const [kind, items] of Object.entries(found)) {
    if (Object.keys(items).length > 0) Object.assign(cache, { [kind]: items });
  }
  const properties = tree.children[0]?.type === "yaml" ? tree.children[0] : null;
  if (properties !== null) addProperties(cache, properties, text);
  return cache;
}

/** Broken, empty and nameless properties are none, though their section is there. */
function addProperties(cache: CachedMetadata, { position }: NoteNode, text: string): void {
  const value = readProperties(text, position);
  if (value === null) return;
  cache.frontmatter = value;
  cache.frontmatterPosition = position;
  cache.frontmatterLinks = findPropertyLinks(value);
}

function readProperties(text: string, { start, end }: Pos): Record<string, unknown> | null {
  const lines = text.slice(start.offset, end.offset).split(/\r?\n/);
  try {
    const value = parseYaml(lines.slice(1, -1).join("\n"));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
