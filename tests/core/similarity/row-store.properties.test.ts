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
  kind: fc.constantFrom("set", "append", "append", "drop", "drop", "clear"),
  row: fc.oneof(fc.nat(6), fc.constantFrom(1_023, 1_024, 5_000)),
  entries: someEntries,
  first: fc.nat(40),
});

const someRooms = fc.constantFrom<[] | [number, number]>([], [2, 2], [16, 8]);

describe("RowStore", { timeout: patience() }, () => {
  it("holds what a list of lists would hold, whatever grows, shrinks and moves", () => {
    fc.assert(
      fc.property(fc.array(someDeed, { maxLength: 30 }), someRooms, (deeds, rooms) => {
        const store = new RowStore(...rooms);
        const rows = new Map<number, number[]>();
        for (const { kind, row, entries, first } of deeds) {
          const list = rows.get(row) ?? [];
          if (kind === "set") {
            store.set(row, entries);
            rows.set(row, [...entries]);
          } else if (kind === "append") {
            for (let i = 0; i < entries.length; i += WIDTH) {
              store.append(row, entries[i]!, entries[i + 1]!);
            }
            rows.set(row, [...list, ...entries]);
          } else if (kind === "clear") {
            store.clear();
            rows.clear();
          } else {
            expect(store.drop(row, first)).toBe(dropFrom(list, first));
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

  it("gives the places that rows have left to the next ones", () => {
    const store = new RowStore();
    const grow = (row: number): void => {
      for (let i = 0; i < 500; i++) store.append(row, i, i);
      store.set(row, []);
    };
    grow(0);
    const size = store.size;
    // A row keeps its last room; those that it grew through are there for the others.
    for (let row = 1; row < 100; row++) for (let i = 0; i < 2; i++) store.append(row, i, i);
    expect(store.size).toBe(size);
    store.clear();
    grow(1);
    expect(store.size).toBe(size);
  });

  it("keeps the place of a row that is written again and again", () => {
    const store = new RowStore();
    store.set(0, [1, 2, 3, 4, 5, 6]);
    const [start, size] = [store.startOf(0), store.size];
    for (let i = 0; i < 10_000; i++) {
      store.set(0, []);
      for (let entry = 0; entry < 3; entry++) store.append(0, i, entry);
    }
    expect(store.startOf(0)).toBe(start);
    expect(store.size).toBe(size);
  });

  it("moves a row that grows by and by less and less often, and never another", () => {
    const store = new RowStore();
    store.set(1, [1, 2]);
    const other = store.pageOf(1);
    const places = new Set<unknown>();
    for (let i = 0; i < 10_000; i++) {
      store.append(0, i, i);
      places.add(`${other === store.pageOf(0)} ${store.endOf(0) - 2 * i}`);
    }
    expect(places.size).toBeLessThan(20);
    expect(store.pageOf(1)).toBe(other);
    expect(rowOf(store, 1)).toEqual([1, 2]);
  });

  it("knows an entry by its first number alone", () => {
    const store = new RowStore();
    store.set(0, [1, 2, 2, 1]);
    expect(store.drop(0, 2)).toBe(true);
    expect(rowOf(store, 0)).toEqual([1, 2]);
    expect(store.drop(0, 2)).toBe(false);
  });
});

function rowOf(store: RowStore, row: number): number[] {
  return [...store.pageOf(row).subarray(store.startOf(row), store.endOf(row))];
}

/** Puts the last entry into the place of the first one that begins with the number. */
function dropFrom(list: number[], first: number): boolean {
  const at = list.findIndex((number, i) => i % WIDTH === 0 && number === first);
  if (at === -1) return false;
  const last = list.splice(-WIDTH);
  if (at < list.length) list.splice(at, WIDTH, ...last);
  return true;
}
