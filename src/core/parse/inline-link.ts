/** Links inside text: `[[wikilinks]]` and `[markdown](links)`. */
import type { LinkRef } from "../note";
import { baseName } from "../text";
import { createFinder, type Finder } from "./finder";
import type { Brackets } from "./inline-field";

/**
 * The wikilink that starts at `at`, or null. It closes on its own line and holds no other.
 *
 * @param ends finds `]]` in `raw`
 */
export function wikilinkAt(
  raw: string,
  at: number,
  ends: Finder,
): { readonly link: LinkRef; readonly address: string; readonly end: number } | null {
  if (!raw.startsWith("[[", at)) return null;
  const close = ends.next(at + 2);
  if (close === -1) return null;
  const inner = raw.slice(at + 2, close);
  if (inner.includes("[[") || inner.includes("\n") || inner === "") return null;
  return { link: readWikilink(inner), address: addressOf(inner), end: close + 2 };
}

/** What stands between the brackets of a wikilink: `path#heading|alias`. */
export function readWikilink(inner: string): LinkRef {
  const address = addressOf(inner);
  const bar = inner.indexOf("|");
  const alias = bar === -1 ? "" : inner.slice(bar + 1).trim();
  const target = withoutSubpath(address);
  const display = alias !== "" ? alias : displayOf(address, target);
  return { target, display, role: null };
}

/** Where it leads, heading and block included. */
function addressOf(inner: string): string {
  const bar = inner.indexOf("|");
  const before = bar === -1 ? inner : inner.slice(0, bar);
  // In a table the bar is escaped.
  return (before.endsWith("\\") ? before.slice(0, -1) : before).trim();
}

/** A destination holds something, so that blanks before and after none are not tried in every split. */
const DESTINATION =
  /\(\s*(?:(?:<([^<>\n]*)>|((?=[^\s)<>])[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*)?\)/y;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;

export interface MarkdownLink {
  readonly label: string;
  /** As it is written, not yet decoded; may be empty. */
  readonly address: string;
  readonly link: LinkRef | null;
  readonly end: number;
}

/** The markdown link that starts at `at`: internal ones with their target, others with null. */
export function markdownLinkAt(raw: string, at: number, brackets: Brackets): MarkdownLink | null {
  if (raw[at] !== "[") return null;
  const close = brackets.closing(at);
  if (close === -1) return null;
  const label = raw.slice(at + 1, close);
  if (label.startsWith("^")) return { label: "", address: "", link: null, end: close + 1 };
  if (raw[close + 1] !== "(") return null;
  DESTINATION.lastIndex = close + 1;
  const match = DESTINATION.exec(raw);
  if (match === null) return null;
  const end = close + 1 + match[0].length;
  const address = match[1] ?? match[2] ?? "";
  if (address === "" || SCHEME.test(address)) return { label, address, link: null, end };
  const target = withoutSubpath(decode(address));
  return { label, address, link: { target, display: label, role: null }, end };
}

/** A property item that is nothing but a link, or null. */
export function wholeLink(item: string): LinkRef | null {
  const trimmed = item.trim();
  const wiki = wikilinkAt(trimmed, 0, createFinder(trimmed, "]]"));
  if (wiki !== null) return wiki.end === trimmed.length ? wiki.link : null;
  const label = /^\[([^\]\n]*)\](?=\()/.exec(trimmed);
  if (label === null) return null;
  const link = markdownLinkAt(trimmed, 0, { closing: () => label[0].length - 1 });
  return link !== null && link.end === trimmed.length ? link.link : null;
}

function withoutSubpath(address: string): string {
  const hash = address.indexOf("#");
  return (hash === -1 ? address : address.slice(0, hash)).trim();
}

/** The last part of the path; a link to a heading shows the heading too, as in the app. */
function displayOf(address: string, target: string): string {
  if (!address.includes("#")) return baseName(target);
  const name = target === "" ? [] : [baseName(target)];
  const [, ...subpath] = address.split("#");
  return [...name, ...subpath.filter(Boolean).map((part) => part.trim())].join(" > ");
}

function decode(destination: string): string {
  try {
    return decodeURIComponent(destination);
  } catch {
    return destination;
  }
}
