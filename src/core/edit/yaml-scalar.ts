/** Writes one text as YAML, so that every reader gives it back as the same text. */

/** Words that a reader takes for a value of another kind, in this schema or an older one. */
const TYPED_WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ()/'._-]*$/u;
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF]/gu;

/**
 * Plain where nothing can go wrong, else in double quotes: links, numbers, dates, anything with a
 * character that YAML gives a meaning to. Good in block lists and in lists in brackets.
 */
export function writeScalar(text: string): string {
  const isPlain = PLAIN.test(text) && !TYPED_WORD.test(text) && !text.endsWith(" ");
  return isPlain ? text : `"${escapeDouble(text)}"`;
}

/** What stands between double quotes for `text`; always on one line. */
export function escapeDouble(text: string): string {
  return text.replace(/[\\"]/gu, (character) => `\\${character}`).replace(UNPRINTABLE, unicode);
}

/** What stands between single quotes for `text`. */
export function escapeSingle(text: string): string {
  return text.replace(/'/gu, "''");
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
