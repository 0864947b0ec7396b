import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startFamilies } from "../../../src/core/repeats/families";
import { createHeap } from "../../../src/core/repeats/heap";
import { linkByAverage } from "../../../src/core/repeats/linkage";
import { makeUnits } from "../../../src/core/repeats/units";
import { readTerms } from "../../../src/core/similarity/terms";
import { buildVectors, cosineOf } from "../../../src/core/similarity/vectors";
import { collectWordings } from "../../../src/core/similarity/wordings";
import { aLesson, someText } from "../similarity/builders";

describe("createHeap", () => {
  it("gives items in order, whatever the order in which they came", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const heap = createHeap<number>((a, b) => a - b);
        for (const number of numbers) heap.push(number);
        const popped = numbers.map(() => heap.pop());
        expect(popped).toEqual([...numbers].sort((a, b) => a - b));
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});

describe("linkByAverage", () => {
  it("does what the definition says: merge the best mean of all pairs until none reaches it", () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 12 }), (texts) => {
        const wordings = collectWordings(texts.map((text, i) => aLesson(`l${i}`, text)));
        const { vectors } = buildVectors(readTerms(wordings));
        const units = makeUnits(wordings);
        const families = startFamilies(wordings, units, []);
        const weighted = units.all.map(({ place, lessons }) => ({
          vector: vectors[place]!,
          lessons: lessons.length,
        }));
        const edges = vectors.flatMap((_, b) =>
          vectors
            .slice(0, b)
            .map((_, a) => ({ a, b, score: cosineOf(vectors[a]!, vectors[b]!) }))
            .filter(({ score }) => score >= 0.4),
        );
        const found = linkByAverage(weighted, edges, 0.4, families);
        expect(sorted(found)).toEqual(sorted(linkSlowly(weighted, 0.4)));
      }),
    );
  });
});

type Weighted = Parameters<typeof linkByAverage>[0][number];

/** The same by brute force: every mean from every pair, again after each merge. */
function linkSlowly(units: readonly Weighted[], threshold: number): number[][] {
  let clusters = units.map((_, unit) => [unit]);
  for (let pair = bestPair(clusters, units, threshold); pair.length === 2;) {
    const merged = pair.flat().sort((x, y) => x - y);
    clusters = [...clusters.filter((cluster) => !pair.includes(cluster)), merged];
    clusters.sort((x, y) => x[0]! - y[0]!);
    pair = bestPair(clusters, units, threshold);
  }
  return clusters.filter((cluster) => cluster.length > 1);
}

/** The two clusters with the highest mean, the first of equal ones; none below the threshold. */
function bestPair(
  clusters: readonly number[][],
  units: readonly Weighted[],
  threshold: number,
): readonly number[][] {
  let best: readonly number[][] = [];
  let highest = 0;
  clusters.forEach((a, i) => {
    for (const b of clusters.slice(i + 1)) {
      const mean = meanOf(a, b, units);
      // Means that differ by rounding alone are a tie.
      if (mean < threshold || mean <= highest + 1e-9) continue;
      best = [a, b];
      highest = mean;
    }
  });
  return best;
}

function meanOf(a: readonly number[], b: readonly number[], units: readonly Weighted[]): number {
  let sum = 0;
  let pairs = 0;
  for (const i of a) {
    for (const j of b) {
      const weight = units[i]!.lessons * units[j]!.lessons;
      sum += weight * cosineOf(units[i]!.vector, units[j]!.vector);
      pairs += weight;
    }
  }
  return sum / pairs;
}

function sorted(clusters: readonly (readonly number[])[]): number[][] {
  const lists = clusters.map((cluster) => [...cluster].sort((x, y) => x - y));
  return lists.sort((x, y) => x[0]! - y[0]!);
}
