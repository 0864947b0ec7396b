export interface Wikilink {
  link: string;
  displayText: string;
}

/**
 * Of what stands between the brackets: the alias begins behind the first bar, unless nothing stands
 * before it. In tables the bar is escaped.
 */
export function parseWikilink(inner: string): Wikilink {
  const bar = inner.indexOf("|");
  if (bar > 0) {
    return { link: inner.slice(0, bar).replace(/\\$/, ""), displayText: inner.slice(bar + 1) };
  }
  return { link: inner, displayText: inner.split("#").filter(Boolean).join(" > ") };
}
