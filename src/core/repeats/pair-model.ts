/** How sure it is that two texts say the same, and from where on that is sure enough. */
import { PAIR_SCORER } from "../../assets/pair-scorer";
import { UNIT } from "../similarity/lexical-index";
import { nameOtherNumbers } from "../similarity/numbers";
import type { PairSide } from "../similarity/pair-side";
import type { WordVectors } from "../similarity/word-vectors";
import type { Near } from "./best-near";
import type { Floors } from "./neighborhoods";
import { type Cosines, mayOppose, mayRepeat, type Outline, type PairEnd } from "./pair-features";
import { createPairScorer } from "./pair-scorer";
import { type ScoreHistogram, safeThreshold } from "./safe-threshold";
import { ODDS_UNIT, toScore } from "./scores";

/** Cosine of the words from which two texts are compared. */
const LEXICAL_FLOOR = 0.2;

/**
 * The same of their meaning, in a vault of `REFERENCE_SIZE` texts. It rises with the vault, where ever
 * more texts are near by chance: a text is compared with fifteen to twenty others in any.
 */
const DENSE_FLOOR = 0.3;
const REFERENCE_SIZE = 800;
const GAIN = 0.05;
const LEAST_DENSE_FLOOR = 0.2;
const MOST_DENSE_FLOOR = 0.6;

/**
 * What a group that nobody asked for asks of a pair beyond its threshold, in log-odds: three in four
 * pairs that may oppose each other are repeats all the same, so that these are offered rather than
 * dropped. On the project's own set of opposites and neighbours, when this was chosen, links to those
 * fell from 25 to 16 and precision rose from .77 to .82.
 */
const OPPOSED = 0.8 * ODDS_UNIT;
/** In texts of so few telling words an opposite looks like a copy: “Promise less”, “Promise more”. */
const FEW_WORDS = 2;
const OPPOSED_IN_FEW = 3 * ODDS_UNIT;
const OTHER_NUMBERS = 2 * ODDS_UNIT;
/** One telling word is a topic, not a lesson: “Listen”, “Listen more”. */
const ONE_WORD = 5 * ODDS_UNIT;
/** In few words one that differs is half of what is said: “Ask the caller”, “Thank the caller”. */
const ONE_SHARED_OF_FEW = ODDS_UNIT;

/** What two texts say otherwise. */
export interface Contrast {
  readonly mayOppose: boolean;
  readonly otherNumbers: boolean;
}

export interface PairModel {
  /** From which cosines on texts are compared, for a vault with this many texts (on the grid). */
  floorsOf(texts: number): Floors;
  /** A cheap look: false for a pair that is hardly worth its score. */
  mayRepeat(a: Outline, b: Outline, near: Near): boolean;
  /** What an unasked group asks for beyond its threshold where two texts may say otherwise. */
  cautionFor(a: PairSide, b: PairSide): number;
  /** Log-odds in whole thousandths; the same whichever comes first. */
  score(a: PairEnd, b: PairEnd, near: Near): number;
  /** Log-odds in whole thousandths from which lessons are grouped unasked. */
  thresholdOf(histogram: ScoreHistogram, texts: number, strictness: number): number;
  contrast(a: PairSide, b: PairSide): Contrast;
}

/** Takes the table of word vectors, or null to make do with words. */
export function createPairModel(vectors: WordVectors | null): PairModel {
  const scorer = createPairScorer(PAIR_SCORER, vectors);
  return {
    floorsOf,
    mayRepeat: (a, b, near) => mayRepeat(a, b, cosinesOf(near)),
    score: (a, b, near) => toScore(scorer.score(a, b, cosinesOf(near))),
    cautionFor,
    thresholdOf: (histogram, texts, strictness) =>
      toScore(safeThreshold(histogram, texts, strictness)),
    contrast: (a, b) => ({
      mayOppose: mayOppose(a, b),
      otherNumbers: nameOtherNumbers(a.numbers, b.numbers),
    }),
  };
}

/** As `PairModel.floorsOf`. */
export function floorsOf(texts: number): Floors {
  const grown = DENSE_FLOOR + GAIN * Math.log((texts + 1) / REFERENCE_SIZE);
  const dense = Math.min(MOST_DENSE_FLOOR, Math.max(LEAST_DENSE_FLOOR, grown));
  return { lexical: Math.round(LEXICAL_FLOOR * UNIT), dense: Math.round(dense * UNIT) };
}

/** As `PairModel.cautionFor`. */
export function cautionFor(a: PairSide, b: PairSide): number {
  const words = Math.min(a.words.keys.length, b.words.keys.length);
  let caution = words <= 1 ? ONE_WORD : 0;
  if (words === FEW_WORDS && countShared(a, b) < FEW_WORDS) caution += ONE_SHARED_OF_FEW;
  if (mayOppose(a, b)) caution += words <= FEW_WORDS ? OPPOSED_IN_FEW : OPPOSED;
  if (nameOtherNumbers(a.numbers, b.numbers)) caution += OTHER_NUMBERS;
  return caution;
}

function countShared({ words: a }: PairSide, { words: b }: PairSide): number {
  let count = 0;
  for (const key of a.keys) if (b.keys.includes(key)) count++;
  return count;
}

/** What the scorer reads of how near two texts are. */
export function cosinesOf({ lexical, dense }: Near): Cosines {
  return { lexical: lexical / UNIT, dense: dense / UNIT };
}
