/** Where a link in a text of the vault may lead: to the web, to a mail address, or to a note. */
import { readInline } from "../parse/inline";
import type { Brackets } from "../parse/inline-field";
import { markdownLinkAt } from "../parse/inline-link";

export type LinkRole =
  | { readonly kind: "external"; readonly url: string }
  | { readonly kind: "internal"; readonly target: string };

const EXTERNAL = /^(?:https?:\/\/|mailto:)[^\s:/?#]/iu;
const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;
/** Characters that hide what an address is: controls, blanks, marks that turn the direction. */
const HIDING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const ENTITY = /&#?\w+;/u;
const DESTINATION = /^\(\s*(?:<([^<>\n]*)>|(\S*?))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)$/u;
const NO_KEYS: ReadonlySet<string> = new Set();

/** The address if it is one of the web or of mail, in so many letters; else null. */
export function externalUrl(address: string): string | null {
  return EXTERNAL.test(address) && !HIDING.test(address) && !/\s/u.test(address) ? address : null;
}

/** The address if it can be one of a note: no scheme, no server, nothing that hides. */
export function internalTarget(address: string): string | null {
  const target = address.trim();
  const isOdd = target === "" || SCHEME.test(target) || /^(?:\/\/|\\)/u.test(target);
  return isOdd || HIDING.test(target) || ENTITY.test(target) ? null : target;
}

/**
 * The markdown link that starts at `at`: its label as people read it, and where it leads; a role of
 * null for an address that is none of the three, so that its label is only text. Null for no link.
 */
export function linkAt(
  raw: string,
  at: number,
  brackets: Brackets,
): { readonly label: string; readonly role: LinkRole | null; readonly end: number } | null {
  const link = markdownLinkAt(raw, at, brackets);
  const close = brackets.closing(at);
  if (link === null || raw[close + 1] !== "(") return null;
  const match = DESTINATION.exec(raw.slice(close + 1, link.end));
  const destination = match?.[1] ?? match?.[2] ?? "";
  const { text } = readInline(link.label, NO_KEYS);
  return { label: text === "" ? destination : text, role: roleOf(destination), end: link.end };
}

function roleOf(destination: string): LinkRole | null {
  const url = externalUrl(destination);
  if (url !== null) return { kind: "external", url };
  // Asked before and after decoding: neither may look like more than a note.
  const target = internalTarget(destination) === null ? null : internalTarget(decode(destination));
  return target === null ? null : { kind: "internal", target };
}

function decode(destination: string): string {
  try {
    return decodeURIComponent(destination);
  } catch {
    return destination;
  }
}
