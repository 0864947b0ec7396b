/** A text cut into words: lower case for comparing, the surface for showing. */
import { splitUnspaced } from "./segments";

export interface Word {
  /** As written, without an elided article or a genitive ending. */
  readonly surface: string;
  /** NFC, lower case, no apostrophes: what is compared. */
  readonly folded: string;
}

/** Longest part of a text that is compared, in UTF-16 units: some 800 words, ten times a long lesson. */
const MAX_LENGTH = 5_000;

/** Anything with a scheme and two slashes, or that starts with `www.`; schemes are short. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)\S+/giu;

/** A number with its separators, else letters, digits, marks and inner apostrophes. */
const WORD = /\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu;

/** What follows the apostrophe in English and says nothing: `customer's`, `we'll`. */
const ENDINGS: ReadonlySet<string> = new Set(["s", "m", "d", "re", "ve", "ll"]);

/** What precedes the apostrophe in French and says nothing: `l'équipe`, `qu'il`. */
const ELISIONS: ReadonlySet<string> = new Set(
  "l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split(" "),
);

/**
 * Takes any text, gives its words in order. Addresses are left out, numbers are kept, scripts
 * without spaces are segmented. Reads the first 5,000 UTF-16 units. Linear in those.
 */
export function splitWords(text: string): readonly Word[] {
  const read = dropAddresses(text.slice(0, MAX_LENGTH).normalize("NFC"));
  const words: Word[] = [];
  for (const match of read.matchAll(WORD)) {
    const surface = trimApostrophes(match[0]);
    const parts = splitUnspaced(surface);
    for (const part of parts) {
      const folded = part.toLowerCase().replaceAll("'", "");
      if (folded !== "") words.push({ surface: part, folded });
    }
  }
  return words;
}

/** Looks for the rare sign of an address first: the full search costs more than all the rest. */
function dropAddresses(text: string): string {
  return /:\/\/|www\./iu.test(text) ? text.replace(ADDRESS, " ") : text;
}

/** `customer’s` → `customer`, `l’équipe` → `équipe`, `customers’` → `customers`, `don’t` → `don't`. */
function trimApostrophes(word: string): string {
  if (!/['’ʼ]/u.test(word)) return word;
  const parts = word.split(/['’ʼ]/u).filter((part) => part !== "");
  const last = parts.at(-1);
  if (parts.length > 1 && last !== undefined && ENDINGS.has(last.toLowerCase())) parts.pop();
  const first = parts[0];
  if (parts.length > 1 && first !== undefined && ELISIONS.has(first.toLowerCase())) parts.shift();
  return parts.join("'");
}
