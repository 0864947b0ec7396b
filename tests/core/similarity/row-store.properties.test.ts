import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowStore } from "../../../src/core/similarity/row-store";
import { patience, runs } from "../../fuzz/runs";

const WIDTH = 2;

/** Entries of two numbers each; the first ones repeat now and then. */
const someEntries = fc
  .record({ first: fc.nat(9), count: fc.oneof(fc.nat(6), fc.nat(400)) })
  .map(({ first, count }) =>
    Array.from({ length: count }, (_, i) => [(first + 7 * i) % 31, first - i]).flat(),
  );

const someDeed = fc.record({
  kind: fc.constantFrom("set", "append", "append", "drop"),
  row: fc.oneof(fc.nat(6), fc.constantFrom(1_023, 1_024, 5_000)),
  entries: someEntries,
  first: fc.nat(40),
});

describe("RowStore", { timeout: patience() }, () => {
  it("holds what a list of lists would hold, whatever grows, shrinks and moves", () => {
    fc.assert(
      fc.property(fc.array(someDeed, { maxLength: 30 }), (deeds) => {
        const store = new RowStore();
        const rows = new Map<number, number[]>();
        for (const { kind, row, entries, first } of deeds) {
          const list = rows.get(row) ?? [];
          if (kind === "set") {
            store.set(row, entries);
            rows.set(row, [...entries]);
          } else if (kind === "append") {
            store.append(row, ...entries);
            rows.set(row, [...list, ...entries]);
          } else {
            expect(store.drop(row, first, WIDTH)).toBe(dropFrom(list, first));
          }
        }
        for (const row of [0, 1, 2, 3, 4, 5, 6, 1_023, 1_024, 5_000, 6_000]) {
          const list = rows.get(row) ?? [];
          expect(rowOf(store, row)).toEqual(list);
          expect(store.lengthOf(row)).toBe(list.length);
        }
      }),
      runs(),
    );
  });

  it("gives back the places that rows have left", () => {
    const store = new RowStore();
    const length = 3_000;
    for (let i = 1; i <= length; i++) store.set(0, new Int32Array(i).fill(i));
    expect(rowOf(store, 0)).toEqual(new Array(length).fill(length));
    expect(store.values.length).toBeLessThan(8 * length);
  });

  it("keeps the room of a row that is written again and again", () => {
    const store = new RowStore();
    store.set(0, [1, 2, 3, 4, 5]);
    const start = store.startOf(0);
    for (let i = 0; i < 10_000; i++) {
      store.set(0, []);
      store.append(0, i, i, i, i, i);
    }
    expect(store.startOf(0)).toBe(start);
    expect(store.values.length).toBe(new RowStore().values.length);
  });

  it("moves a row that grows by and by less and less often", () => {
    const store = new RowStore();
    const starts = new Set<number>();
    for (let i = 0; i < 10_000; i++) {
      store.append(0, i);
      starts.add(store.startOf(0));
    }
    expect(starts.size).toBeLessThan(20);
  });

  it("knows an entry by its first number alone", () => {
    const store = new RowStore();
    store.set(0, [1, 2, 2, 1]);
    expect(store.drop(0, 2, WIDTH)).toBe(true);
    expect(rowOf(store, 0)).toEqual([1, 2]);
    expect(store.drop(0, 2, WIDTH)).toBe(false);
  });
});

function rowOf(store: RowStore, row: number): number[] {
  return [...store.values.subarray(store.startOf(row), store.endOf(row))];
}

/** Puts the last entry into the place of the first one that begins with the number. */
function dropFrom(list: number[], first: number): boolean {
  const at = list.findIndex((number, i) => i % WIDTH === 0 && number === first);
  if (at === -1) return false;
  const last = list.splice(-WIDTH);
  if (at < list.length) list.splice(at, WIDTH, ...last);
  return true;
}
