/** Where a link in a text of the vault may lead: to the web, to a mail address, or to a note. */

export type LinkRole =
  | { readonly kind: "external"; readonly url: string }
  | { readonly kind: "internal"; readonly target: string };

const EXTERNAL = /^(?:https?:\/\/|mailto:)[^\s:/?#]/iu;
const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;
/** Characters that hide what an address is: controls, blanks, marks that turn the direction. */
const HIDING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const ENTITY = /&#?\w+;/u;

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

/** Of a wikilink; null for an address that can be none of a note, so that its words are only text. */
export function noteRole(address: string): LinkRole | null {
  const target = internalTarget(address);
  return target === null ? null : { kind: "internal", target };
}

/** Of a markdown link or an address in angle brackets; null as above. */
export function addressRole(address: string): LinkRole | null {
  const url = externalUrl(address);
  if (url !== null) return { kind: "external", url };
  // Asked before and after decoding: neither may look like more than a note.
  return internalTarget(address) === null ? null : noteRole(decode(address));
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
