import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Near } from "../../../src/core/repeats/best-near";
import { Neighborhoods, type Search } from "../../../src/core/repeats/neighborhoods";
import { DenseIndex } from "../../../src/core/similarity/dense-index";
import { LexicalIndex, UNIT } from "../../../src/core/similarity/lexical-index";
import { toEntries, weighTerms } from "../../../src/core/similarity/term-weights";
import { runToEnd } from "../../../src/core/steps";
import { compareText } from "../../../src/core/text";
import { patience, runs } from "../../fuzz/runs";
import { aTerm } from "../similarity/builders";

const SLOTS = 16;
const DIMS = 128;
const FLOORS = { lexical: Math.round(0.3 * UNIT), dense: Math.round(0.5 * UNIT) };
const frequencyOf = (): number => 1;

interface Text {
  readonly terms: readonly number[];
  /** One of a few meanings, from which some go astray; null for a text that the table knows nothing of. */
  readonly meaning: { readonly of: number; readonly astray: number } | null;
}

const someText: fc.Arbitrary<Text> = fc.record({
  terms: fc.subarray([0, 1, 2, 3, 4, 5]),
  meaning: fc.option(fc.record({ of: fc.nat(1), astray: fc.nat(64) }), { freq: 3 }),
});

/** A text comes into a slot, in place of the one that was there; null empties it. */
const someDeed = fc.record({
  slot: fc.nat(SLOTS - 1),
  text: fc.option(someText, { freq: 4 }),
});

/** Follows each text by name, and names turn round the order of slots. */
class Vault {
  readonly lexical = new LexicalIndex();
  readonly dense = new DenseIndex(DIMS);
  readonly near: Neighborhoods;
  readonly names: string[] = Array.from({ length: SLOTS }, () => "");
  /** Slots whose rows are others, and pairs of which one has come into the other's row or left it. */
  readonly reshaped = new Set<number>();
  readonly pairs = new Set<string>();

  constructor(readonly most: number) {
    const { lexical, dense } = this;
    this.near = new Neighborhoods({ lexical, dense, frequencyOf, compare: this.compare }, most);
  }

  readonly compare = (a: number, b: number): number =>
    compareText(this.names[a] ?? "", this.names[b] ?? "");

  readonly onChange = (slot: number, other: number): void => {
    this.reshaped.add(slot);
    this.pairs.add(pairOf(slot, other));
  };

  put(slot: number, text: Text | null, name: string): void {
    this.leave(slot);
    this.names[slot] = name;
    if (text === null) this.lexical.clear(slot);
    else this.lexical.set(slot, entriesOf(text));
    this.dense.set(slot, text === null ? null : directionOf(text));
    runToEnd(this.near.enter(slot, searchFrom(slot), this.onChange));
  }

  leave(...slots: readonly number[]): void {
    runToEnd(this.near.leave(new Set(slots), SLOTS, this.onChange));
  }

  settle(): void {
    for (const slot of this.reshaped) {
      if (this.near.hasGap(slot)) {
        runToEnd(this.near.refill(slot, searchFrom(slot), this.onChange));
      }
    }
  }

  rowOf(slot: number): readonly number[] {
    return this.near
      .rowOf(slot)
      .map((near) => near.slot)
      .sort((a, b) => a - b);
  }

  /** Who is near whom, both ways. */
  mutual(): ReadonlySet<string> {
    const pairs = new Set<string>();
    this.names.forEach((_, slot) => {
      for (const near of this.near.nearOf(slot)) pairs.add(pairOf(slot, near.slot));
    });
    return pairs;
  }

