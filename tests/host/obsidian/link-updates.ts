import type { CachedMetadata } from "obsidian";
import type { TFile } from "./abstract-file.ts";
import { findLinkPath, type LinkPath } from "./link-paths.ts";
import { readMetadata } from "./note/read-metadata.ts";
import { editPropertyLinks, type TextEdit } from "./property-edits.ts";

/** What following links needs of a vault. */
export interface LinkedVault {
  getMarkdownFiles(): TFile[];
  read(file: TFile): Promise<string>;
  process(file: TFile, change: (text: string) => string): Promise<string>;
}

/** For one note: which paths in its links lead where, and must go on leading there. */
interface HeldLinks {
  note: TFile;
  targets: Map<string, TFile>;
}

/** A link as it is written, and as it shall be; null where it stays. */
type Rewritten = (original: string) => string | null;

type Resolve = (path: string, source: TFile) => TFile | null;

/**
 * Runs `move`, which may take any file or folder elsewhere, and lets the links follow: those that
 * led to what moved, those in it that are relative, and those that another file would now answer.
 * Only a link that would lead elsewhere is rewritten, as `write` says.
 */
export async function moveWithLinks(
  vault: LinkedVault,
  resolve: Resolve,
  write: (target: TFile, note: TFile, isMarkdown: boolean) => string,
  move: () => Promise<void>,
): Promise<void> {
  const held = await holdLinks(vault, resolve);
  await move();
  for (const { note, targets } of held) {
    const lost = [...targets].filter(([path, target]) => resolve(path, note) !== target);
    if (lost.length === 0) continue;
    const left = new Map(lost);
    const update = (text: string): string =>
      rewriteLinks(text, ({ path, isMarkdown }) => {
        const target = left.get(path);
        return target === undefined ? null : write(target, note, isMarkdown);
      });
    // A note is not written for what its code says.
    const text = await vault.read(note);
    if (update(text) !== text) await vault.process(note, update);
  }
}

async function holdLinks(vault: LinkedVault, resolve: Resolve): Promise<HeldLinks[]> {
  const held: HeldLinks[] = [];
  for (const note of vault.getMarkdownFiles()) {
    const targets = new Map<string, TFile>();
    for (const { path } of roughlyFindPaths(await vault.read(note))) {
      const target = targets.get(path) ?? resolve(path, note);
      if (target !== null) targets.set(path, target);
    }
    if (targets.size > 0) held.push({ note, targets });
  }
  return held;
}

/** All that may be a link, code too: most notes need no closer look. */
function roughlyFindPaths(text: string): LinkPath[] {
  const found = text.match(/\[\[[^\n]*?\]\]|\]\([^\n]*?\)/g) ?? [];
  return found.flatMap((piece) => {
    const inner = piece.slice(piece.lastIndexOf("[["));
    return findLinkPath(piece.startsWith("[[") ? inner : `[${piece}`) ?? [];
  });
}

/** The text with the paths of its links as `rewrite` wants them; null leaves one as it is. */
export function rewriteLinks(text: string, rewrite: (link: LinkPath) => string | null): string {
  const rewritten: Rewritten = (original) => {
    const link = findLinkPath(original);
    const path = link === null ? null : rewrite(link);
    if (link === null || path === null) return null;
    return original.slice(0, link.from) + path + original.slice(link.to);
  };
  const cache = readMetadata(text);
  const edits = [...propertyEdits(cache, text, rewritten), ...bodyEdits(cache, rewritten)];
  let out = "";
  let from = 0;
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    // A link may stand in the text of another.
    if (edit.from < from) continue;
    out += text.slice(from, edit.from) + edit.text;
    from = edit.to;
  }
  return out + text.slice(from);
}

function bodyEdits({ links = [], embeds = [] }: CachedMetadata, rewritten: Rewritten): TextEdit[] {
  return [...links, ...embeds].flatMap(({ original, position }) => {
    const replacement = rewritten(original);
    if (replacement === null) return [];
    return [{ from: position.start.offset, to: position.end.offset, text: replacement }];
  });
}

function propertyEdits(
  { frontmatterPosition }: CachedMetadata,
  text: string,
  rewritten: Rewritten,
): TextEdit[] {
  if (frontmatterPosition === undefined) return [];
  const start = text.indexOf("\n") + 1;
  const end = text.lastIndexOf("---", frontmatterPosition.end.offset);
  return editPropertyLinks(text.slice(start, end), rewritten).map((edit) => ({
    ...edit,
    from: edit.from + start,
    to: edit.to + start,
  }));
}
