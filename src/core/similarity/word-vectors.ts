/**
 * Words to vectors: a table, learned from a sentence encoder, in which words that may stand for each
 * other lie close. The weighted sum of a sentence's rows stands for the sentence.
 *
 * The table is base64 text of these bytes, made by `tests/encoder` (see `src/assets/README.md`):
 *
 *     "DWV1"            4 bytes
 *     dims, bits        1 byte each: numbers a row, and bits a number (2 to 4)
 *     rows              2 bytes, low one first
 *     levels            2^bits signed bytes: what a code of that many bits stands for
 *     words             a row each, by rising code units: a byte of 16 · shared + fresh, then the fresh
 *                       ASCII letters; the word begins with as many letters of the one before as shared
 *     rows, in order    a byte s for the scale 2^((s − 224) / 16), then the codes, low bits first
 *
 * A word is the stem of an English term as `readTerms` gives it: small words keep their mark.
 */

/** What a small table of numbers a word can do. Rows are numbered from 0. */
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
   * Length of a row: what the word weighs in a sentence's sum. The encoder's share of each word is
   * learned, so that sums need no weights of rarity; a row of `the` is short.
   */
  readonly lengthOf: (row: number) => number;
}

const MAGIC = "DWV1";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Scales are powers of two in steps of a sixteenth, 4.4 % each. */
const SCALE_STEPS = 16;
const SCALE_ZERO = 224;

/**
 * Takes the table's text, gives its words and rows; decodes all of it at once, so call it when first
 * needed and keep the answer. Throws on text that is no such table: the build made it. Linear in it.
 */
export function createWordVectors(source: string): WordVectors {
  const bytes = decodeBase64(source);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error("This text is no table of word vectors.");
  const dims = bytes[4] ?? 0;
  const bits = bytes[5] ?? 0;
  const size = (bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8);
  const levels = new Int8Array(bytes.slice(8, 8 + (1 << bits)).buffer);
  const { rows, end } = readWords(bytes, 8 + levels.length, size);
  const stride = 1 + Math.ceil((dims * bits) / 8);
  if (end + size * stride !== bytes.length) throw new Error("The table of word vectors is cut.");

  const values = new Int8Array(size * dims);
  const scales = new Float32Array(size);
  const lengths = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    const start = end + row * stride;
    const scale = 2 ** (((bytes[start] ?? 0) - SCALE_ZERO) / SCALE_STEPS);
    scales[row] = scale;
    lengths[row] = scale * unpack(bytes, start + 1, bits, levels, values, row * dims, dims);
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
    closeness: (a, b) => {
      let sum = 0;
      for (let i = 0; i < dims; i++)
        sum += (values[a * dims + i] ?? 0) * (values[b * dims + i] ?? 0);
      const length = (lengths[a] ?? 0) * (lengths[b] ?? 0);
      return length === 0 ? 0 : (sum * (scales[a] ?? 0) * (scales[b] ?? 0)) / length;
    },
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

/** Base64 that holds nothing else; padding counts as nothing. Four letters are three bytes. */
function decodeBase64(text: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) codes[ALPHABET.charCodeAt(i)] = i;
  const code = (i: number): number => codes[text.charCodeAt(i)] ?? 0;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let i = 0, at = 0; i < text.length; i += 4, at += 3) {
    const four = (code(i) << 18) | (code(i + 1) << 12) | (code(i + 2) << 6) | code(i + 3);
    // What is written past the end is lost.
    bytes[at] = four >> 16;
    bytes[at + 1] = four >> 8;
    bytes[at + 2] = four;
  }
  return bytes;
}

/** The row of each word, and the place after the last one. */
function readWords(
  bytes: Uint8Array,
  start: number,
  size: number,
): { rows: ReadonlyMap<string, number>; end: number } {
  const rows = new Map<string, number>();
  const letters: number[] = [];
  let at = start;
  for (let row = 0; row < size; row++) {
    const head = bytes[at++] ?? 0;
    letters.length = Math.min(letters.length, head >> 4);
    for (const end = at + (head & 15); at < end; at++) letters.push(bytes[at] ?? 0);
    rows.set(String.fromCharCode(...letters), row);
  }
  return { rows, end: at };
}

/** Writes `count` numbers from `to` on, gives the length of them as one vector. */
function unpack(
  bytes: Uint8Array,
  from: number,
  bits: number,
  levels: Int8Array,
  values: Int8Array,
  to: number,
  count: number,
): number {
  const mask = (1 << bits) - 1;
  let buffer = 0;
  let held = 0;
  let at = from;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    if (held < bits) {
      buffer |= (bytes[at++] ?? 0) << held;
      held += 8;
    }
    const value = levels[buffer & mask] ?? 0;
    buffer >>= bits;
    held -= bits;
    values[to + i] = value;
    squares += value * value;
  }
  return Math.sqrt(squares);
}
