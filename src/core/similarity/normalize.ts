/** Text → the words that may say something: markdown, names, dates and openers gone. */
import { dropDates, dropNumericDates } from "./dates-in-text";
import { toInfinitives } from "./german-verbs";
import { isPast } from "./irregular";
import { guessLanguage } from "./language";
import { OPENERS } from "./openers";
import { dropPhrases, indexPhrases } from "./phrases";
import { plainLine } from "./plain-line";
import { splitCompounds } from "./compounds";
import type { Language } from "./stop-words";
import { splitWords, type Word } from "./words";

/** The words of a text, and the language that they are in; null where they do not say. */
export interface Normalized {
  readonly words: readonly Word[];
  readonly language: Language | null;
}

/**
 * Names are masked where they stand as whole words in the same letter case, so that someone called
 * Will does not cost the word `will`; an empty name masks nothing. Dates go (`dropDates`), other
 * numbers stay. Openers ("next time", "note to self") go wherever they stand, as do the turns of a
 * story that make no difference to its rule ("I should have …", "forgot to …"); none of this where
 * nothing else would be left. Linear in the text, of which the first 5,000 UTF-16 units are read, and
 * in the names. `known` is the language of the text that this is a part of: parts are too short to say.
 */
export function normalizeText(
  text: string,
  names: readonly string[],
  known?: Language | null,
): Normalized {
  const all = splitWords(dropNumericDates(plainLine(text)));
  const masked = names.length === 0 ? all : maskNames(all, names);
  const language = known === undefined ? guessLanguage(masked) : known;
  const undated = dropDates(masked);
  const isStory = undated.some(({ folded }) => isPast(folded));
  const told = dropPhrases(undated, OPENERS, ({ folded }) => folded, wordOf, isStory);
  const words = [told, undated, masked].find((list) => list.length > 0) ?? [];
  return { words: rewrite(words, language), language };
}

/** A text that does not say its language may be English, of which the rules need no context. */
function rewrite(words: readonly Word[], language: Language | null): readonly Word[] {
  if (language === "de") return toInfinitives(words);
  return language === "en" || language === null ? splitCompounds(words) : words;
}

function maskNames(words: readonly Word[], names: readonly string[]): readonly Word[] {
  const spelled = names.map((name) => splitWords(name).map(({ surface }) => surface));
  return dropPhrases(words, indexPhrases(spelled), ({ surface }) => surface, wordOf);
}

function wordOf(word: string): Word {
  return { surface: word, folded: word };
}
