/** How a link is made to lead to a note, in the way in which the link is written. */
import type { LinkResolver } from "../../link-resolver";
import { baseName, folderOf } from "../../text";
import type { LinkPlace } from "./link-places";

/** What cannot stand in an address, or would end it; `%` because the app decodes. */
const UNSAFE = /[\s%()<>[\]\\#?|`$:\p{Cc}]/gu;
/** Between angle brackets blanks and most signs stand for themselves. */
const UNSAFE_ANGLED = /[%<>[\]\\#`$:\p{Cc}]/gu;
const NOT_IN_WIKILINK = /[[\]|#\\\p{Cc}]/u;

/**
 * The address that makes `link` lead to `to`: its name alone where that is enough, else its whole
 * path; a link with a folder keeps one, a relative link stays relative, and `.md` stays when it was
 * written. Null when no address leads there from `source`.
 */
export function addressTo(
  to: string,
  link: LinkPlace,
  source: string,
  resolver: LinkResolver,
): string | null {
  const extension = /\.md$/iu.exec(link.target)?.[0] ?? "";
  for (const spelling of spellings(to, link.target, source)) {
    const target = spelling + extension;
    const address = write(target, link.form);
    if (address !== null && resolver.resolve(target, source) === to) return address;
  }
  return null;
}

/** Without extension, the best one first. */
function spellings(to: string, target: string, source: string): readonly string[] {
  const whole = to.replace(/\.md$/u, "");
  const name = baseName(to);
  if (target.startsWith("/")) return [`/${whole}`];
  if (target.startsWith("./") || target.startsWith("../")) return [relative(whole, source), whole];
  return target.includes("/") ? [whole, name] : [name, whole];
}

/** `../People/Ann` as it leads from the folder of `source`. */
function relative(path: string, source: string): string {
  const here = folderOf(source) === "" ? [] : folderOf(source).split("/");
  const there = path.split("/");
  let shared = 0;
  while (shared < there.length - 1 && shared < here.length && here[shared] === there[shared]) {
    shared++;
  }
  const up = here.slice(shared).map(() => "..");
  return [...(up.length === 0 ? ["."] : up), ...there.slice(shared)].join("/");
}

function write(target: string, form: LinkPlace["form"]): string | null {
  if (/\p{Cs}/u.test(target)) return null;
  switch (form) {
    case "wiki":
      return NOT_IN_WIKILINK.test(target) || target !== target.trim() ? null : target;
    case "bare":
      return target.replace(UNSAFE, encode);
    case "angled":
      return target.replace(UNSAFE_ANGLED, encode);
  }
}

/** `encodeURIComponent` leaves some of them as they are. */
function encode(character: string): string {
  const encoded = encodeURIComponent(character);
  if (encoded !== character) return encoded;
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
