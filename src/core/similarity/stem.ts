/** Words to stems: `escalating`, `escalated` and `escalates` become one. */
import { stemmer as stemArabic } from "@orama/stemmers/arabic";
import { stemmer as stemArmenian } from "@orama/stemmers/armenian";
import { stemmer as stemDanish } from "@orama/stemmers/danish";
import { stemmer as stemDutch } from "@orama/stemmers/dutch";
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFinnish } from "@orama/stemmers/finnish";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stemmer as stemGreek } from "@orama/stemmers/greek";
import { stemmer as stemHungarian } from "@orama/stemmers/hungarian";
import { stemmer as stemHindi } from "@orama/stemmers/indian";
import { stemmer as stemIndonesian } from "@orama/stemmers/indonesian";
import { stemmer as stemIrish } from "@orama/stemmers/irish";
import { stemmer as stemItalian } from "@orama/stemmers/italian";
import { stemmer as stemLithuanian } from "@orama/stemmers/lithuanian";
import { stemmer as stemNepali } from "@orama/stemmers/nepali";
import { stemmer as stemNorwegian } from "@orama/stemmers/norwegian";
import { stemmer as stemPortuguese } from "@orama/stemmers/portuguese";
import { stemmer as stemRomanian } from "@orama/stemmers/romanian";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stemmer as stemSanskrit } from "@orama/stemmers/sanskrit";
import { stemmer as stemSerbian } from "@orama/stemmers/serbian";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { stemmer as stemSwedish } from "@orama/stemmers/swedish";
import { stemmer as stemTamil } from "@orama/stemmers/tamil";
import { stemmer as stemTurkish } from "@orama/stemmers/turkish";
import { BASE_FORMS } from "./irregular";
import { isLatin } from "./scripts";
import { toAmerican } from "./spelling";
import { LATIN_LANGUAGES, type Language } from "./stop-words";

export type Stem = (word: string, language: Language) => string;

/** In UTF-16 units. The stemmers backtrack on long runs, and hardly a word is longer. */
const LONGEST_WORD = 40;

/** Letters that the stemmers know; words with digits or of other scripts stay as they are. */
const WESTERN = /^[a-zà-öø-ÿœ]+$/u;
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\p{M}]+$/u;
const GREEK = /^[\p{Script=Greek}\p{M}]+$/u;
const ARMENIAN = /^[\p{Script=Armenian}\p{M}]+$/u;
const ARABIC = /^[\p{Script=Arabic}\p{M}]+$/u;
const DEVANAGARI = /^[\p{Script=Devanagari}\p{M}]+$/u;
const TAMIL = /^[\p{Script=Tamil}\p{M}]+$/u;

type Stemmer = (word: string) => string;

/**
 * The languages with a stemmer, and the letters that it reads: all of the package's but two. The
 * Bulgarian one assigns to places in a string, which throws in a module; the Ukrainian one is made of
 * lookbehind patterns, at which older versions of iOS give up before anything has run. Those two, and
 * languages that the package lacks, go by parts of words (see `ngrams.ts`).
 */
const STEMMERS: ReadonlyMap<Language, readonly [RegExp, Stemmer]> = new Map<
  Language,
  readonly [RegExp, Stemmer]
>([
  ["en", [WESTERN, (word) => stemEnglish(BASE_FORMS.get(word) ?? toAmerican(word))]],
  ["de", [WESTERN, stemGerman]],
  ["es", [WESTERN, stemSpanish]],
  ["fr", [WESTERN, stemFrench]],
  ["it", [WESTERN, stemItalian]],
  ["pt", [WESTERN, stemPortuguese]],
  ["nl", [WESTERN, stemDutch]],
  ["sv", [LATIN, stemSwedish]],
  ["da", [LATIN, stemDanish]],
  ["no", [LATIN, stemNorwegian]],
  ["fi", [LATIN, stemFinnish]],
  ["hu", [LATIN, stemHungarian]],
  // It knows the letters of old keyboards only, with a cedilla in the place of the comma.
  ["ro", [LATIN, (word) => stemRomanian(word.replaceAll("ș", "ş").replaceAll("ț", "ţ"))]],
  ["tr", [LATIN, stemUndotted]],
  ["id", [LATIN, stemIndonesian]],
  ["lt", [LATIN, stemLithuanian]],
  ["ga", [LATIN, stemIrish]],
  // It reads the scholars' Latin letters; Sanskrit in Devanagari counts as Hindi.
  ["sa", [LATIN, stemSanskrit]],
  ["ru", [CYRILLIC, stemRussian]],
  ["sr", [CYRILLIC, stemSerbian]],
  ["el", [GREEK, stemGreek]],
  ["hy", [ARMENIAN, stemArmenian]],
  ["ar", [ARABIC, stemArabic]],
  ["hi", [DEVANAGARI, stemHindi]],
  ["ne", [DEVANAGARI, stemNepali]],
  ["ta", [TAMIL, stemTamil]],
]);

/**
 * The lower case of İ, as JavaScript has it, keeps the dot as a mark of its own. Of `günlerin` this
 * stemmer leaves one letter, which would make many words one.
 */
function stemUndotted(word: string): string {
  const bare = word.replaceAll("i\u0307", "i");
  const stem = stemTurkish(bare);
  return stem.length > 1 ? stem : bare;
}

/** Words that a stemmer remembers, of all languages: a large vault's; then it starts anew. */
const MOST_REMEMBERED = 50_000;

/**
 * A stemmer that remembers the words it has seen. It takes a folded word (see `splitWords`) and gives
 * its stem, never empty for a word that is not; in a language without a stemmer the word itself, and
 * so a word of digits, of more than 40 UTF-16 units, or of a script that the language is not written
 * in. Only a Latin word in a text of another script has its English stem.
 *
 * English: Porter, "An algorithm for suffix stripping", 1980, of American spellings. Others: Snowball
 * (snowballstem.org), but for Sanskrit, where a few endings are cut.
 */
export function createStem(): Stem {
  const known = new Map<Language, Map<string, string>>();
  let remembered = 0;
  return (word, language) => {
    const stem = known.get(language)?.get(word);
    if (stem !== undefined) return stem;
    const stemmer = word.length <= LONGEST_WORD ? stemmerOf(word, language) : null;
    if (stemmer === null) return word;
    const fresh = stemmer(word);
    const answer = fresh === "" ? word : fresh;
    if (remembered >= MOST_REMEMBERED) {
      known.clear();
      remembered = 0;
    }
    remembered++;
    const words = known.get(language);
    if (words === undefined) known.set(language, new Map([[word, answer]]));
    else words.set(word, answer);
    return answer;
  };
}

const IN_LATIN: ReadonlySet<Language> = new Set(LATIN_LANGUAGES);

function stemmerOf(word: string, language: Language): Stemmer | null {
  const [letters, stemmer] = STEMMERS.get(language) ?? [];
  if (letters?.test(word) === true) return stemmer ?? null;
  return !IN_LATIN.has(language) && WESTERN.test(word) ? (STEMMERS.get("en")?.[1] ?? null) : null;
}

/** True where a word of this language is told by its parts (`splitParts`), not by a stem. */
export function hasParts(word: string, language: Language): boolean {
  return !STEMMERS.has(language) && (IN_LATIN.has(language) || !isLatin(word));
}
