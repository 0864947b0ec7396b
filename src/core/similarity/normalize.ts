/** Text → the words that may say something: names masked, openers gone. */
import { dropPhrases, indexPhrases, OPENER_PHRASES } from "./phrases";
import { splitWords, type Word } from "./words";

/** Takes a lesson's sentence and the names in it, gives its words in order; stop words stay. */
export type Normalize = (text: string, names: readonly string[]) => readonly Word[];

/**
 * A normaliser that remembers the names it has seen: make one a run and drop it afterwards.
 *
 * Names are masked where they stand as whole words in the same letter case, so that someone called
 * Will does not cost the word `will`; an empty name masks nothing. Openers ("next time", "note to
 * self") go wherever they stand, unless nothing else is left. Linear in the text, of which the first
 * 5,000 UTF-16 units are read, and in the names.
 */
export function createNormalize(): Normalize {
  const spelled = new Map<string, readonly string[]>();

  function spell(name: string): readonly string[] {
    const known = spelled.get(name);
    if (known !== undefined) return known;
    const words = splitWords(name).map((word) => word.surface);
    spelled.set(name, words);
    return words;
  }

  return (text, names) => {
    const words = splitWords(text);
    const masked = dropPhrases(words, indexPhrases(names.map(spell)), (word) => word.surface);
    const told = dropPhrases(masked, OPENER_PHRASES, (word) => word.folded);
    return told.length === 0 ? masked : told;
  };
}
