import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startFamilies } from "../../../src/core/repeats/families";
import { createHeap } from "../../../src/core/repeats/heap";
import { type Edge, linkByAverage } from "../../../src/core/repeats/linkage";
import { makeUnits } from "../../../src/core/repeats/units";
import { runToEnd } from "../../../src/core/steps";
import { runs } from "../../fuzz/runs";
import { aLesson, wordingsOf } from "../similarity/builders";

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

const MISSING = -6;

describe("linkByAverage", () => {
  it("does what the definition says: merge the best mean of all pairs until none reaches it", () => {
    const someGraph = fc
      .array(fc.integer({ min: 1, max: 3 }), { maxLength: 10 })
      .chain((lessons) => {
        const pairs = lessons.flatMap((_, b) => lessons.slice(0, b).map((_, a) => ({ a, b })));
        const scores = pairs.map(() => fc.option(fc.integer({ min: -6, max: 9 }), { freq: 2 }));
        return fc.tuple(fc.constant(lessons), fc.constant(pairs), fc.tuple(...scores));
      });
    fc.assert(
      fc.property(someGraph, ([lessons, pairs, scores]) => {
        const edges = pairs.flatMap((pair, i) => {
          const score = scores[i] ?? null;
          return score === null ? [] : [{ ...pair, score }];
        });
        const wordings = wordingsOf(lessons.map((_, i) => aLesson(`l${i}`, `text ${i}`)));
        const units = makeUnits(wordings);
        const families = startFamilies(wordings, units, []);
        const limits = { threshold: 2, missing: MISSING };
        const found = runToEnd(linkByAverage(lessons, edges, limits, families));
        expect(sorted(found)).toEqual(sorted(linkSlowly(lessons, edges, 2)));
      }),
      runs(),
    );
  });
});

/** The same by brute force: every mean from every pair, again after each merge. */
function linkSlowly(
  lessons: readonly number[],
  edges: readonly Edge[],
  threshold: number,
): number[][] {
  const scoreOf = new Map(edges.map(({ a, b, score }) => [`${a} ${b}`, score]));
  const meanOf = (one: readonly number[], two: readonly number[]): number => {
    let [sum, count] = [0, 0];
    for (const a of one) {
      for (const b of two) {
        const both = lessons[a]! * lessons[b]!;
        sum += both * (scoreOf.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? MISSING);
        count += both;
      }
    }
    return sum / count;
  };
  const clusters = lessons.map((_, item) => [item]);
  for (;;) {
    let best: { i: number; j: number; mean: number } | null = null;
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const mean = meanOf(clusters[i]!, clusters[j]!);
        if (mean >= threshold && (best === null || mean > best.mean)) best = { i, j, mean };
      }
    }
    if (best === null) break;
    const merged = [...clusters[best.i]!, ...clusters[best.j]!].sort((x, y) => x - y);
    clusters.splice(best.j, 1);
    clusters.splice(best.i, 1);
    clusters.push(merged);
    clusters.sort((x, y) => x[0]! - y[0]!);
  }
  return clusters.filter((cluster) => cluster.length > 1);
}

function sorted(clusters: readonly (readonly number[])[]): number[][] {
  return clusters
    .map((cluster) => [...cluster].sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
}
