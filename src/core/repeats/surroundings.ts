/** What a text's neighbourhood tells about a pair: whether this one is near, or everything is. */
import type { Near } from "./best-near";

/** How many neighbours count. */
export const NEAREST = 10;

/** Rank of what is not among the ranked. */
export const UNRANKED = 20;

/** The neighbourhood of one text. Cosines are in parts of `UNIT`. */
export interface Surrounded {
  /** Mean cosine with the ten nearest by words; missing ones count 0. */
  readonly lexical: number;
  /** The same by meaning; missing ones count as the floor. */
  readonly dense: number;
  /** Slots of the twenty nearest by words, nearest first. */
  readonly byWords: readonly number[];
  /** Slots of the twenty nearest by meaning, nearest first. */
  readonly byMeaning: readonly number[];
}

/** Reads the neighbours of one text, in any order; `compare` is an order of slots by their texts. */
export function surround(
  near: readonly Near[],
  denseFloor: number,
  compare: (a: number, b: number) => number,
): Surrounded {
  const words = near
    .filter(({ lexical }) => lexical > 0)
    .sort((x, y) => y.lexical - x.lexical || compare(x.slot, y.slot))
    .slice(0, UNRANKED);
  const meaning = near
    .filter(({ dense }) => dense >= denseFloor)
    .sort((x, y) => y.dense - x.dense || compare(x.slot, y.slot))
    .slice(0, UNRANKED);
  return {
    lexical: meanOf(
      words.map(({ lexical }) => lexical),
      0,
    ),
    dense: meanOf(
      meaning.map(({ dense }) => dense),
      denseFloor,
    ),
    byWords: words.map(({ slot }) => slot),
    byMeaning: meaning.map(({ slot }) => slot),
  };
}

/** 0-based place of a slot among the ranked, `UNRANKED` for one that is not there. */
export function rankIn(ranked: readonly number[], slot: number): number {
  const rank = ranked.indexOf(slot);
  return rank === -1 ? UNRANKED : rank;
}

/** How many of the ten nearest of both are the same. */
export function countCommon(a: readonly number[], b: readonly number[]): number {
  const nearest = b.slice(0, NEAREST);
  return a.slice(0, NEAREST).filter((slot) => nearest.includes(slot)).length;
}

function meanOf(values: readonly number[], missing: number): number {
  let sum = 0;
  for (let i = 0; i < NEAREST; i++) sum += values[i] ?? missing;
  return sum / NEAREST;
}
