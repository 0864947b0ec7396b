import type { TFile } from "./abstract-file.ts";
import { getFrontMatterInfo } from "./frontmatter.ts";
import { findLinkPaths, type LinkPath } from "./note-links.ts";
import { proseLines } from "./note-scan.ts";
import type { Vault } from "./vault.ts";

/** For one note: which paths in its links lead where, and must go on leading there. */
export interface HeldLinks {
  note: TFile;
  targets: Map<string, TFile>;
}

type Resolve = (path: string, source: TFile) => TFile | null;

/**
 * The links that a move of `file` may break: those of any note that lead to it, and those of its own
 * that are relative to its folder.
 */
export async function linksAround(
  file: TFile,
  vault: Vault,
  resolve: Resolve,
): Promise<HeldLinks[]> {
  const held: HeldLinks[] = [];
  for (const note of vault.getMarkdownFiles()) {
    const targets = new Map<string, TFile>();
    for (const { path } of pathsIn(await vault.read(note))) {
      const target = resolve(path, note);
      const isRelative = note === file && /^\.{1,2}\//.test(path);
      if (target !== null && (target === file || isRelative)) targets.set(path, target);
    }
    if (targets.size > 0) held.push({ note, targets });
  }
  return held;
}

/** The text with the paths of its links as `rewrite` wants them; null leaves one as it is. */
export function rewriteLinks(text: string, rewrite: (link: LinkPath) => string | null): string {
  let out = "";
  let from = 0;
  for (const link of pathsIn(text)) {
    const path = rewrite(link);
    if (path === null) continue;
    out += text.slice(from, link.from) + path;
    from = link.to;
  }
  return out + text.slice(from);
}

/** In order of the text: properties first, then the body without its code. */
function* pathsIn(text: string): Generator<LinkPath> {
  const { contentStart } = getFrontMatterInfo(text);
  let start = 0;
  for (const line of text.slice(0, contentStart).split("\n")) {
    yield* findLinkPaths(line).map((link) => shifted(link, start));
    start += line.length + 1;
  }
  for (const { line, start } of proseLines(text, contentStart)) {
    yield* findLinkPaths(line).map((link) => shifted(link, start));
  }
}

function shifted(link: LinkPath, by: number): LinkPath {
  return { ...link, from: link.from + by, to: link.to + by };
}
