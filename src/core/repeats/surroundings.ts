/** What a text's neighbourhood tells about a pair: whether this one is near, or everything is. */
import { UNIT } from "../similarity/lexical-index";
import type { Near } from "./best-near";
import type { Around, Ranked } from "./common-neighbors";

/** How many neighbours make a crowd, and how many are ranked. */
const NEAREST = 10;
const RANKED = 20;

/**
 * Reads the neighbours of one text, in any order. `denseFloor`, in parts of `UNIT`, is from where on
 * texts are near by meaning; `compare` is an order of slots by their texts.
 */
export function surround(
  near: readonly Near[],
  denseFloor: number,
  compare: (a: number, b: number) => number,
): Around {
  const rank = (of: (one: Near) => number, least: number): readonly Ranked[] =>
    near
      .filter((one) => of(one) >= least)
      .sort((x, y) => of(y) - of(x) || compare(x.slot, y.slot))
      .slice(0, RANKED)
      .map((one) => ({ place: one.slot, cosine: of(one) / UNIT }));
  const byWords = rank(({ lexical }) => lexical, 1);
  const byMeaning = rank(({ dense }) => dense, denseFloor);
  return {
    lexical: meanOf(byWords, 0),
    dense: meanOf(byMeaning, denseFloor / UNIT),
    byWords,
    byMeaning,
  };
}

function meanOf(ranked: readonly Ranked[], missing: number): number {
  let sum = 0;
  for (let i = 0; i < NEAREST; i++) sum += ranked[i]?.cosine ?? missing;
  return sum / NEAREST;
}