  /** The best of all that are near, by comparing with all. */
  bestOf(slot: number): readonly Near[] {
    const { lexical, dense } = this;
    const direction = dense.directionOf(slot);
    const entries = lexical.entriesOf(slot);
    const near = new Set<number>();
    lexical.search(entries, FLOORS.lexical, frequencyOf, (other) => near.add(other));
    if (direction !== null) {
      dense.search(direction, FLOORS.dense, 0, SLOTS, (other) => near.add(other));
    }
    near.delete(slot);
    const found = [...near].map((other) => ({
      slot: other,
      lexical: Math.min(UNIT, Math.round(lexical.product(entries, other))),
      dense: direction === null ? 0 : dense.comparer(direction)(other),
    }));
    const sumOf = (one: Near): number => one.lexical + one.dense;
    return found
      .sort((x, y) => sumOf(y) - sumOf(x) || this.compare(x.slot, y.slot))
      .slice(0, this.most);
  }
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function searchFrom(slot: number): Search {
  return { floors: FLOORS, slots: SLOTS, isWanted: (other) => other !== slot };
}

function entriesOf({ terms }: Text): Int32Array {
  const weights = weighTerms(
    terms.map((term) => aTerm(`t${term}`)),
    ({ stem }) => 1 + Number(stem.slice(1)),
  );
  return toEntries(Int32Array.from(terms), weights);
}

function directionOf({ meaning }: Text): Int8Array | null {
  if (meaning === null) return null;
  return Int8Array.from({ length: DIMS }, (_, i) => {
    const sign = (i * (7 + 4 * meaning.of)) % 5 > 1 ? 1 : -1;
    return i < meaning.astray ? -10 * sign : 10 * sign;
  });
}

describe("Neighborhoods", { timeout: patience() }, () => {
  it("makes neighbours of exactly those that are among the best of each other, whatever came and went", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(someDeed, { maxLength: 14 }), { maxLength: 4 }),
        fc.constantFrom(1, 2, 3, 64),
        (history, most) => {
          const vault = new Vault(most);
          let count = 0;
          for (const deeds of history) {
            const before = {
              pairs: vault.mutual(),
              rows: vault.names.map((_, i) => vault.rowOf(i)),
            };
            vault.pairs.clear();
            vault.reshaped.clear();
            // Names that rise in an order of their own.
            for (const { slot, text } of deeds)
              vault.put(slot, text, `${(count++ * 7) % 61} ${slot}`);
            vault.settle();
            const told = new Set([...vault.reshaped, ...deeds.map(({ slot }) => slot)]);
            before.rows.forEach((row, slot) => {
              if (!told.has(slot)) expect(vault.rowOf(slot)).toEqual(row);
            });
            const after = vault.mutual();
            for (const pair of [...before.pairs, ...after]) {
              if (before.pairs.has(pair) !== after.has(pair)) expect(vault.pairs).toContain(pair);
            }
            const best = Array.from({ length: SLOTS }, (_, slot) => vault.bestOf(slot));
            best.forEach((row, slot) => {
              const mutual = row.filter((near) =>
                best[near.slot]!.some((one) => one.slot === slot),
              );
              expect(bySlot(vault.near.rowOf(slot))).toEqual(bySlot(row));
              expect(bySlot(vault.near.nearOf(slot))).toEqual(bySlot(mutual));
            });
          }
        },
      ),
      runs(),
    );
  });

  const ask: Text = { terms: [0, 1], meaning: null };

  it("lets those who leave out of all rows, and tells whose may lack another now", () => {
    const vault = new Vault(2);
    // Slot 3 is nearest to 0, then 1, then 2; rows hold two.
    vault.put(0, { terms: [5], meaning: null }, "a");
    vault.put(1, { terms: [5, 1], meaning: null }, "b");
    vault.put(2, { terms: [5, 2], meaning: null }, "c");
    vault.put(3, { terms: [5], meaning: null }, "d");
    const rows = (): readonly (readonly number[])[] =>
      [0, 1, 2, 3].map((slot) => vault.rowOf(slot));
    expect(rows()).toEqual([
      [1, 3],
      [0, 3],
      [0, 3],
      [0, 1],
    ]);
    vault.reshaped.clear();
    vault.leave(1);
    expect(rows()).toEqual([[3], [], [0, 3], [0]]);
    expect([...vault.reshaped].sort()).toEqual([0, 3]);
    expect([0, 1, 2, 3].filter((slot) => vault.near.hasGap(slot))).toEqual([0, 3]);
  });

  it("needs no search for a row that gets a nearer one for one that it has lost", () => {
    const vault = new Vault(2);
    vault.put(0, { terms: [5], meaning: null }, "a");
    vault.put(1, { terms: [5, 1], meaning: null }, "b");
    vault.put(2, { terms: [5, 2], meaning: null }, "c");
    vault.put(3, { terms: [5], meaning: null }, "d");
    // Whoever was left out is farther away than the last of the row was.
    vault.put(3, { terms: [5], meaning: null }, "another d");
    expect(vault.rowOf(0)).toEqual([1, 3]);
    expect(vault.near.hasGap(0)).toBe(false);
    // As near as the last of the row was, and as whoever may have been left out.
    vault.put(1, { terms: [5, 1], meaning: null }, "another b");
    expect(vault.near.hasGap(0)).toBe(true);
  });

  it("forgets everybody when it is cleared", () => {
    const vault = new Vault(1);
    for (const slot of [0, 1, 2]) vault.put(slot, ask, `${slot}`);
    vault.settle();
    vault.near.clear();
    expect([0, 1, 2].flatMap((slot) => vault.near.rowOf(slot))).toEqual([]);
    runToEnd(vault.near.enter(0, searchFrom(0), vault.onChange));
    // Rows are not taken for full any more, so that all are there again.
    expect(bySlot(vault.near.rowOf(2)).map(({ slot }) => slot)).toEqual([0]);
  });

  it("passes over slots from a number on, and those that are not wanted", () => {
    const vault = new Vault(64);
    for (const slot of [0, 1, 2, 3]) vault.put(slot, ask, `${slot}`);
    const entries = entriesOf(ask);
    const search = { floors: FLOORS, slots: 3, isWanted: (slot: number) => slot !== 1 };
    const found = runToEnd(vault.near.find(entries, null, search));
    expect(found.map(({ slot }) => slot)).toEqual([0, 2]);
  });
});

function bySlot(found: readonly Near[]): readonly Near[] {
  return [...found].sort((a, b) => a.slot - b.slot);
}
