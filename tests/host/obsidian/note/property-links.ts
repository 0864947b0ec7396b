import type { FrontmatterLinkCache } from "obsidian";
import { decodeAddress, isOutside } from "./address.ts";
import { parseWikilink } from "./wikilink.ts";

const WIKILINK = /^\[\[((?:(?!\[\[|\]\])[^\n])+)\]\]$/;
const MARKDOWN_LINK = /^\[([^\]\n]*)\]\((?:<([^<>\n]+)>|([^()\s]+))\)$/;

/** The values that are a link and nothing else, at any depth; a key is the way there, with dots. */
export function findPropertyLinks(value: unknown, key = ""): FrontmatterLinkCache[] {
  if (typeof value === "string") {
    const link = readPropertyLink(value);
    return link === null ? [] : [{ key, ...link }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    findPropertyLinks(inner, key === "" ? name : `${key}.${name}`),
  );
}

function readPropertyLink(original: string): Omit<FrontmatterLinkCache, "key"> | null {
  const inner = WIKILINK.exec(original)?.[1];
  if (inner !== undefined) {
    const { link, displayText } = parseWikilink(inner);
    return { link, original, displayText };
  }
  const [, displayText = "", pointed, plain] = MARKDOWN_LINK.exec(original) ?? [];
  const address = pointed ?? plain;
  if (address === undefined || isOutside(address)) return null;
  return { link: decodeAddress(address), original, displayText };
}
