/**
 * A quick look at a text before names are searched for in it: most texts hold none, and have no word
 * but their first that is written like a name.
 */
import { UNSPACED } from "./similarity/segments";

/** What a UTF-16 unit is in a word; 0 is not known yet. */
const NO_LETTER = 1;
const SMALL = 2;
const OTHER = 3;
const UNSPACED_LETTER = 4;
/** Half of a character: what it is cannot be said without the other half. */
const HALF = 5;

const ASCII = 0x80;

const kinds = new Uint8Array(0x10000);

/** Where a word may be more than small Latin letters. */
const LIKELY = /[0-9A-Z\u0080-\uffff]/g;

/**
 * Where the first word begins that is written like a name and is the first of one, or -1; where that
 * cannot be told, the beginning of the text. O(text).
 *
 * @param isFirst takes a word in NFC and small letters
 * @param minds true: a word in a script without spaces may always hold a name
 */
export function firstNameLike(
  text: string,
  isFirst: (word: string) => boolean,
  minds: boolean,
): number {
  LIKELY.lastIndex = 0;
  while (LIKELY.test(text)) {
    const at = LIKELY.lastIndex - 1;
    let end = at;
    let bits = 0;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      const kind = kindOf(unit);
      if (kind === NO_LETTER) break;
      if (kind === HALF || (minds && kind === UNSPACED_LETTER)) return 0;
      bits |= unit;
    }
    if (end === at) continue;
    // A word that goes on here began with a small letter.
    const isInside = at > 0 && kindOf(text.charCodeAt(at - 1)) !== NO_LETTER;
    const isSmall = isInside || kindOf(text.charCodeAt(at)) === SMALL;
    if (!isSmall && isFirst(foldWord(text.slice(at, end), bits < ASCII))) return at;
    LIKELY.lastIndex = end;
  }
  return -1;
}

/** To normalize a text takes longer than to look at all of it. */
function foldWord(word: string, isAscii: boolean): string {
  return (isAscii ? word : word.normalize("NFC")).toLowerCase();
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known > 0) return known;
  const kind = decideKind(unit);
  kinds[unit] = kind;
  return kind;
}

function decideKind(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return HALF;
  const letter = String.fromCharCode(unit);
  if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return NO_LETTER;
  if (/\p{Ll}/u.test(letter)) return SMALL;
  return UNSPACED.test(letter) ? UNSPACED_LETTER : OTHER;
}
