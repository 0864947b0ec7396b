import { decodeAddress } from "./note/address.ts";

/** Where a link's path stands, without what follows a `#`; a link to its own note has none. */
export interface LinkPath {
  path: string;
  isMarkdown: boolean;
  from: number;
  to: number;
}

const WIKI = /^!?\[\[((?:\\(?!\|)|[^#|\\\]]|\](?!\]))*)/;
const MARKDOWN = /^!?\[[\s\S]*\]\((<?)([^#>)\s]*|[^#>\n]*)(?=[#>)\s])/;

/** Of one link as it is written. */
export function findLinkPath(original: string): LinkPath | null {
  const [wiki, written] = WIKI.exec(original) ?? [];
  if (wiki !== undefined && written !== undefined) {
    if (written.trim() === "") return null;
    return {
      path: written.trim(),
      isMarkdown: false,
      from: wiki.length - written.length,
      to: wiki.length,
    };
  }
  const [markdown, , address = ""] = MARKDOWN.exec(original) ?? [];
  if (markdown === undefined || address === "") return null;
  const path = decodeAddress(address);
  return { path, isMarkdown: true, from: markdown.length - address.length, to: markdown.length };
}
