import fc from "fast-check";
import { expect, it } from "vitest";
import { shuffle } from "../../../src/core/templates/shuffle";
import { runs } from "../../fuzz/runs";

it("keeps every item, once", () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.nat(5)), chance, (items, random) => {
      expect([...shuffle(items, () => random)].sort()).toEqual([...items].sort());
    }),
    runs(),
  );
});

it("gives every order the same chance", () => {
  const orders = new Map<string, number>();
  // Every pair of numbers that could be drawn, evenly spread, so that nothing is left to luck.
  for (let first = 0; first < 60; first++) {
    for (let second = 0; second < 60; second++) {
      const drawn = [first / 60, second / 60, 0];
      const order = shuffle(["a", "b", "c"], () => drawn.shift() ?? 0).join("");
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
  }
  expect([...orders.values()]).toEqual([600, 600, 600, 600, 600, 600]);
});
