/**
 * The words that a link without alias shows belong to the sentence around it: "[[Restore the dream]]
 * before any price" must say the same when it leads to a note of another name. A link that follows a
 * sentence, fills a field or stands apart from words names the note, and shows its new name.
 */
import { baseName } from "../text";
import type { LinkPlace } from "./link-places";

/** A word right before the link, or right behind it; a text may be wrapped there. */
const WORD_BEFORE = /[\p{L}\p{N}][\p{M}'’,]*[^\S\r\n]*(?:\r?\n[^\S\r\n]*)?$/u;
const WORD_AFTER = /^(?:['’]|[^\S\r\n]*(?:\r?\n[^\S\r\n]*)?[\p{L}\p{N}])/u;
/** The name of an inline field, and the end of a sentence: what is behind them begins anew. */
const FRESH_START = /(?:::|[.!?…。！？])\s*$/u;
/** Characters around the link that are read. */
const NEAR = 50;

/**
 * The alias, with its bar, that keeps what `link` shows in `text` when its address becomes
 * `address`; `""` when it has an alias or subpath, is an embed, or needs none. O(1).
 */
export function aliasToKeep(text: string, link: LinkPlace, address: string): string {
  const { start, end } = link.span;
  const isPlain = link.form === "wiki" && text.startsWith("]]", end) && text[start - 3] !== "!";
  const shown = baseName(link.target);
  if (!isPlain || shown === baseName(address)) return "";
  const before = text.slice(Math.max(0, start - 2 - NEAR), start - 2);
  const after = text.slice(end + 2, end + 2 + NEAR);
  if (FRESH_START.test(before)) return "";
  return WORD_BEFORE.test(before) || WORD_AFTER.test(after) ? `|${shown}` : "";
}
