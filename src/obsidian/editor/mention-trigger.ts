/** Where in a line a suggester may begin, by what stands before the cursor. */

export interface Trigger {
  /** Column of the first character that is replaced. */
  readonly start: number;
  readonly query: string;
}

/** Words of a name with single spaces between them; `.` and `’` stand inside of names. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,3} ?$/u;
/** An `@` in the middle of a word is an address, behind a slash a part of one. */
const BEFORE = /^[\s("'“‘«„—–:]$/u;

const LONGEST = 50;

/** An `@` that begins a word, and the name that was typed behind it so far; null for every other. */
export function readMention(before: string): Trigger | null {
  const start = before.lastIndexOf("@");
  if (start === -1 || before.length - start > LONGEST) return null;
  // Behind an odd number of them code has begun, closed yet or not.
  if ((before.split("`").length - 1) % 2 === 1) return null;
  if (start > 0 && !BEFORE.test(before.charAt(start - 1))) return null;
  const query = before.slice(start + 1);
  return query === "" || NAME.test(query) ? { start, query } : null;
}

/**
 * True for a name that a person's note may be offered for: one word, or several that all begin as
 * names do. Everything else behind an `@` is more likely the rest of a sentence.
 */
export function isLikelyName(query: string): boolean {
  const words = query.trim().split(" ");
  const [only = ""] = words;
  if (words.length === 1) return only.length > 1 && /[\p{L}\p{N}]$/u.test(only);
  return !query.endsWith(" ") && words.every((word) => !/^[\p{Ll}\p{N}]/u.test(word));
}

const FIELD = /^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+([\p{L}\p{N} _-]{1,40}?)::[ \t]*/u;

/** What was typed behind a verdict's key (`- held:: …`); null where a link stands there already. */
export function readVerdictLink(before: string, keys: readonly string[]): Trigger | null {
  const field = FIELD.exec(before);
  const key = field?.[1]?.toLowerCase();
  if (field === null || !keys.some((known) => known.toLowerCase() === key)) return null;
  const start = field[0].length;
  const query = before.slice(start);
  return query.length > LONGEST || /[[\]()<>`]/u.test(query) ? null : { start, query };
}
