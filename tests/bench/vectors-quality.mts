/**
 * How well the word vectors tell lines that say the same: words alone, vectors alone, both.
 *
 *     npm run bench -- vectors-quality FOLDER
 *
 * FOLDER holds sets as in `repeats-quality.mts`. Each cell is the mean average precision of the ten
 * nearest, the F1 of pairs above a threshold, and the share of a line's group among its five nearest.
 * The threshold for one half of the groups is the best one of the other half. Vectors are compared by
 * cosine, less half of what each line has on average with its ten nearest (CSLS, Conneau et al.,
 * "Word translation without parallel data", 2018).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { WORD_VECTORS } from "../../src/assets/word-vectors";
import { readTerms, type Term } from "../../src/core/similarity/terms";
import { buildVectors, cosineOf, EMPTY_VECTOR } from "../../src/core/similarity/vectors";
import {
  createWordVectors,
  embedTerms,
  type WordVectors,
} from "../../src/core/similarity/word-vectors";
import { printTable } from "./table.mts";

interface Line {
  readonly text: string;
  readonly group: string;
}

/** Similarity of all pairs, row by row; a line has none with itself. */
type Matrix = readonly Float64Array[];

const NEAREST = 10;
/** What the cosine of the vectors counts beside that of the words. */
const DENSE_WEIGHT = 2;

const folder = process.argv[2];
if (folder === undefined) console.log("skipped: no folder was given");
else if (!existsSync(folder)) console.log(`skipped: no ${folder}`);
else measureFolder(folder);

function measureFolder(root: string): void {
  const started = performance.now();
  const vectors = createWordVectors(WORD_VECTORS);
  const took = performance.now() - started;
  console.log(
    `${vectors.size} words, ${vectors.dims} numbers each, ${WORD_VECTORS.length} bytes of text,` +
      ` decoded in ${took.toFixed(0)} ms\n`,
  );
  const names = readdirSync(root).filter((name) => name.endsWith(".jsonl"));
  printTable(names.sort().map((name) => measureSet(root, name, vectors)));
}

function measureSet(root: string, file: string, vectors: WordVectors): Record<string, string> {
  const lines = readFileSync(path.join(root, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
  const terms = readTerms(lines.map(({ text }) => ({ text, names: [] })));
  const words = compareWords(terms);
  const dense = subtractCrowd(compareDense(terms, vectors));
  const both = words.map((row, i) => row.map((score, j) => score + DENSE_WEIGHT * dense[i]![j]!));
  const groups = lines.map(({ group }) => group);
  return {
    set: path.basename(file, ".jsonl"),
    "words: MAP@10 / F1 / R@5": score(words, groups),
    vectors: score(dense, groups),
    both: score(both, groups),
  };
}

function compareWords(terms: readonly (readonly Term[])[]): Matrix {
  const space = buildVectors(terms);
  return compareAll(terms.length, (i, j) =>
    cosineOf(space.vectors[i] ?? EMPTY_VECTOR, space.vectors[j] ?? EMPTY_VECTOR),
  );
}

function compareDense(terms: readonly (readonly Term[])[], vectors: WordVectors): Matrix {
  const rows = terms.map((list) => {
    const row = new Float32Array(vectors.dims);
    embedTerms(vectors, list, row);
    return row;
  });
  return compareAll(terms.length, (i, j) => {
    const a = rows[i]!;
    const b = rows[j]!;
    let sum = 0;
    for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
    return sum;
  });
}

function compareAll(size: number, compare: (i: number, j: number) => number): Matrix {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) matrix[i]![j] = matrix[j]![i] = compare(i, j);
  }
  return matrix;
}

function subtractCrowd(matrix: Matrix): Matrix {
  const crowd = matrix.map((row, i) => {
    const best = row.filter((_, j) => j !== i).sort((a, b) => b - a);
    return mean([...best.slice(0, NEAREST)]);
  });
  return matrix.map((row, i) => row.map((value, j) => value - (crowd[i]! + crowd[j]!) / 2));
}

function score(matrix: Matrix, groups: readonly string[]): string {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const precisions: number[] = [];
  const recalls: number[] = [];
  matrix.forEach((row, i) => {
    const others = sizes.get(groups[i]!)! - 1;
    if (others === 0) return;
    const near = [...row.keys()]
      .filter((j) => j !== i)
      .sort((a, b) => row[b]! - row[a]! || a - b)
      .slice(0, NEAREST)
      .map((j) => groups[j] === groups[i]);
    let right = 0;
    const sum = near.reduce((total, hit, at) => (hit ? total + ++right / (at + 1) : total), 0);
    precisions.push(sum / Math.min(NEAREST, others));
    recalls.push(near.slice(0, 5).filter(Boolean).length / Math.min(5, others));
  });
  const cells = [mean(precisions), pairF1(matrix, groups), mean(recalls)];
  return cells.map((cell) => cell.toFixed(3)).join(" / ");
}

/** F1 of the pairs inside each half of the groups, by the threshold that suits the other half best. */
function pairF1(matrix: Matrix, groups: readonly string[]): number {
  const named = [...new Set(groups)].sort();
  const halfOf = new Map(named.map((group, i) => [group, i % 2]));
  const halves = [0, 1].map((half) => {
    const members = [...groups.keys()].filter((i) => halfOf.get(groups[i]!) === half);
    return members
      .flatMap((i, at) =>
        members.slice(0, at).map((j) => ({ score: matrix[i]![j]!, same: groups[i] === groups[j] })),
      )
      .sort((a, b) => b.score - a.score);
  });
  let found = 0;
  let right = 0;
  let gold = 0;
  halves.forEach((pairs, half) => {
    const threshold = bestThreshold(halves[1 - half]!);
    for (const { score: value, same } of pairs) {
      if (same) gold++;
      if (value < threshold) continue;
      found++;
      if (same) right++;
    }
  });
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

function bestThreshold(
  pairs: readonly { readonly score: number; readonly same: boolean }[],
): number {
  const gold = pairs.filter(({ same }) => same).length;
  let right = 0;
  let best = 0;
  let threshold = Infinity;
  pairs.forEach(({ score: value, same }, i) => {
    if (same) right++;
    const f1 = (2 * right) / (i + 1 + gold);
    if (f1 > best) {
      best = f1;
      threshold = value;
    }
  });
  return threshold;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
