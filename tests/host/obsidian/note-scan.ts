import type { CachedMetadata, HeadingCache, LinkCache, Pos, TagCache } from "obsidian";
import { getFrontMatterInfo, parseYaml } from "./frontmatter.ts";
import { findLinks } from "./note-links.ts";
import { notImplemented } from "./not-implemented.ts";

/** What this scan does not find. Asking for it is an error, because "none" would be a lie. */
const NOT_SCANNED = ["sections", "listItems", "blocks", "embeds", "frontmatterLinks"] as const;

/** The headings, links, tags and properties of a note. Kinds that it has none of are absent. */
export function scanNote(text: string): CachedMetadata {
  const cache: CachedMetadata = {};
  for (const key of NOT_SCANNED) {
    Object.defineProperty(cache, key, {
      get() {
        throw notImplemented(`CachedMetadata.${key}`);
      },
    });
  }
  const info = getFrontMatterInfo(text);
  if (info.exists) takeProperties(cache, text, info.frontmatter, info.contentStart);
  const headings: HeadingCache[] = [];
  const links: LinkCache[] = [];
  const tags: TagCache[] = [];
  for (const { line, number, start } of proseLines(text, info.contentStart)) {
    const position = (from: number, to: number): Pos => ({
      start: { line: number, col: from, offset: start + from },
      end: { line: number, col: to, offset: start + to },
    });
    const heading = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
    if (heading !== null) {
      const [, marks = "", title = ""] = heading;
      headings.push({
        heading: title,
        level: marks.length,
        position: position(0, line.trimEnd().length),
      });
    }
    let rest = line;
    for (const { from, to, ...link } of findLinks(line)) {
      links.push({ ...link, position: position(from, to) });
      // A heading in a link is no tag.
      rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
    }
    for (const match of rest.matchAll(/(^|[\s[])(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu)) {
      const [, before = "", tag = ""] = match;
      const from = match.index + before.length;
      tags.push({ tag, position: position(from, from + tag.length) });
    }
  }
  if (headings.length > 0) cache.headings = headings;
  if (links.length > 0) cache.links = links;
  if (tags.length > 0) cache.tags = tags;
  return cache;
}

function takeProperties(
  cache: CachedMetadata,
  text: string,
  yaml: string,
  contentStart: number,
): void {
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch {
    return;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  cache.frontmatter = value;
  const offset = text.slice(0, contentStart).trimEnd().length;
  const lines = text.slice(0, offset).split("\n");
  cache.frontmatterPosition = {
    start: { line: 0, col: 0, offset: 0 },
    end: { line: lines.length - 1, col: (lines[lines.length - 1] ?? "").length, offset },
  };
}

export interface ProseLine {
  /** The line with code and comments blanked out, so that columns stay right. */
  line: string;
  number: number;
  start: number;
}

/** The lines that are no code, from an offset on. */
export function* proseLines(text: string, from: number): Generator<ProseLine> {
  let fence: string | null = null;
  let start = 0;
  let inComment = false;
  for (const [number, raw] of text.split("\n").entries()) {
    const at = start;
    start += raw.length + 1;
    if (at < from) continue;
    const marker = /^\s*(`{3,}|~{3,})/.exec(raw)?.[1];
    if (fence !== null) {
      if (marker?.startsWith(fence) === true && raw.trim() === marker) fence = null;
      continue;
    }
    if (marker !== undefined && !inComment) {
      fence = marker;
      continue;
    }
    const [line, open] = blankHtmlComments(raw, inComment);
    inComment = open;
    yield { line: blankInlineCode(line), number, start: at };
  }
}

function blankInlineCode(line: string): string {
  return line.replace(/(`+)(?!`)(.*?[^`])\1(?!`)/g, (code) => " ".repeat(code.length));
}

/** Returns the line without what stands in HTML comments, and whether one is still open. */
function blankHtmlComments(line: string, open: boolean): [string, boolean] {
  let rest = line;
  let out = "";
  let inside = open;
  while (rest !== "") {
    const mark = inside ? "-->" : "<!--";
    const at = rest.indexOf(mark);
    if (at < 0) return [out + (inside ? " ".repeat(rest.length) : rest), inside];
    const part = inside ? rest.slice(0, at + mark.length) : rest.slice(0, at);
    out += inside ? " ".repeat(part.length) : part;
    rest = rest.slice(part.length);
    if (!inside && rest.startsWith(mark)) {
      out += " ".repeat(mark.length);
      rest = rest.slice(mark.length);
    }
    inside = !inside;
  }
  return [out, inside];
}
