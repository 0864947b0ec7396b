/**
 * Parts of words, for languages without a stemmer: inflected forms of a word share most of them.
 * McNamee and Mayfield, "Character n-gram tokenization for European language text retrieval", 2004:
 * four letters do about as well as stems.
 */
import { UNSPACED } from "./segments";

/** No stem begins with it, so that parts never meet a stem. */
const PART_MARK = "#";

/** Letters of a part; a Korean syllable is a letter or three of another script. */
const LETTERS = 4;
const SYLLABLES = 2;

const HANGUL = /^\p{Script=Hang}+$/u;

/** Most parts of one word: what follows the ninth letter of a word tells little. */
const MAX_PARTS = 6;

/**
 * Gives the parts of a folded word, at least one: all runs of four letters (two syllables in Korean)
 * from its beginning, six at most; a shorter word is its own part. Numbers, and words that the
 * platform's dictionary has cut already, stay whole and bare. Linear.
 */
export function splitParts(word: string): readonly string[] {
  if (/\p{N}/u.test(word) || UNSPACED.test(word)) return [word];
  const letters = Array.from(word.slice(0, 64));
  const length = HANGUL.test(word) ? SYLLABLES : LETTERS;
  const parts = Math.min(MAX_PARTS, Math.max(1, letters.length - length + 1));
  return Array.from(
    { length: parts },
    (_, at) => `${PART_MARK}${letters.slice(at, at + length).join("")}`,
  );
}
