/** Words to stems: `escalating`, `escalated` and `escalates` become one. */
import { stemmer as stemDutch } from "@orama/stemmers/dutch";
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stemmer as stemItalian } from "@orama/stemmers/italian";
import { stemmer as stemPortuguese } from "@orama/stemmers/portuguese";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { BASE_FORMS } from "./irregular";
import { isLatin } from "./scripts";
import { toAmerican } from "./spelling";
import { LANGUAGES, LATIN_LANGUAGES, type Language } from "./stop-words";

export type Stem = (word: string, language: Language) => string;

/** The stemmers backtrack on long runs, and no word of these languages is longer. */
const LONGEST_WORD = 40;

/** Letters that the stemmers know; words with digits or of other scripts stay as they are. */
const LATIN = /^[a-zà-öø-ÿœ]+$/u;

/**
 * The languages with a stemmer: those of Western Europe, where stems do as well as parts of words and
 * are fewer. The package has more, which would weigh more than all the rest of the engine, in
 * languages for which parts do better (see `ngrams.ts`); the Bulgarian one throws on words.
 */
const STEMMERS: ReadonlyMap<Language, (word: string) => string> = new Map<
  Language,
  (word: string) => string
>([
  ["en", (word) => stemEnglish(BASE_FORMS.get(word) ?? toAmerican(word))],
  ["de", stemGerman],
  ["es", stemSpanish],
  ["fr", stemFrench],
  ["it", stemItalian],
  ["pt", stemPortuguese],
  ["nl", stemDutch],
]);

/** Words that a stemmer remembers of a language: a large vault's; then it starts anew. */
const MOST_REMEMBERED = 50_000;

/**
 * A stemmer that remembers the words it has seen. It takes a folded word (see `splitWords`) and gives
 * its stem, never empty for a word that is not; in a language without a stemmer the word itself. A
 * Latin word in a text of another script has its English stem.
 *
 * English: Porter, "An algorithm for suffix stripping", 1980, of American spellings. Others: Snowball
 * (snowballstem.org).
 */
export function createStem(): Stem {
  const known = new Map<Language, Map<string, string>>();
  for (const language of LANGUAGES) known.set(language, new Map());
  return (word, language) => {
    const remembered = known.get(language);
    const stem = remembered?.get(word);
    if (stem !== undefined) return stem;
    const fresh = word.length <= LONGEST_WORD ? stemOf(word, language) : word;
    const answer = fresh === "" ? word : fresh;
    if (remembered !== undefined) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word, answer);
    }
    return answer;
  };
}

const IN_LATIN: ReadonlySet<Language> = new Set(LATIN_LANGUAGES);

function stemOf(word: string, language: Language): string {
  if (!LATIN.test(word)) return word;
  return STEMMERS.get(IN_LATIN.has(language) ? language : "en")?.(word) ?? word;
}

/** True where a word of this language is told by its parts (`splitParts`), not by a stem. */
export function hasParts(word: string, language: Language): boolean {
  return !STEMMERS.has(language) && (IN_LATIN.has(language) || !isLatin(word));
}
