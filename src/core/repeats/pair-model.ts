/** How sure it is that two texts say the same. */
import type { WordVectors } from "../similarity/word-vectors";
import type { Floors } from "./neighborhoods";
import type { Near } from "./best-near";
import type { Shelved } from "./shelf";
import type { Surrounded } from "./surroundings";
import type { VaultTexts } from "./vault-texts";
import { UNIT } from "../similarity/lexical-index";

export interface PairSide {
  readonly x: number;
}

/** What two texts have in common, or say otherwise. */
export interface Parts {
  readonly sameCue: boolean;
  readonly sameMove: boolean;
  readonly mayOppose: boolean;
  readonly otherNumbers: boolean;
}

/** One text of a pair. */
export interface PairEnd {
  readonly side: PairSide;
  readonly slot: number;
  readonly around: Surrounded;
}

export interface PairModel {
  /** From which cosines on texts are compared, for a vault with this many texts (on the grid). */
  floorsOf(texts: number): Floors;
  /** The same for one text that is searched for on its own: lower, because that costs little. */
  searchFloors(floors: Floors): Floors;
  /** Log-odds in thousandths from which lessons are grouped unasked. */
  thresholdOf(histogram: Int32Array, texts: number, strictness: number): number;
  compareParts(a: PairSide, b: PairSide): Parts;
  readSide(shelved: Shelved, texts: VaultTexts): PairSide;
  /** Log-odds; the same whichever comes first. */
  score(a: PairEnd, b: PairEnd, near: Near): number;
}

export function createPairModel(_vectors: WordVectors | null): PairModel {
  return {
    floorsOf: (texts) => ({
      lexical: Math.round(0.2 * UNIT),
      dense: Math.round(
        Math.min(0.7, Math.max(0.4, 0.45 + 0.05 * Math.log((texts + 1) / 800))) * UNIT,
      ),
    }),
    searchFloors: ({ lexical, dense }) => ({
      lexical: lexical / 2,
      dense: Math.min(dense, 0.3 * UNIT),
    }),
    thresholdOf: (_h, texts, strictness) =>
      Math.round((0.05 * Math.log((texts + 1) / 800) * 12 + strictness) * 1000),
    compareParts: () => ({
      sameCue: false,
      sameMove: false,
      mayOppose: false,
      otherNumbers: false,
    }),
    readSide: () => ({ x: 0 }),
    score: (_a, _b, near) => 12 * (near.lexical / UNIT - 0.48) + 2 * (near.dense / UNIT - 0.6),
  };
}
