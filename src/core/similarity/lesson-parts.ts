/** A text's cue and move, read so that moves can be compared with moves and cues with cues. */
import { type MoveHead, readMoveHead } from "./move-head";
import { normalizeText } from "./normalize";
import type { Language } from "./stop-words";
import { MOST_WORDS, readTellingWords, type TellingWords } from "./telling-words";
import { type NamedText, type Term, termsOf } from "./terms";
import type { WordVectors } from "./word-vectors";
import type { Word } from "./words";

/** A text with what it says, or its fields say, of its structure. */
export interface StructuredText extends NamedText {
  /** When it applies. Null where nothing says so. */
  readonly cue: string | null;
  /** What to do then. Null where nothing says so: then that is all of the text. */
  readonly move: string | null;
}

/** The telling words of a part. */
export interface LessonPart {
  readonly words: TellingWords;
  /** Where each stands among the telling words of the text; -1 for one that a field alone says. */
  readonly places: Int8Array;
  /** Sum of the rarity of the words. */
  readonly rarity: number;
}

export interface LessonParts {
  /** Null for a text that does not say when it applies, or says it in no telling word. */
  readonly cue: LessonPart | null;
  /** All of a text without a cue, or whose move has no telling word. */
  readonly move: LessonPart;
  readonly head: MoveHead;
}

/** What was read of the whole text. */
export interface WholeText {
  readonly terms: readonly Term[];
  readonly words: TellingWords;
  readonly rarity: number;
  /** Language that the terms were read in. */
  readonly language: Language;
}

/** The words of each part, null for one that nothing says. */
export interface PartedWords {
  readonly cue: readonly Word[] | null;
  readonly move: readonly Word[] | null;
}

/** `spoken` is the language that the whole text gives away. Linear in the parts. */
export function splitIntoParts(
  { cue, move, names }: StructuredText,
  spoken: Language | null,
): PartedWords {
  const split = (part: string | null) =>
    part === null ? null : normalizeText(part, names, spoken).words;
  return { cue: split(cue), move: split(move) };
}

/** `vectors` and `weightOf` are those of `readTellingWords`. Linear in the parts. */
export function readLessonParts(
  { cue, move }: PartedWords,
  whole: WholeText,
  vectors: WordVectors | null,
  weightOf: (term: Term) => number,
): LessonParts {
  const read = (words: readonly Word[] | null) => {
    if (words === null) return null;
    const terms = termsOf(words, whole.language);
    const telling = readTellingWords(terms, NO_SIGNS, vectors, weightOf);
    return telling.keys.length === 0 ? null : { terms, part: place(telling, whole.words) };
  };
  const calling = read(cue);
  const acting = calling === null ? null : read(move);
  const part = acting?.part ?? { words: whole.words, places: EVERYWHERE, rarity: whole.rarity };
  return {
    cue: calling?.part ?? null,
    move: part,
    head: readMoveHead(acting?.terms ?? whole.terms, part.words.keys, whole.language),
  };
}

/** Signs are those of the whole text. */
const NO_SIGNS: ReadonlyMap<string, number> = new Map();

/** The places of words that are all there are. */
const EVERYWHERE = Int8Array.from({ length: MOST_WORDS }, (_, i) => i);

function place(words: TellingWords, whole: TellingWords): LessonPart {
  let rarity = 0;
  for (const one of words.rarity) rarity += one;
  return { words, places: Int8Array.from(words.keys, (key) => whole.keys.indexOf(key)), rarity };
}
