/** Figures of scored pairs: how well they rank, and how well groups of them come out. */
import { createHeap } from "../../src/core/repeats/heap";
import type { Pairs } from "./pairs.mts";

export interface Ranking {
  /** Mean average precision of the ten nearest, and the share of a group among the five nearest. */
  readonly map: number;
  readonly recall: number;
}

export interface Linked {
  readonly threshold: number;
  readonly found: number;
  readonly right: number;
  /** Wrong links with a neighbour or opposite. */
  readonly hard: number;
}

export function rank({ lines, left, right }: Pairs, scores: Float64Array): Ranking {
  const near = lines.map((): [place: number, score: number][] => []);
  scores.forEach((score, i) => {
    near[left[i]!]!.push([right[i]!, score]);
    near[right[i]!]!.push([left[i]!, score]);
  });
  const sizes = new Map<string, number>();
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let [map, recall, count] = [0, 0, 0];
  lines.forEach(({ group }, i) => {
    const others = sizes.get(group)! - 1;
    if (others === 0) return;
    const hits = near[i]!.sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, 10)
      .map(([place]) => lines[place]!.group === group);
    let [hit, sum] = [0, 0];
    hits.forEach((isHit, at) => {
      if (isHit) sum += ++hit / (at + 1);
    });
    map += sum / Math.min(10, others);
    recall += hits.slice(0, 5).filter(Boolean).length / Math.min(5, others);
    count++;
  });
  return { map: map / count, recall: recall / count };
}

interface Cluster {
  readonly members: readonly number[];
  readonly near: Map<number, number>;
}

/**
 * Average linkage down to `last`, and what was found at each merge: thresholds never rise. Pairs that
 * were not compared count as `missing`.
 */
export function link(
  { lines, left, right }: Pairs,
  scores: Float64Array,
  last: number,
  missing = 0,
): readonly Linked[] {
  const clusters: (Cluster | null)[] = lines.map((_, i) => ({ members: [i], near: new Map() }));
  const heap = createHeap<{ a: number; b: number; mean: number }>(
    (x, y) => y.mean - x.mean || x.a - y.a || x.b - y.b,
  );
  const propose = (a: number, b: number, sum: number): void => {
    const [one, two] = [clusters[a]!, clusters[b]!];
    one.near.set(b, sum);
    two.near.set(a, sum);
    const mean = sum / (one.members.length * two.members.length);
    if (mean >= last) heap.push({ a, b, mean });
  };
  scores.forEach((score, i) => propose(left[i]!, right[i]!, score));
  const linked: Linked[] = [];
  let [found, correct, hard, threshold] = [0, 0, 0, Infinity];
  for (let merge = heap.pop(); merge !== undefined; merge = heap.pop()) {
    const [one, two] = [clusters[merge.a], clusters[merge.b]];
    if (!one || !two) continue;
    for (const i of one.members) {
      for (const j of two.members) {
        found++;
        if (lines[i]!.group === lines[j]!.group) correct++;
        else if (lines[i]!.src === "hardneg" || lines[j]!.src === "hardneg") hard++;
      }
    }
    threshold = Math.min(threshold, merge.mean);
    linked.push({ threshold, found, right: correct, hard });
    clusters[merge.a] = clusters[merge.b] = null;
    const number =
      clusters.push({ members: [...one.members, ...two.members], near: new Map() }) - 1;
    for (const other of new Set([...one.near.keys(), ...two.near.keys()])) {
      const neighbor = clusters[other];
      if (!neighbor) continue;
      const sumOf = (part: Cluster): number =>
        part.near.get(other) ?? missing * part.members.length * neighbor.members.length;
      propose(number, other, sumOf(one) + sumOf(two));
    }
  }
  return linked;
}

/** What was found at a threshold. */
export function at(linked: readonly Linked[], threshold: number): Linked {
  let last: Linked = { threshold, found: 0, right: 0, hard: 0 };
  for (const one of linked) if (one.threshold >= threshold) last = one;
  return last;
}

export function f1Of({ found, right }: Linked, gold: number): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

export function bestOf(linked: readonly Linked[], gold: number): Linked {
  let best: Linked = { threshold: Infinity, found: 0, right: 0, hard: 0 };
  for (const one of linked) if (f1Of(one, gold) > f1Of(best, gold)) best = one;
  return best;
}

/** Most of the gold that was found with this precision. */
export function recallAt(linked: readonly Linked[], gold: number, precision: number): number {
  let most = 0;
  for (const { found, right } of linked) {
    if (right / found >= precision) most = Math.max(most, right / gold);
  }
  return most;
}
