/**
 * Words to vectors: a table, learned from a sentence encoder, in which words that may stand for each
 * other lie close. The sum of a sentence's rows stands for the sentence.
 *
 * The table is text in five parts with a space between, made by `tests/encoder` (what it was learned
 * from, and how well it does: `src/assets/README.md`):
 *
 *     dims     how many numbers a row has, even
 *     size     how many rows
 *     levels   eight numbers, -127 to 127, with commas: what a code of three bits stands for
 *     words    one a row, by rising code units: a capital for the letters that it shares with the
 *              beginning of the one before (A none, B one, ...), then the others
 *     rows     in the same order, in digits of six bits (the alphabet of base64): two for the scale
 *              s, which is 2^((s - 3584) / 256), the high one first, then each holds two codes
 *
 * A word is the stem of an English term as `readTerms` gives it: small words keep their mark.
 */
import { runToEnd, type Steps } from "../steps";

/** Rows that are decoded between two steps: less than a millisecond. */
const ROWS_A_STEP = 512;

/** What the table says of words. Rows are numbered from 0. */
export interface WordVectors {
  readonly dims: number;
  /** Number of rows. */
  readonly size: number;
  /** The row of a term's stem, -1 for one that the table lacks. Constant time, allocates nothing. */
  readonly rowOf: (stem: string) => number;
  /** Adds a row, times the weight, to a sum of `dims` numbers. */
  readonly addRow: (row: number, weight: number, sum: Float32Array) => void;
  /** Cosine of two rows, -1 to 1: how close two words are, whatever they weigh. */
  readonly closeness: (a: number, b: number) => number;
  /**
   * Length of a row: what the word weighs in a sentence's sum. It is learned with the direction, so
   * that sums need no weights of rarity: the row of `the` is short.
   */
  readonly lengthOf: (row: number) => number;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The value of each digit, by its code unit. */
const DIGITS = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) DIGITS[ALPHABET.charCodeAt(i)] = i;

/** A scale is a power of two in steps of a 256th, 0.3 % each. */
const SCALE_STEPS = 256;
const SCALE_ONE = 3_584;
const SCALE_DIGITS = 2;

/** As `decodeWordVectors`, all steps at once: in 15 to 35 ms. */
export function createWordVectors(source: string): WordVectors {
  return runToEnd(decodeWordVectors(source));
}

/**
 * Takes the table's text, gives its words and rows: do it when the table is first needed and keep the
 * answer. Throws on a text that is no such table, because the build made it. Linear in the text.
 */
export function* decodeWordVectors(source: string): Steps<WordVectors> {
  const [dimsText, sizeText, levelsText = "", words = "", digits = ""] = source.split(" ");
  const dims = Number(dimsText);
  const size = Number(sizeText);
  const levels = Int8Array.from(levelsText.split(","), Number);
  const rows = yield* readWords(words, size);
  if (levels.length !== 8 || rows.size !== size) throw new Error("This is no table of words.");
  const stride = SCALE_DIGITS + dims / 2;
  if (digits.length !== size * stride) throw new Error("The table of words is cut.");

  const values = new Int8Array(size * dims);
  const scales = new Float32Array(size);
  const lengths = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    const start = row * stride;
    const scale =
      2 ** ((digitAt(digits, start) * 64 + digitAt(digits, start + 1) - SCALE_ONE) / SCALE_STEPS);
    scales[row] = scale;
    lengths[row] = scale * readRow(digits, start + SCALE_DIGITS, levels, values, row * dims, dims);
    if (row % ROWS_A_STEP === 0) yield { done: row, total: size };
  }

  return {
    dims,
    size,
    rowOf: (stem) => rows.get(stem) ?? -1,
    addRow: (row, weight, sum) => {
      const factor = weight * (scales[row] ?? 0);
      const start = row * dims;
      for (let i = 0; i < dims; i++) sum[i] = (sum[i] ?? 0) + factor * (values[start + i] ?? 0);
    },
    closeness: rememberPairs(size, (a, b) => {
      let sum = 0;
      for (let i = a * dims, j = b * dims, end = i + dims; i < end; i++, j++) {
        sum += Math.imul(values[i] ?? 0, values[j] ?? 0);
      }
      const length = (lengths[a] ?? 0) * (lengths[b] ?? 0);
      return length === 0 ? 0 : (sum * (scales[a] ?? 0) * (scales[b] ?? 0)) / length;
    }),
    lengthOf: (row) => lengths[row] ?? 0,
  };
}

/**
 * Writes the direction of a text into `sum`, as a unit vector: its rows, each times the weight of its
 * term (1 where none are given). Gives false, and zeros, for a text of which the table has no word.
 * Each term counts once, however often it occurs. Linear in the terms.
 */
export function embedTerms(
  vectors: WordVectors,
  terms: readonly { readonly stem: string }[],
  sum: Float32Array,
  weights?: ArrayLike<number>,
): boolean {
  sum.fill(0);
  terms.forEach(({ stem }, i) => {
    const row = vectors.rowOf(stem);
    if (row !== -1) vectors.addRow(row, weights?.[i] ?? 1, sum);
  });
  let squares = 0;
  for (const value of sum) squares += value * value;
  if (squares === 0) return false;
  const factor = 1 / Math.sqrt(squares);
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) * factor;
  return true;
}

/** Pairs that are remembered, a power of two: frequent words meet again and again. */
const REMEMBERED = 2 ** 15;
/** Bits of a whole number beyond those that name a place. */
const PLACE_SHIFT = 32 - 15;

/** The same function, which remembers its last answers; each has one place, and a later one takes it. */
function rememberPairs(
  size: number,
  answer: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const keys = new Float64Array(REMEMBERED).fill(-1);
  const answers = new Float64Array(REMEMBERED);
  return (a, b) => {
    const key = a * size + b;
    const place = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> PLACE_SHIFT;
    if (keys[place] === key) return answers[place] ?? 0;
    const found = answer(a, b);
    keys[place] = key;
    answers[place] = found;
    return found;
  };
}

/** The row of each word. */
function* readWords(text: string, size: number): Steps<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  let word = "";
  for (const [, shared = "", fresh = ""] of text.matchAll(/([A-Z])([^A-Z]*)/gu)) {
    word = word.slice(0, digitAt(shared, 0)) + fresh;
    rows.set(word, rows.size);
    if (rows.size % ROWS_A_STEP === 0) yield { done: 0, total: size };
  }
  return rows;
}

function digitAt(text: string, at: number): number {
  return DIGITS[text.charCodeAt(at)] ?? 0;
}

/** Writes `count` numbers from `to` on, gives the length of them as one vector. */
function readRow(
  digits: string,
  from: number,
  levels: Int8Array,
  values: Int8Array,
  to: number,
  count: number,
): number {
  let squares = 0;
  for (let i = 0; i < count; i += 2) {
    const digit = digitAt(digits, from + i / 2);
    const first = levels[digit >> 3] ?? 0;
    const second = levels[digit & 7] ?? 0;
    values[to + i] = first;
    values[to + i + 1] = second;
    squares += first * first + second * second;
  }
  return Math.sqrt(squares);
}
