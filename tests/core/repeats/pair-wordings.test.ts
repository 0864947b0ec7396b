import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairWordings } from "../../../src/core/repeats/pair-wordings";

const ASK = "ask for the exact message before guessing";
const ASK_BETTER = "ask for the exact error message before you guess";
const WRITE = "write down what was agreed before hanging up";
const WRITE_BETTER = "before hanging up, write down what was agreed with them";
const PAUSE = "pause for three breaths";

function pair(before: readonly string[], after: readonly string[]) {
  return pairWordings(
    before.map((text) => ({ judged: text, now: text })),
    after,
  );
}

describe("what became of each lesson", () => {
  test.each([
    ["nothing changed", [ASK, WRITE], [ASK, WRITE], [0, 1]],
    ["one was reworded", [ASK, WRITE], [ASK_BETTER, WRITE], [0, 1]],
    ["the last one was reworded", [PAUSE, WRITE], [PAUSE, WRITE_BETTER], [0, 1]],
    ["one was replaced by another", [ASK, WRITE], [PAUSE, WRITE], [null, 1]],
    ["one came before the reworded one", [ASK], [PAUSE, ASK_BETTER], [1]],
    ["one went beside the reworded one", [PAUSE, ASK, WRITE], [ASK_BETTER, WRITE], [null, 0, 1]],
    ["two were reworded at once, each plainly", [ASK, WRITE], [ASK_BETTER, WRITE_BETTER], [0, 1]],
    ["they changed places", [ASK, WRITE], [WRITE, ASK], [null, 0]],
    ["one went", [ASK, WRITE], [WRITE], [null, 0]],
    ["all went", [ASK, WRITE], [], [null, null]],
    [
      "the line moved away and was reworded",
      [ASK, WRITE, PAUSE],
      [WRITE, PAUSE, ASK_BETTER],
      [null, 0, 1],
    ],
    ["one could be either of two", [ASK], [ASK_BETTER, "ask for the exact message"], [null]],
    ["either of two could be it", [ASK, "ask for the exact message"], [ASK_BETTER], [null, null]],
    ["one of two equal ones was reworded", [ASK, ASK, WRITE], [ASK, ASK_BETTER, WRITE], [0, 1, 2]],
  ] as const)("%s", (_, before, after, places) => {
    expect(pair(before, after)).toEqual(places);
  });

  test("what counts is the wording that was decided about, not half of one on its way", () => {
    const half = { judged: ASK, now: "ask elif" };
    expect(pairWordings([half], [ASK_BETTER])).toEqual([0]);
    expect(pairWordings([half], ["ask elif to bring the van"])).toEqual([null]);
    expect(pairWordings([{ judged: ASK, now: null }], [ASK_BETTER])).toEqual([0]);
  });

  test("a note that was written anew joins nothing", () => {
    const many = Array.from({ length: 13 }, (_, i) => `lesson number ${i} about the boiler`);
    expect(pair([ASK, ...many], [ASK_BETTER]).every((place) => place === null)).toBe(true);
  });

  test("every partner is there once, in order, and equal texts outside a change keep theirs", () => {
    const texts = fc.array(fc.constantFrom(ASK, ASK_BETTER, WRITE, WRITE_BETTER, PAUSE), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, texts, texts, (head, before, after) => {
        const places = pair([...head, ...before], [...head, ...after]);
        const taken = places.filter((place) => place !== null);
        expect(new Set(taken).size).toBe(taken.length);
        expect(places.slice(0, head.length)).toEqual(head.map((_, i) => i));
        for (const place of taken) expect(place).toBeLessThan(head.length + after.length);
      }),
    );
  });

  test("a thousand lessons are aligned in a breath", () => {
    const many = Array.from({ length: 1000 }, (_, i) => `${i} ${WRITE}`);
    const places = pair([...many, ASK], [...many, ASK_BETTER]);
    expect(places.at(-1)).toBe(1000);
  });
});
