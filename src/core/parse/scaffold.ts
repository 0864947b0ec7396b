/** Text that a template left behind: it waits to be filled in, so it is no lesson. */

const OPENINGS: readonly (readonly [string, string])[] = [
  ["{{", "}}"],
  ["<%", "%>"],
];
const UNSAID = /^(?:tbd|todo)$/i;
const LETTER = /[\p{L}\p{N}]/u;

/** True if nothing is said once placeholders are taken away: no letter, or no more than `TBD`. */
export function isScaffold(text: string): boolean {
  let rest = text;
  for (const [open, close] of OPENINGS) rest = without(rest, open, close);
  if (!LETTER.test(rest)) return true;
  // Only a short text can be no more than one of these words.
  return rest.length < 20 && UNSAID.test(rest.replace(/[^\p{L}\p{N}]+/gu, ""));
}

/** Cuts out every stretch from `open` to the next `close`. O(text). */
function without(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) return kept.length === 0 ? text : kept.join("") + text.slice(from);
    kept.push(text.slice(from, start));
    from = end + close.length;
  }
}
