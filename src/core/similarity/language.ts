/** Which language a few words are in: by their script, then by the small words among them. */
import { hintOfScript } from "./scripts";
import {
  CYRILLIC_LANGUAGES,
  DEVANAGARI_LANGUAGES,
  LANGUAGES,
  LATIN_LANGUAGES,
  STOP_WORDS,
  type Language,
} from "./stop-words";
import { tableOf } from "./word-table";

interface Folded {
  readonly folded: string;
}

/** Languages that share a script, by their numbers in `LANGUAGES`. */
const CYRILLIC = numbersOf(CYRILLIC_LANGUAGES);
const DEVANAGARI = numbersOf(DEVANAGARI_LANGUAGES);
const LATIN = numbersOf(LATIN_LANGUAGES);

const BEYOND_ENGLISH = /[\u0080-\uffff]/u;

/** Letters that few languages have: a hint where the small words leave it open. */
const LETTERS: readonly (readonly [RegExp, readonly Language[]])[] = [
  [/ß/u, ["de"]],
  [/ä/u, ["de", "sv", "fi"]],
  [/ö/u, ["de", "sv", "fi", "hu", "tr"]],
  [/ü/u, ["de", "hu", "tr"]],
  [/å/u, ["sv", "da", "no"]],
  [/[øæ]/u, ["da", "no"]],
  [/ñ/u, ["es"]],
  [/[ãõ]/u, ["pt"]],
  [/[êâîûœ]/u, ["fr"]],
  [/é/u, ["fr", "es", "pt", "hu", "cs", "ga"]],
  [/è/u, ["fr", "it"]],
  [/[ìòù]/u, ["it", "vi"]],
  [/[áíóú]/u, ["es", "pt", "hu", "cs", "ga"]],
  [/ç/u, ["fr", "pt", "tr"]],
  [/[ąę]/u, ["pl", "lt"]],
  [/[łńśźż]/u, ["pl"]],
  [/[ėįųū]/u, ["lt"]],
  [/ć/u, ["pl", "hr"]],
  [/[čšž]/u, ["cs", "hr", "lt"]],
  [/[ḥṃṅṇṛṣṭḍ]/u, ["sa"]],
  [/[řěů]/u, ["cs"]],
  [/[őű]/u, ["hu"]],
  [/[ășțţ]/u, ["ro"]],
  [/ş/u, ["tr", "ro"]],
  [/[ğı]/u, ["tr"]],
  [/[đơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹ]/u, ["vi"]],
  [/đ/u, ["hr"]],
  [/[ыэё]/u, ["ru"]],
  [/[іїєґ]/u, ["uk"]],
  [/ъ/u, ["bg"]],
  [/[јљњћђџ]/u, ["sr"]],
];

/** English words that are no small ones, but are small words of another language: `I want`, `a hat`. */
const ENGLISH_LOOKALIKES = tableOf(
  "man men want hat face car pro go die war bad kind van tan due sea son sin per par pot pas ad ten fast rat art bet",
);

/**
 * What a small word counts for, and what the languages that have it share on top: an only owner
 * gets twice as much as one of many. A letter is a weaker sign than any word.
 */
const WORD_VOTES = 2_520;
const LETTER_VOTES = 1_000;

/** Small word → the languages that have it, by their numbers in `LANGUAGES`. */
const OWNERS: ReadonlyMap<string, readonly number[]> = indexOwners();

/**
 * Takes words in order, gives their language; null without a clear winner. A text of mostly Greek,
 * Armenian, Arabic, Hebrew, Tamil, Korean, Chinese, Japanese or Thai words is known by that; one in
 * Devanagari is Hindi unless its words say Nepali. Linear.
 */
export function guessLanguage(words: readonly Folded[]): Language | null {
  const hint = hintOfScript(words);
  if (hint === "latin") return vote(words, LATIN);
  if (hint === "cyrillic") return vote(words, CYRILLIC);
  if (hint === "devanagari") return vote(words, DEVANAGARI) ?? "hi";
  return hint;
}

function vote(words: readonly Folded[], candidates: readonly number[]): Language | null {
  const votes = new Int32Array(LANGUAGES.length);
  let foreign = "";
  for (const { folded } of words) {
    const owners = OWNERS.get(folded);
    if (BEYOND_ENGLISH.test(folded)) foreign += folded;
    if (owners === undefined) continue;
    const share = WORD_VOTES + Math.floor(WORD_VOTES / owners.length);
    for (const owner of owners) votes[owner] = (votes[owner] ?? 0) + share;
  }
  if (foreign !== "") countLetters(foreign, votes);
  let best: number | null = null;
  let most = 0;
  for (const number of candidates) {
    const count = votes[number] ?? 0;
    if (count > most) {
      most = count;
      best = number;
    } else if (count === most) {
      best = null;
    }
  }
  return best === null ? null : (LANGUAGES[best] ?? null);
}

/** Each group of letters counts once a text. */
function countLetters(foreign: string, votes: Int32Array): void {
  for (const [letters, languages] of LETTERS) {
    if (!letters.test(foreign)) continue;
    for (const number of numbersOf(languages)) votes[number] = (votes[number] ?? 0) + LETTER_VOTES;
  }
}

function numbersOf(languages: readonly Language[]): readonly number[] {
  return languages.map((language) => LANGUAGES.indexOf(language));
}

function indexOwners(): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, number[]>();
  for (const number of [...LATIN, ...CYRILLIC, ...DEVANAGARI]) {
    const language = LANGUAGES[number] ?? "und";
    const words = STOP_WORDS[language];
    for (const word of language === "en" ? [...words, ...ENGLISH_LOOKALIKES] : words) {
      const known = owners.get(word);
      if (known === undefined) owners.set(word, [number]);
      else known.push(number);
    }
  }
  return owners;
}

/**
 * The language to read words in that give no hint: the fallback if it is written in their script,
 * else the first of those that are.
 */
export function fitToScript(words: readonly Folded[], fallback: Language): Language {
  const isCyrillic = hintOfScript(words) === "cyrillic";
  const candidates = isCyrillic ? CYRILLIC_LANGUAGES : LATIN_LANGUAGES;
  return candidates.includes(fallback) ? fallback : isCyrillic ? "ru" : "en";
}

/** The most frequent guess, English when there is none; equal counts go by `LANGUAGES`. */
export function mainLanguage(guesses: readonly (Language | null)[]): Language {
  const counts = new Map<Language, number>();
  for (const guess of guesses) {
    if (guess !== null) counts.set(guess, (counts.get(guess) ?? 0) + 1);
  }
  let main: Language = "en";
  for (const language of LANGUAGES) {
    if ((counts.get(language) ?? 0) > (counts.get(main) ?? 0)) main = language;
  }
  return main;
}
