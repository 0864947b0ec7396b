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
