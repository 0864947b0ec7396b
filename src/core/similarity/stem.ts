/** Words to stems: `escalating`, `escalated` and `escalates` become one. */
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { BASE_FORMS } from "./irregular";
import type { Language } from "./stop-words";

export type Stem = (word: string, language: Language) => string;

/** The stemmers backtrack on long runs, and no word of the four languages is longer. */
const LONGEST_WORD = 40;

/** Letters that the stemmers know; words with digits or of other scripts stay as they are. */
const LATIN = /^[a-zà-öø-ÿœ]+$/u;

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: (word) => stemEnglish(BASE_FORMS.get(word) ?? word),
  de: stemGerman,
  es: stemSpanish,
  fr: stemFrench,
};

/**
 * A stemmer that remembers every word it has seen: make one a run and drop it afterwards.
 * It takes a folded word (see `splitWords`) and gives its stem, never empty for a word that is not.
 *
 * English: Porter, "An algorithm for suffix stripping", 1980. Others: Snowball (snowballstem.org).
 */
export function createStem(): Stem {
  const known: Record<Language, Map<string, string>> = {
    en: new Map(),
    de: new Map(),
    es: new Map(),
    fr: new Map(),
  };
  return (word, language) => {
    const remembered = known[language].get(word);
    if (remembered !== undefined) return remembered;
    const stem = word.length <= LONGEST_WORD && LATIN.test(word) ? STEMMERS[language](word) : word;
    const answer = stem === "" ? word : stem;
    known[language].set(word, answer);
    return answer;
  };
}
