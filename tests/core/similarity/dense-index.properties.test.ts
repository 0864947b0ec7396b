import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DenseIndex, STEPS, toSteps } from "../../../src/core/similarity/dense-index";
import { UNIT } from "../../../src/core/similarity/lexical-index";
import { patience, runs } from "../../fuzz/runs";

/** A direction near one of a few, whose signs and sizes both vary. */
function directionOf(dims: number, family: number, member: number, share: number): Int8Array {
  return Int8Array.from({ length: dims }, (_, i) => {
    const isOwn = mix(member, i) % 100 < share;
    return (mix(isOwn ? member + 1_000 : family, i) % 41) - 20;
  });
}

/** Scattered numbers, the same ones each time. */
function mix(a: number, b: number): number {
  let bits = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return (bits ^ (bits >>> 13)) >>> 1;
}

const someDims = fc.constantFrom(128, 256);

const someMember = fc.record({
  family: fc.nat(2),
  member: fc.nat(1_000_000),
  share: fc.integer({ min: 0, max: 100 }),
});

const someDeed = fc.record({
  slot: fc.oneof(fc.nat(10), fc.constantFrom(1_023, 1_024, 2_500)),
  direction: fc.option(someMember, { freq: 5 }),
});

const someFloor = fc.integer({ min: Math.round(0.2 * UNIT), max: UNIT });

describe("DenseIndex", { timeout: patience() }, () => {
  it("visits what reaches the floor and differs in no more signs than such an angle does", () => {
    fc.assert(
      fc.property(
        someDims,
        fc.array(someDeed, { maxLength: 20 }),
        someMember,
        someFloor,
        fc.tuple(fc.nat(12), fc.constantFrom(5, 12, 1_024, 9_999)),
        (dims, deeds, { family, member, share }, floor, [from, to]) => {
          const index = new DenseIndex(dims);
          const there = new Map<number, Int8Array>();
          for (const { slot, direction: one } of deeds) {
            const direction =
              one === null ? null : directionOf(dims, one.family, one.member, one.share);
            index.set(slot, direction);
            if (direction === null) there.delete(slot);
            else there.set(slot, direction);
          }
          const asked = directionOf(dims, family, member, share);
          const found: [number, number][] = [];
          index.search(asked, floor, from, to, (slot, cosine) => found.push([slot, cosine]));

          const most = (dims * Math.acos(floor / UNIT)) / Math.PI + 5;
          const expected = [...there]
            .filter(([slot]) => slot >= from && slot < to)
            .map(([slot, other]) => [slot, cosineOf(asked, other), other] as const)
            .filter(([, cosine, other]) => cosine >= floor && countTurned(asked, other) <= most)
            .map(([slot, cosine]) => [slot, cosine])
            .sort(([a = 0], [b = 0]) => a - b);
          expect(found).toEqual(expected);
          for (const slot of [0, 5, 1_024, 9_000]) {
            const other = there.get(slot);
            expect(index.comparer(asked)(slot)).toBe(other ? cosineOf(asked, other) : 0);
            expect(index.directionOf(slot)).toEqual(other ?? null);
            expect(index.has(slot)).toBe(other !== undefined);
          }
        },
      ),
      runs(),
    );
  });

  it("misses nobody whose signs are the same", () => {
    fc.assert(
      fc.property(someDims, someMember, someFloor, (dims, { family, member, share }, floor) => {
        const asked = directionOf(dims, family, member, share);
        const other = asked.map((value, i) => value * (1 + (mix(member, i) % 5)));
        const index = new DenseIndex(dims);
        index.set(3, other);
        const found: number[] = [];
        index.search(asked, floor, 0, 10, (slot) => found.push(slot));
        expect(found).toEqual(cosineOf(asked, other) >= floor ? [3] : []);
      }),
      runs(),
    );
  });

  it("passes over whoever differs in more than five signs beyond the mean for the floor", () => {
    // A sixth of 128 signs is the mean for 30 degrees.
    const floor = Math.round(UNIT * Math.cos(Math.PI / 6));
    const asked = new Int8Array(128).fill(20);
    const index = new DenseIndex(128);
    const turn = (count: number, to: number): Int8Array =>
      asked.map((value, i) => (i < count ? to : value));
    // Nothing is no more above 0 than what lies below it.
    [turn(26, -1), turn(27, -1), turn(26, 0), turn(27, 0)].forEach((direction, slot) => {
      index.set(slot, direction);
      expect(index.comparer(asked)(slot)).toBeGreaterThan(floor);
    });
    const found: number[] = [];
    index.search(asked, floor, 0, 4, (slot) => found.push(slot));
    expect(found).toEqual([0, 2]);
  });

  it("has a text at its full length from itself, and nothing where it was given nothing", () => {
    const index = new DenseIndex(128);
    const direction = directionOf(128, 0, 1, 50);
    index.set(0, direction);
    expect(index.comparer(direction)(0)).toBe(UNIT);
    index.set(0, null);
    expect(index.comparer(direction)(0)).toBe(0);
    expect(index.directionOf(0)).toBeNull();
    index.search(direction, 1, 0, 1, () => expect.fail("There is nothing to visit."));
  });
});

describe("toSteps", () => {
  it("keeps a direction to within half a step a number", () => {
    const steps = toSteps(Float32Array.from([1, -1, 0.5, -0.25, 0]));
    expect([...steps]).toEqual([STEPS, -STEPS, 64, -32, 0]);
  });
});

function cosineOf(a: Int8Array, b: Int8Array): number {
  const product = (x: Int8Array, y: Int8Array) =>
    x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  return Math.round((UNIT * product(a, b)) / (Math.sqrt(product(a, a)) * Math.sqrt(product(b, b))));
}

/** Places at which one is above 0 and the other is not. */
function countTurned(a: Int8Array, b: Int8Array): number {
  return a.reduce((sum, value, i) => sum + (value > 0 === b[i]! > 0 ? 0 : 1), 0);
}
