/** What of a name is hidden, and how a text must write it to mean the name. */
import type { Span } from "../note";
import { foldSearch } from "../rollup/search-text";
import { UNSPACED } from "../similarity/segments";

export interface NameForm {
  readonly words: readonly FormWord[];
  /** False for a part of a name. */
  readonly isWhole: boolean;
}

interface FormWord {
  readonly word: string;
  /** It is likely a word of its own: written small it is not the name. */
  readonly needsCapital: boolean;
}

export interface Word extends Span {
  /** Folded, without what cannot be seen. */
  readonly word: string;
  /** Written with a capital, or in a script without any. */
  readonly isCapital: boolean;
}

/** Letters, with what cannot be seen between them (soft hyphens, joiners), or digits. */
const WORD = /[\p{L}\p{M}](?:\p{Cf}*[\p{L}\p{M}])*|\p{N}+/gu;
const UNSEEN = /\p{Cf}/gu;
const PLAIN = /^[ -~]*$/;
/** Scripts whose names stand in a word with others, or with endings. */
const JOINED = new RegExp(String.raw`${UNSPACED.source}|\p{scx=Hang}`, "u");

/** A part of a name that is shorter is too likely to be a word. */
const SHORTEST_PART = 3;
/** Parts of names that are words of their own. */
const PARTICLES = new Set(
  "van von der den des del dos das dem ter ten bin ibn abu the and zum zur las los san saint".split(
    " ",
  ),
);
/** What a name that somebody goes by can begin with, and says nothing of it. */
const ARTICLES = new Set(
  "the my our your his her their a an der die das mein meine unser unsere el la los las mi nuestro nuestra le les mon ma notre".split(
    " ",
  ),
);
/** What a link can call anybody. */
const ANYBODY = new Set(
  "i you he she it we they me him her us them his hers their who er sie ihr ihm ihn wir uns du il elle lui leur nous vous ils elles yo ella ellos ellas usted les su ellas 她 他 彼 彼女".split(
    " ",
  ),
);
/** Of more words only the whole, and each of them, is hidden. */
const MOST_WORDS = 6;

/** A script without blanks begins another word: a name can stand right beside it. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    let start = match.index;
    for (const run of UNSPACED.test(match[0]) ? splitScripts(match[0]) : [match[0]]) {
      const end = start + run.length;
      words.push({ word: foldWord(run), start, end, isCapital: isCapital(run) });
      start = end;
    }
  }
  return words;
}

function splitScripts(run: string): readonly string[] {
  const runs: string[] = [];
  let wasUnspaced: boolean | null = null;
  for (const letter of run) {
    const isUnspaced: boolean = /\p{Cf}/u.test(letter)
      ? (wasUnspaced ?? false)
      : UNSPACED.test(letter);
    if (isUnspaced === wasUnspaced) runs.push((runs.pop() ?? "") + letter);
    else runs.push(letter);
    wasUnspaced = isUnspaced;
  }
  return runs;
}

/**
 * A name or an alias: first the whole in any case, then what of it can stand for it. A part with fewer than
 * three letters, and one that is a particle elsewhere (Des, Van), must be written with a capital.
 * None by themselves are: one letter of a script with capitals, a number, a particle within the name
 * that is written small there, an article before it.
 */
export function formsOf(name: string): readonly NameForm[] {
  const written = wordsOf(name);
  // All in small letters, these say nothing of what is a particle in it.
  const words = written.some((one) => one.isCapital)
    ? written
    : written.map((one) => ({ ...one, isCapital: true }));
  return words.length === 0 ? [] : [wholeOf(words, () => false), ...partsOf(words)];
}

/**
 * The words of a link to somebody, as a name: written with capitals as in the link. None where it
 * has none to tell a name by, or calls anybody so.
 */
