/** What tags and field keys are made of, for all who look for them. */

/** Source of a pattern for a tag after its `#`: letters of every script, with their marks. */
export const TAG_BODY = String.raw`[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\uFE0F\u200D_/-]+`;

/** Source of a pattern for the key of an inline field: words, 40 characters at most. */
export const KEY_BODY = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _-]{0,38}[\p{L}\p{M}\p{N}])?`;

const OPENERS = new Set("([{\"'“‘«„*–—");

/** True if a tag may begin after this character: a blank, the start of the text, or an opener. */
export function mayPrecedeTag(before: string | undefined): boolean {
  return before === undefined || before === "" || /\s/u.test(before) || OPENERS.has(before);
}
