import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FileNames } from "../obsidian/file-names.ts";
import { type Counts, countLinks, type NoteLinks } from "../obsidian/link-counts.ts";
import { findLinkTarget } from "../obsidian/link-target.ts";
import { readMetadata } from "../obsidian/note/read-metadata.ts";

export interface LinkMap {
  resolvedLinks: Record<string, Counts>;
  unresolvedLinks: Record<string, Counts>;
}

/** Of all files in a folder; what starts with a dot is no part of a vault. */
export function mapLinks(folder: string): LinkMap {
  const files = [...filesIn(folder, "")].sort().map((file) => ({ path: file }));
  const names = new FileNames<{ path: string }>();
  for (const file of files) names.add(file);
  const resolved: [string, Counts][] = [];
  const unresolved: [string, Counts][] = [];
  for (const { path: file } of files) {
    const links = linksOf(folder, file, (linkpath) => findLinkTarget(names, linkpath, file));
    resolved.push([file, links.resolved]);
    unresolved.push([file, links.unresolved]);
  }
  return {
    resolvedLinks: Object.fromEntries(resolved),
    unresolvedLinks: Object.fromEntries(unresolved),
  };
}

/** Files that are no notes have none. */
function linksOf(
  folder: string,
  file: string,
  resolve: (linkpath: string) => { path: string } | null,
): NoteLinks {
  if (!/\.md$/i.test(file)) return { resolved: {}, unresolved: {} };
  const text = readFileSync(path.join(folder, file), "utf8");
  return countLinks(readMetadata(text), file, resolve);
}

function* filesIn(folder: string, inside: string): Generator<string> {
  for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const at = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, at);
    else if (entry.isFile()) yield at;
  }
}
