/** Which script a text is written in, and what that alone says of its language. */
import type { Language } from "./stop-words";

/** Scripts, and the language of `LANGUAGES` that each says, as far as it says one. */
const SCRIPTS: readonly (readonly [ScriptHint, RegExp])[] = [
  // Kana first: Japanese mixes them with Han.
  ["ja", /[\p{Script=Hira}\p{Script=Kana}]/u],
  ["zh", /\p{Script=Han}/u],
  ["ko", /\p{Script=Hang}/u],
  ["th", /\p{Script=Thai}/u],
  ["el", /\p{Script=Grek}/u],
  ["ar", /\p{Script=Arab}/u],
  ["he", /\p{Script=Hebr}/u],
  ["hy", /\p{Script=Armn}/u],
  ["ta", /\p{Script=Taml}/u],
  ["cyrillic", /\p{Script=Cyrl}/u],
  ["devanagari", /\p{Script=Deva}/u],
];

/**
 * Letters that Persian, Urdu, Kurdish and others write and Arabic does not, not even in a borrowed
 * word: any of them says that Arabic endings have no place in the text.
 */
const BEYOND_ARABIC = /[\u0679\u0688\u0691\u06a9\u06ba-\u06d5]/u;

/** Letters that no language written in Latin script needs; most texts have none, so it is asked first. */
const BEYOND_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ua6ff\ua980-\uffdc]/u;

/** What a script leaves open: the languages of the last three are told apart by small words. */
export type ScriptHint = Language | "latin" | "cyrillic" | "devanagari";

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
  const arabic = counts.get("ar");
  if (arabic !== undefined && words.some(({ folded }) => BEYOND_ARABIC.test(folded))) {
    counts.delete("ar");
    counts.set("und", (counts.get("und") ?? 0) + arabic);
  }
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
  return SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? "und";
}

/** True for a word without a letter beyond Latin. */
export function isLatin(word: string): boolean {
  return !BEYOND_LATIN.test(word);
}
