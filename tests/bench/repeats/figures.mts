/** A set's table: a row for each method, a column for each figure. */
import { measureRepeats } from "../../../src/core/repeats/measure";
import { createRandom } from "../lessons.mts";
import type { Row } from "../table.mts";
import {
  collectPairs,
  countGroups,
  linkByOtherHalf,
  linkMembers,
  meanAveragePrecision,
  meanRecall,
  measureLinks,
  recallAtPrecision,
  splitGroups,
  type Link,
} from "./measures";
import { rankByDebrief, rankByMiniSearch, rankByTfIdf, rankByWordVectors } from "./methods.mts";
import { nearestByRows, type Nearest, type Rows } from "./nearest.mts";
import type { Line, LineSet } from "./sets.mts";

const SEED = 5;
const SAFE = 0.9;

/** "850 lines, 68 groups with a repeat, 300 pairs, 68 neighbours and opposites" */
export function describeSet({ lines }: LineSet): string {
  const sizes = new Map<string, number>();
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const repeated = [...sizes.values()].filter((size) => size > 1);
  const pairs = repeated.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const hard = lines.filter(({ isHard }) => isHard).length;
  return (
    `${lines.length} lines, ${repeated.length} groups with a repeat, ${pairs} pairs` +
    (hard === 0 ? "." : `, ${hard} neighbours and opposites.`)
  );
}

/** @param vectors of the embedding peer, one a line; null where it is not installed */
export function measureSet({ lines }: LineSet, vectors: Rows | null): readonly Row[] {
  const halves = splitGroups(lines, createRandom(SEED));
  const judge = (method: string, nearest: Nearest, unasked?: readonly Link[]): Row => {
    const pairs = collectPairs(nearest);
    const links = unasked ?? linkByOtherHalf(pairs, lines, halves);
    const { precision, recall, f1, hard } = measureLinks(links, lines);
    return {
      method,
      precision: links.length === 0 ? "–" : precision.toFixed(3),
      recall: recall.toFixed(3),
      F1: f1.toFixed(3),
      "R at P .9": recallAtPrecision(pairs, lines, SAFE).toFixed(3),
      "MAP@10": meanAveragePrecision(nearest, lines, 10).toFixed(3),
      "recall@5": meanRecall(nearest, lines, 5).toFixed(3),
      "hard links": String(hard),
      groups: String(countGroups(links, lines.length)),
    };
  };
  const own = rankByDebrief(lines);
  return [
    judge("Debrief, grouped unasked", own, linkUnasked(lines)),
    judge("Debrief, ranked pairs", own),
    judge("Debrief's word vectors alone", rankByWordVectors(lines)),
    judge("stemmed TF-IDF", rankByTfIdf(lines)),
    judge("MiniSearch", rankByMiniSearch(lines)),
    ...(vectors === null ? [] : [judge("Universal Sentence Encoder lite", nearestByRows(vectors))]),
  ];
}

function linkUnasked(lines: readonly Line[]): readonly Link[] {
  const places = new Map(lines.map(({ id }, place) => [id, place]));
  const { groups } = measureRepeats(lines);
  return linkMembers(groups.map((group) => group.map((id) => places.get(id)!)));
}
