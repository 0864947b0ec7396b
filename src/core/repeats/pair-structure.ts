/** What the parts of two texts say for and against a repeat: the same move is one, the same cue is none. */
import type { LessonParts } from "../similarity/lesson-parts";
import type { PairSide } from "../similarity/pair-side";
import { type AlignedTexts, closenessIn, coverParts } from "../similarity/part-alignment";

/** In the order of the numbers. */
export const STRUCTURE_FEATURES = [
  "moves aligned",
  "cues aligned",
  "both have a cue",
  "verbs of the moves",
  "objects of the moves",
  "move in the other's cue",
] as const;

/** How close heads of moves are where one has none. */
const UNKNOWN_HEADS = 0.2;

/**
 * Adds the features of a pair, the same whichever text comes first. `whole` is how well the words of
 * both are aligned, 0 to 1: the moves of two texts without structure. O(words of one × words of the other).
 */
export function readPairStructure(
  { parts: a }: PairSide,
  { parts: b }: PairSide,
  texts: AlignedTexts,
  whole: number,
  add: (value: number) => void,
): void {
  const heads = [closenessOfHeads(a, b, texts, "verb"), closenessOfHeads(a, b, texts, "object")];
  if (a.cue === null && b.cue === null) {
    for (const value of [whole, 0, 0, ...heads, 0]) add(value);
    return;
  }
  const moves = coverParts(a.move, b.move, texts);
  const cues = a.cue && b.cue && coverParts(a.cue, b.cue, texts);
  const cue = cues === null ? [0, 0] : [(cues.left + cues.right) / 2, 1];
  for (const value of [(moves.left + moves.right) / 2, ...cue, ...heads]) add(value);
  // Beyond what the other move says of it: what a text does may be what calls for the other.
  const left = b.cue && coverParts(a.move, b.cue, texts).left - moves.left;
  const right = a.cue && coverParts(a.cue, b.move, texts).right - moves.right;
  add(Math.max(0, left ?? 0, right ?? 0));
}

function closenessOfHeads(
  a: LessonParts,
  b: LessonParts,
  texts: AlignedTexts,
  of: "verb" | "object",
): number {
  const [i, j] = [a.head[of], b.head[of]];
  return i === -1 || j === -1 ? UNKNOWN_HEADS : closenessIn(a.move, i, b.move, j, texts);
}
