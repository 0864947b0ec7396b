/** Texts of notes on their way to the screen. */

/**
 * Control characters, and the marks that reorder what stands around them: they can make a text
 * read as another one. Joiners stay, because emoji and several scripts are written with them.
 */
const UNSHOWN = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/** The text as it may be shown. */
export function shownText(text: string): string {
  return text.replace(UNSHOWN, "");
}
