/** Which script a text is written in, and what that alone says of its language. */
import type { Language } from "./stop-words";

/** Scripts that one language of `LANGUAGES` is written in, or whose languages share a treatment. */
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  // Kana first: Japanese mixes them with Han.
  ["ja", /[\p{Script=Hira}\p{Script=Kana}]/u],
  ["zh", /\p{Script=Han}/u],
  ["ko", /\p{Script=Hang}/u],
  ["th", /\p{Script=Thai}/u],
  ["el", /\p{Script=Grek}/u],
  ["ar", /\p{Script=Arab}/u],
  ["he", /\p{Script=Hebr}/u],
  ["hi", /\p{Script=Deva}/u],
];

const CYRILLIC = /\p{Script=Cyrl}/u;

/** Letters that no language written in Latin script needs; most texts have none, so it is asked first. */
const BEYOND_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ua6ff\ua980-\uffdc]/u;

/** What a script leaves open: `latin` and `cyrillic` are told apart by small words. */
export type ScriptHint = Language | "latin" | "cyrillic";

/**
 * The script of most words, by their first letters; the rest of a text may be Latin, as names and
 * terms are in any language; of equally many, the one that is not Latin. A text without words counts
 * as Latin. Linear in the words.
 */
export function hintOfScript(words: readonly { readonly folded: string }[]): ScriptHint {
  if (!words.some(({ folded }) => BEYOND_LATIN.test(folded))) return "latin";
  let latin = 0;
  const counts = new Map<ScriptHint, number>();
  for (const { folded } of words) {
    if (!BEYOND_LATIN.test(folded)) {
      if (/\p{L}/u.test(folded)) latin++;
      continue;
    }
    const hint = hintOfWord(folded);
    counts.set(hint, (counts.get(hint) ?? 0) + 1);
  }
  // Any Kana makes Japanese of Han.
  if (counts.has("ja")) counts.set("ja", (counts.get("ja") ?? 0) + (counts.get("zh") ?? 0));
  let best: ScriptHint = "latin";
  let most = latin;
  for (const [hint, count] of counts) {
    const isFirst = best === "latin" || hint < best;
    if (count > most || (count === most && isFirst)) {
      best = hint;
      most = count;
    }
  }
  return best;
}

function hintOfWord(word: string): ScriptHint {
  if (CYRILLIC.test(word)) return "cyrillic";
  return SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? "und";
}

/** True for a word without a letter beyond Latin. */
export function isLatin(word: string): boolean {
  return !BEYOND_LATIN.test(word);
}
