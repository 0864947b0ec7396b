import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DisjointSets } from "../../../src/core/repeats/disjoint-sets";
import { runs } from "../../fuzz/runs";

describe("DisjointSets", () => {
  it("finds the numbers that were united, and the least of each set names it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 40 }), (pairs) => {
        const sets = new DisjointSets(31);
        const slow = Array.from({ length: 31 }, (_, number) => number);
        for (const [a, b] of pairs) {
          sets.unite(a, b);
          const [left, right] = [slow[a]!, slow[b]!];
          slow.forEach((set, number) => {
            if (set === left || set === right) slow[number] = Math.min(left, right);
          });
          // Asking in between shortens ways, and changes no answer.
          expect(sets.find(a)).toBe(slow[a]);
        }
        expect(slow.map((_, number) => sets.find(number))).toEqual(slow);
      }),
      runs(),
    );
  });

  it("takes a long chain of unions in its stride", () => {
    const size = 200_000;
    const sets = new DisjointSets(size);
    for (let number = size - 1; number > 0; number--) sets.unite(number, number - 1);
    expect(sets.find(size - 1)).toBe(0);
  });
});