export function formsOfLink(display: string): readonly NameForm[] {
  const words = wordsOf(display);
  const named = words.filter(({ word, isCapital: isBig }) => isBig && !ANYBODY.has(word));
  if (named.length === 0) return [];
  const parts = partsOf(words).filter(({ words: own }) =>
    own.every(({ word }) => named.some((one) => one.word === word)),
  );
  const isNamed = (one: Word): boolean => named.includes(one);
  return [
    wholeOf(words, isNamed),
    ...parts.map(({ words: own, isWhole }) => ({
      words: own.map(({ word }) => ({ word, needsCapital: true })),
      isWhole,
    })),
  ];
}

/**
 * What of a name is sought letter by letter, since no blank tells where it ends; and a name without
 * any letter, but for mere punctuation.
 */
export function placesOf(name: string): readonly { text: string; isWhole: boolean }[] {
  if (/^[ -~]*[A-Za-z0-9][ -~]*$/u.test(name)) return [];
  const whole = name.trim();
  if (!JOINED.test(whole)) {
    const isSign = wordsOf(whole).length === 0 && /[^\p{P}\p{Z}\p{C}]/u.test(whole);
    return isSign ? [{ text: whole, isWhole: true }] : [];
  }
  const parts = whole.split(/[^\p{L}\p{M}\p{N}]+/u);
  const long = parts.filter((part) => JOINED.test(part) && [...part].length > 1);
  const texts = new Map<string, boolean>();
  for (const part of long) texts.set(part, false);
  for (const text of [whole, ...(parts.every((one) => JOINED.test(one)) ? [parts.join("")] : [])]) {
    if ([...text].length > 1) texts.set(text, true);
  }
  return [...texts].flatMap(([text, isWhole]) =>
    [...new Set([text, text.normalize("NFC"), text.normalize("NFD")])].map((one) => {
      return { text: one, isWhole };
    }),
  );
}

/** A particle in the middle of a name, written as one. */
export function isParticle({ word, isCapital: isBig }: Word, place: number): boolean {
  return place > 0 && !isBig && (PARTICLES.has(word) || word.length < SHORTEST_PART);
}

function wholeOf(words: readonly Word[], needsCapital: (word: Word) => boolean): NameForm {
  return {
    words: words.map((one) => ({ word: one.word, needsCapital: needsCapital(one) })),
    isWhole: true,
  };
}

/** Words that stand together in the name, but for all of them. */
function partsOf(words: readonly Word[]): readonly NameForm[] {
  if (words.length < 2) return [];
  const kinds = words.map(kindOf);
  const longest = words.length > MOST_WORDS ? 1 : words.length - 1;
  const forms: NameForm[] = [];
  for (let length = 1; length <= longest; length++) {
    for (let from = 0; from + length <= words.length; from++) {
      const own = words.slice(from, from + length);
      const ownKinds = kinds.slice(from, from + length);
      if (ownKinds.every((kind) => kind === "none")) continue;
      const isSure = ownKinds.includes("sure");
      forms.push({
        words: own.map(({ word }, i) => ({
          word,
          needsCapital: !isSure && ownKinds[i] !== "none",
        })),
        isWhole: false,
      });
    }
  }
  return forms;
}

/** Whether a word of a name means it by itself: surely, with a capital, or not at all. */
function kindOf(one: Word, place: number): "sure" | "capital" | "none" {
  const { word } = one;
  const length = [...word].length;
  const hasCase = word.toUpperCase() !== word;
  if (!/\p{L}/u.test(word) || (length === 1 && hasCase) || isParticle(one, place)) return "none";
  if (place === 0 && ARTICLES.has(word)) return "none";
  return length < SHORTEST_PART || PARTICLES.has(word) ? "capital" : "sure";
}

function foldWord(word: string): string {
  return foldSearch(PLAIN.test(word) ? word : word.normalize("NFKC").replace(UNSEEN, ""));
}

function isCapital(word: string): boolean {
  const [first = ""] = word;
  const small = first.toLowerCase();
  return first !== small || small === first.toUpperCase();
}
