/** Average linkage: clusters grow while the pairs between two of them are alike on average. */
import type { Vector } from "../similarity/vectors";
import type { Families } from "./families";
import { createHeap } from "./heap";

/** Two units whose cosine reaches the threshold. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A unit's vector and the number of lessons that it stands for. */
export interface Weighted {
  readonly vector: Vector;
  readonly lessons: number;
}

interface Cluster {
  /** Smallest unit number: names the cluster in ties. */
  readonly lead: number;
  readonly units: readonly number[];
  readonly lessons: number;
  /** Sum of the lessons' vectors, by term. */
  readonly sum: ReadonlyMap<number, number>;
  /** Sum of the cosines of all pairs with another living cluster, by that cluster's number. */
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
 * Merges the two clusters with the highest mean cosine over all pairs of their lessons, as long as
 * it reaches `threshold` (0 to 1) and the families may join; ties go to the smaller unit numbers.
 * Joins the families of what it merges. Gives the clusters of two units or more.
 *
 * UPGMA (Sokal and Michener, 1958) with sum vectors: the mean cosine of unit vectors between two
 * clusters is sumA · sumB / (|A| |B|). Two clusters without an edge between them cannot reach the
 * threshold, so it runs inside the components of the graph that the edges make. O(e log e) for
 * e edges, times the length of sum vectors where two clusters share a neighbour in part.
 */
export function linkByAverage(
  units: readonly Weighted[],
  edges: readonly Edge[],
  threshold: number,
  families: Families,
): readonly (readonly number[])[] {
  // Most lessons have no edge and need no cluster.
  const clusters: (Cluster | null)[] = units.map(() => null);
  for (const { a, b } of edges) {
    for (const unit of [a, b]) clusters[unit] ??= startCluster(unit, units[unit]);
  }
  const heap = createHeap<Merge>(
    (x, y) => y.mean - x.mean || x.first - y.first || x.second - y.second || x.a - y.a || x.b - y.b,
  );

  function propose(a: number, b: number, products: number): void {
    const [left, right] = [clusters[a], clusters[b]];
    if (!left || !right) return;
    left.near.set(b, products);
    right.near.set(a, products);
    const mean = products / (left.lessons * right.lessons);
    if (mean < threshold) return;
    const [first, second] = [Math.min(left.lead, right.lead), Math.max(left.lead, right.lead)];
    heap.push({ a, b, mean, first, second });
  }

  for (const { a, b, score } of edges) {
    propose(a, b, score * (units[a]?.lessons ?? 0) * (units[b]?.lessons ?? 0));
  }
  for (let merge = heap.pop(); merge !== undefined; merge = heap.pop()) {
    const [left, right] = [clusters[merge.a], clusters[merge.b]];
    if (!left || !right || !families.join(left.lead, right.lead)) continue;
    const merged = unite(left, right);
    clusters[merge.a] = null;
    clusters[merge.b] = null;
    const number = clusters.push(merged) - 1;
    const around = new Set([...left.near.keys(), ...right.near.keys()]);
    for (const other of around) {
      const neighbor = clusters[other];
      if (!neighbor) continue;
      neighbor.near.delete(merge.a);
      neighbor.near.delete(merge.b);
      const products =
        (left.near.get(other) ?? dot(left.sum, neighbor.sum)) +
        (right.near.get(other) ?? dot(right.sum, neighbor.sum));
      propose(number, other, products);
    }
  }
  return clusters.flatMap((cluster) =>
    cluster && cluster.units.length > 1 ? [cluster.units] : [],
  );
}

function startCluster(unit: number, weighted: Weighted | undefined): Cluster | null {
  if (weighted === undefined) return null;
  const { vector, lessons } = weighted;
  const sum = new Map<number, number>();
  vector.terms.forEach((term, i) => sum.set(term, (vector.weights[i] ?? 0) * lessons));
  return { lead: unit, units: [unit], lessons, sum, near: new Map() };
}

function unite(left: Cluster, right: Cluster): Cluster {
  const sum = new Map(left.sum);
  for (const [term, weight] of right.sum) sum.set(term, (sum.get(term) ?? 0) + weight);
  return {
    lead: Math.min(left.lead, right.lead),
    units: [...left.units, ...right.units],
    lessons: left.lessons + right.lessons,
    sum,
    near: new Map(),
  };
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of short) sum += weight * (long.get(term) ?? 0);
  return sum;
}
