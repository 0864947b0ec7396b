/** Parts of two texts, word by word: how much of each the other one covers. */
import { closenessOf } from "./alignment";
import type { LessonPart } from "./lesson-parts";
import type { WordVectors } from "./word-vectors";

/** Two texts whose words were aligned, and the closeness that was found then. */
export interface AlignedTexts {
  /** As in `Alignment`: a row for each telling word of the left text, a column for each of the right one. */
  readonly grid: Float64Array;
  readonly columns: number;
  readonly vectors: WordVectors | null;
}

/** Shares, 0 to 1, of the rarity of each part. */
export interface Covered {
  readonly left: number;
  readonly right: number;
}

/**
 * Covers each word of a part of the left text with the closest word of a part of the right text, and
 * the other way round. O(words of one × words of the other).
 */
export function coverParts(a: LessonPart, b: LessonPart, texts: AlignedTexts): Covered {
  const best = new Float64Array(b.words.keys.length);
  let left = 0;
  for (let i = 0; i < a.words.keys.length; i++) {
    let most = 0;
    for (let j = 0; j < best.length; j++) {
      const closeness = closenessIn(a, i, b, j, texts);
      if (closeness > most) most = closeness;
      if (closeness > (best[j] ?? 0)) best[j] = closeness;
    }
    left += most * (a.words.rarity[i] ?? 0);
  }
  let right = 0;
  for (let j = 0; j < best.length; j++) right += (best[j] ?? 0) * (b.words.rarity[j] ?? 0);
  return { left: share(left, a.rarity), right: share(right, b.rarity) };
}

/** Closeness of one word of each part, 0 to 1; words of the texts themselves were compared before. */
export function closenessIn(
  a: LessonPart,
  i: number,
  b: LessonPart,
  j: number,
  { grid, columns, vectors }: AlignedTexts,
): number {
  const [row, column] = [a.places[i] ?? -1, b.places[j] ?? -1];
  const closeness =
    row === -1 || column === -1
      ? closenessOf(a.words, i, b.words, j, vectors)
      : (grid[row * columns + column] ?? 0);
  return Math.min(1, Math.max(0, closeness));
}

function share(value: number, whole: number): number {
  return whole === 0 ? 0 : value / whole;
}
