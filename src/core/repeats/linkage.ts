/** Average-link clustering: a chain of neighbours is not yet a group. */
import type { Steps } from "../steps";
import type { Families } from "./families";
import { createHeap } from "./heap";

/** Edges that are taken in, and clusters that merges look at, between two steps. */
const EDGES_A_STEP = 512;
const NEAR_A_STEP = 512;

/** A pair of items and how sure it is that they say the same: a whole number. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

interface Cluster {
  /** Smallest item number in it. */
  readonly lead: number;
  readonly items: readonly number[];
  /** Lessons in it. */
  readonly lessons: number;
  /** Sum of the scores of all pairs of lessons with another living cluster, by its number. */
  readonly near: Map<number, number>;
}

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Merges the two clusters with the highest mean score over all pairs of their lessons, as long as it
 * reaches `threshold` and the families may join; ties go to the smaller item numbers. Joins the
 * families of what it merges. Gives the clusters of two items or more.
 *
 * UPGMA (Sokal and Michener, 1958). Two items without an edge count as `missing`, at most the
 * threshold. Sums are of whole numbers, so that no order changes them. O(e log e) for e edges.
 *
 * @param lessons how many lessons each item stands for, 1 or more
 */
export function* linkByAverage(
  lessons: readonly number[],
  edges: readonly Edge[],
  { threshold, missing }: { readonly threshold: number; readonly missing: number },
  families: Families,
): Steps<readonly (readonly number[])[]> {
  const clusters: (Cluster | null)[] = lessons.map((count, item) => ({
    lead: item,
    items: [item],
    lessons: count,
    near: new Map(),
  }));
  const heap = createHeap<Merge>(
    (x, y) => y.mean - x.mean || x.first - y.first || x.second - y.second || x.a - y.a || x.b - y.b,
  );

  function propose(a: number, b: number, sum: number): void {
    const [left, right] = [clusters[a], clusters[b]];
    if (!left || !right) return;
    left.near.set(b, sum);
    right.near.set(a, sum);
    const mean = sum / (left.lessons * right.lessons);
    if (mean < threshold) return;
    const [first, second] = [Math.min(left.lead, right.lead), Math.max(left.lead, right.lead)];
    heap.push({ a, b, mean, first, second });
  }

  let done = 0;
  for (const { a, b, score } of edges) {
    propose(a, b, score * (lessons[a] ?? 0) * (lessons[b] ?? 0));
    if (++done % EDGES_A_STEP === 0) yield { done, total: edges.length };
  }
  let looked = 0;
  for (let merge = heap.pop(); merge !== undefined; merge = heap.pop()) {
    const [left, right] = [clusters[merge.a], clusters[merge.b]];
    if (!left || !right || !families.join(left.lead, right.lead)) continue;
    const merged: Cluster = {
      lead: Math.min(left.lead, right.lead),
      items: [...left.items, ...right.items],
      lessons: left.lessons + right.lessons,
      near: new Map(),
    };
    clusters[merge.a] = null;
    clusters[merge.b] = null;
    looked += left.near.size + right.near.size + 1;
    const number = clusters.push(merged) - 1;
    for (const other of new Set([...left.near.keys(), ...right.near.keys()])) {
      const neighbor = clusters[other];
      if (!neighbor) continue;
      neighbor.near.delete(merge.a);
      neighbor.near.delete(merge.b);
      const sum =
        (left.near.get(other) ?? missing * left.lessons * neighbor.lessons) +
        (right.near.get(other) ?? missing * right.lessons * neighbor.lessons);
      propose(number, other, sum);
    }
    if (looked < NEAR_A_STEP) continue;
    looked = 0;
    yield { done, total: edges.length };
  }
  return clusters.flatMap((cluster) =>
    cluster && cluster.items.length > 1 ? [cluster.items] : [],
  );
}
