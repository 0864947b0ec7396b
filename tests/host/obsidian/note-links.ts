/** A link as it stands in a line: columns count from 0, `to` is behind it. */
export interface FoundLink {
  link: string;
  original: string;
  displayText: string;
  from: number;
  to: number;
}

const LINK = /(!?)\[\[([^[\]]+)\]\]|(!?)\[([^[\]]+)\]\(([^()\s]+)\)/g;

/** Wikilinks and internal markdown links, in order. Embeds and addresses of the web are not links. */
export function findLinks(line: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of line.matchAll(LINK)) {
    const [original, bang, inner, markdownBang, text, destination] = match;
    if (bang === "!" || markdownBang === "!") continue;
    const at = { original, from: match.index, to: match.index + original.length };
    if (inner !== undefined) {
      found.push({ ...parseWikilink(inner), ...at });
    } else if (text !== undefined && destination !== undefined && !isOutside(destination)) {
      found.push({ link: decode(destination), displayText: text, ...at });
    }
  }
  return found;
}

/** Where a link's path stands in a line, without what follows a `#`; a link to its own note has none. */
export interface LinkPath {
  path: string;
  isMarkdown: boolean;
  from: number;
  to: number;
}

/** The paths of all links, embeds too. */
export function findLinkPaths(line: string): LinkPath[] {
  const found: LinkPath[] = [];
  for (const match of line.matchAll(LINK)) {
    const [original, , inner, , , destination] = match;
    const isMarkdown = inner === undefined;
    const whole = isMarkdown ? (destination ?? "") : parseWikilink(inner).link;
    if (isMarkdown && isOutside(whole)) continue;
    const written = whole.split("#")[0] ?? "";
    if (written.trim() === "") continue;
    const from = match.index + original.lastIndexOf(isMarkdown ? "](" : "[[") + 2;
    const path = isMarkdown ? decode(written) : written.trim();
    found.push({ path, isMarkdown, from, to: from + written.length });
  }
  return found;
}

/** The alias starts at the first bar, unless nothing stands before it. */
function parseWikilink(inner: string): { link: string; displayText: string } {
  const bar = inner.indexOf("|");
  if (bar > 0) return { link: inner.slice(0, bar), displayText: inner.slice(bar + 1) };
  return { link: inner, displayText: inner.split("#").filter(Boolean).join(" > ") };
}

function isOutside(destination: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(destination);
}

function decode(destination: string): string {
  try {
    return decodeURIComponent(destination);
  } catch {
    return destination;
  }
}
