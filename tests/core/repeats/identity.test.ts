import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAge, type Dated, nameRepeat } from "../../../src/core/repeats/identity";
import { measureRepeats } from "../../../src/core/repeats/measure";
import { anyCharacter } from "../../fuzz/characters";

const first: Dated = { id: "a", path: "a.md", line: 3, date: "2025-08-12" };
const second: Dated = { id: "b", path: "a.md", line: 9, date: "2025-08-12" };
const undated: Dated = { id: "c", path: "A.md", line: 1, date: null };

describe("nameRepeat", () => {
  it("is named by the earliest member, whatever the order and whoever joins later", () => {
    const id = nameRepeat([first, second], null);
    expect(nameRepeat([undated, second, first], null)).toBe(id);
    expect(nameRepeat([second], null)).not.toBe(id);
  });

  it("is named by the lesson note once there is one", () => {
    const id = nameRepeat([first], "Lessons/Say it back.md");
    expect(nameRepeat([second, undated], "Lessons/Say it back.md")).toBe(id);
    expect(id).not.toBe(nameRepeat([first], null));
  });

  it("has neither spaces nor anything else that a selector or an address would mind", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (id) => {
        expect(nameRepeat([{ ...first, id }], null)).toMatch(/^r-[0-9a-f]{16}$/);
      }),
    );
  });

  it("refuses to name nothing", () => {
    expect(() => nameRepeat([], null)).toThrow(RangeError);
  });
});

describe("compareAge", () => {
  it("goes by date, path and line, and puts lessons without a date last", () => {
    expect([undated, second, first].sort(compareAge)).toEqual([first, second, undated]);
  });
});

describe("measureRepeats", () => {
  it("gives groups, proposals and the nearest of every line", () => {
    const measured = measureRepeats([
      { id: "1", text: "Write down what was agreed before hanging up" },
      { id: "__proto__", text: "Before I hang up, write the agreed points down" },
      { id: "constructor", text: "Thank whoever reported bugs" },
    ]);
    expect(measured.groups).toEqual([["1", "__proto__"]]);
    expect(Object.keys(measured.ranked).sort()).toEqual(["1", "__proto__", "constructor"]);
    expect(JSON.stringify(measured.ranked)).toContain('"__proto__":["1"]');
    expect(measured.ranked.constructor).toEqual([]);
  });
});
