/** Words of two texts that may stand for each other. */
import { compareText } from "../text";
import type { Term } from "./terms";
import type { WordVectors } from "./word-vectors";

/** Two words, one of each text. */
export interface WordPair {
  readonly a: string;
  readonly b: string;
  /** Cosine of their vectors, above 0 to 1. */
  readonly closeness: number;
}

/** Words of a text that are paired: ten times a lesson's, and an end for hostile texts. */
const MOST_WORDS = 64;

/** Words farther apart have little to do with each other: `call` and `phone` have .6. */
const CLOSE = 0.45;

/**
 * Gives at most `limit` pairs of telling words that the texts do not share, closest first, each word
 * once; equally close ones go by their stems. None without a table. O(terms of a · terms of b).
 */
export function findNearWords(
  a: readonly Term[],
  b: readonly Term[],
  vectors: WordVectors | null,
  limit: number,
): readonly WordPair[] {
  if (vectors === null) return [];
  const [left, right] = [ownWords(a, b, vectors), ownWords(b, a, vectors)];
  const pairs = left.flatMap((one) =>
    right.map((two) => ({ one, two, closeness: vectors.closeness(one.row, two.row) })),
  );
  const close = pairs
    .filter(({ closeness }) => closeness >= CLOSE)
    .sort(
      (x, y) =>
        y.closeness - x.closeness ||
        compareText(x.one.stem, y.one.stem) ||
        compareText(x.two.stem, y.two.stem),
    );
  const used = new Set<string>();
  const near: WordPair[] = [];
  for (const { one, two, closeness } of close) {
    if (near.length === limit) break;
    if (used.has(`a ${one.stem}`) || used.has(`b ${two.stem}`)) continue;
    used.add(`a ${one.stem}`).add(`b ${two.stem}`);
    near.push({ a: one.surface, b: two.surface, closeness: Math.min(1, closeness) });
  }
  return near;
}

interface OwnWord {
  readonly stem: string;
  readonly surface: string;
  readonly row: number;
}

/** The telling words of a text that the other one lacks and the table has. */
function ownWords(
  terms: readonly Term[],
  others: readonly Term[],
  vectors: WordVectors,
): readonly OwnWord[] {
  const shared = new Set(others.map(({ stem }) => stem));
  const own = terms.flatMap(({ stem, surface, isSmall }) => {
    const row = isSmall || shared.has(stem) ? -1 : vectors.rowOf(stem);
    return row === -1 ? [] : [{ stem, surface, row }];
  });
  return own.slice(0, MOST_WORDS);
}
