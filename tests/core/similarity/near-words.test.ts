import { describe, expect, it } from "vitest";
import { findNearWords } from "../../../src/core/similarity/near-words";
import type { WordVectors } from "../../../src/core/similarity/word-vectors";
import { aTerm } from "./builders";

/** Words on a half circle: two of them are as close as the cosine of their degrees says. */
const DEGREES = new Map([
  ["ask", 0],
  ["question", 20],
  ["inquir", 40],
  ["call", 90],
  ["phone", 100],
  ["ring", 110],
  ["sleep", 175],
  ["~but", 0],
]);

const STEMS = [...DEGREES.keys()];

const VECTORS: WordVectors = {
  dims: 2,
  size: DEGREES.size,
  rowOf: (stem) => STEMS.indexOf(stem),
  addRow: () => expect.fail("Sums are not asked for."),
  lengthOf: () => 1,
  closeness: (a, b) => {
    const turn = DEGREES.get(STEMS[a]!)! - DEGREES.get(STEMS[b]!)!;
    // As sums of rounded numbers do, a little above 1.
    return turn === 0 ? 1.000_001 : Math.cos((turn * Math.PI) / 180);
  },
};

function find(a: string, b: string, limit = 9): string[] {
  const [left, right] = [a, b].map((text) =>
    text.split(" ").map((stem) => aTerm(stem, { surface: stem.toUpperCase() })),
  );
  return findNearWords(left!, right!, VECTORS, limit).map((pair) => `${pair.a} ${pair.b}`);
}

describe("findNearWords", () => {
  it.each([
    ["pairs words that are close", "ask call", "phone question", ["CALL PHONE", "ASK QUESTION"]],
    ["leaves out what is far", "ask call", "sleep", []],
    ["leaves out what both texts have", "call ask", "call phone", []],
    ["leaves out small words", "~but", "question", []],
    ["leaves out words that the table lacks", "zebra ask", "zebras question", ["ASK QUESTION"]],
    ["takes each word of the first text once", "ask", "inquir question", ["ASK QUESTION"]],
    ["takes each word of the second text once", "inquir question", "ask", ["QUESTION ASK"]],
    [
      "gives each word the closest that is left",
      "ask question",
      "inquir sleep",
      ["QUESTION INQUIR"],
    ],
    ["goes by letters where two are equally close", "phone", "ring call", ["PHONE CALL"]],
    ["goes by the letters of the first text first", "ring call", "phone", ["CALL PHONE"]],
  ])("%s", (_name, a, b, expected) => {
    expect(find(a, b)).toEqual(expected);
  });

  it("gives the closest ones first, and no more than are wanted", () => {
    expect(find("ask call", "inquir phone")).toEqual(["CALL PHONE", "ASK INQUIR"]);
    expect(find("ask call", "inquir phone", 1)).toEqual(["CALL PHONE"]);
    expect(find("ask call", "inquir phone", 0)).toEqual([]);
  });

  it("says how close they are, at most 1, and no closer than .45", () => {
    const [pair] = findNearWords([aTerm("call")], [aTerm("phone")], VECTORS, 1);
    expect(pair!.closeness).toBeCloseTo(Math.cos(Math.PI / 18), 12);
    const twins: WordVectors = { ...VECTORS, closeness: () => 1.000_001 };
    expect(findNearWords([aTerm("ask")], [aTerm("call")], twins, 1)[0]!.closeness).toBe(1);
    const edge = (closeness: number): number =>
      findNearWords([aTerm("ask")], [aTerm("call")], { ...VECTORS, closeness: () => closeness }, 1)
        .length;
    expect([0.45, 0.449].map(edge)).toEqual([1, 0]);
  });

  it("gives the same whatever the order of terms", () => {
    expect(find("call ask", "question phone")).toEqual(find("ask call", "phone question"));
  });

  it("gives nothing without a table", () => {
    expect(findNearWords([aTerm("ask")], [aTerm("question")], null, 5)).toEqual([]);
  });
});
