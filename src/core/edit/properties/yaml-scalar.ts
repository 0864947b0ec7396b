/** Writes one text as YAML, so that every reader gives it back as the same text. */

/** Words that a reader takes for a value of another kind, in this schema or an older one. */
const TYPED_WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ()/'._-]*$/u;
/** Half a surrogate pair would not survive being saved, and two code points are none. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

export type Quote = '"' | "'";

/**
 * Plain where nothing can go wrong, else in quotes: links, numbers, dates, anything with a
 * character that YAML gives a meaning to. Good in block lists and in lists in brackets.
 *
 * @param quote the quotes to use where there must be some; double ones where the text needs escapes
 */
export function writeScalar(text: string, quote: Quote = '"'): string {
  const isPlain = PLAIN.test(text) && !TYPED_WORD.test(text) && !text.endsWith(" ");
  return isPlain ? text : writeQuoted(text, quote);
}

/** The text in quotes, on one line. */
export function writeQuoted(text: string, quote: Quote): string {
  return quote === "'" && text.search(UNPRINTABLE) === -1
    ? `'${escapeSingle(text)}'`
    : `"${escapeDouble(text)}"`;
}

/** What stands between double quotes for `text`; always on one line. */
export function escapeDouble(text: string): string {
  return text.replace(/[\\"]/gu, (character) => `\\${character}`).replace(UNPRINTABLE, escapeOf);
}

/** What stands between single quotes for `text`. */
export function escapeSingle(text: string): string {
  return text.replace(/'/gu, "''");
}

function escapeOf(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
