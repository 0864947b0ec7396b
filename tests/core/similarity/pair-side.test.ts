import { describe, expect, it } from "vitest";
import { readStructure } from "../../../src/core/parse/structure";
import { mayOppose } from "../../../src/core/repeats/pair-features";
import { nameOtherNumbers, readNumber } from "../../../src/core/similarity/numbers";
import { type PairSide, readPairSide } from "../../../src/core/similarity/pair-side";
import { countOpposites, readSides, readSigns } from "../../../src/core/similarity/polarity";
import { readText } from "../../../src/core/similarity/terms";

function sideOf(text: string): PairSide {
  const { cue, move } = readStructure(text);
  const named = { text, names: [], cue, move };
  const { terms, language } = readText(named, "en");
  return readPairSide({ text: named, terms, language: language ?? "en" }, null, () => 1);
}

describe("opposites", () => {
  it.each([
    ["Promise less.", "Promise more."],
    ["Answer the complaint at once.", "Never answer the complaint at once."],
    ["Lend money to friends.", "Don't lend money to friends."],
    ["Start the meeting on time.", "End the meeting on time."],
    ["Write it before the call.", "Write it after the call."],
  ])("are seen in “%s” and “%s”", (a, b) => {
    expect(mayOppose(sideOf(a), sideOf(b))).toBe(true);
    expect(mayOppose(sideOf(b), sideOf(a))).toBe(true);
  });

  it.each([
    ["Never lend money to friends.", "Don't lend money to friends."],
    ["Read the error message.", "Read the whole error message."],
    ["Book the first flight.", "Call the customer."],
    ["", ""],
  ])("are not seen in “%s” and “%s”", (a, b) => {
    expect(mayOppose(sideOf(a), sideOf(b))).toBe(false);
  });

  it.each([
    [
      "If nobody answers the door, ring the neighbour.",
      "If the door is stuck, ring the neighbour.",
    ],
    ["Wenn niemand öffnet, den Nachbarn anrufen.", "Wenn die Tür klemmt, den Nachbarn anrufen."],
  ])("are not seen where only what calls for “%s” is turned: “%s”", (a, b) => {
    expect(mayOppose(sideOf(a), sideOf(b))).toBe(false);
    expect(mayOppose(sideOf(b), sideOf(a))).toBe(false);
  });

  it("takes a side that is turned for the other one", () => {
    const not = ["not", "more"];
    const less = ["less"];
    const more = ["more"];
    const sides = (words: readonly string[]) => readSides(words, readSigns(words));
    expect(countOpposites(sides(not), sides(less))).toBe(0);
    expect(countOpposites(sides(not), sides(more))).toBe(1);
  });

  it("turns what is turned twice back", () => {
    expect(readSigns(["never", "deploy", "without", "tests"])).toEqual([1, -1, -1, 1]);
  });
});

describe("numbers", () => {
  it.each([
    ["3", 3],
    ["three", 3],
    ["drei", 3],
    ["8am", 8],
    ["2.5", 2.5],
    ["2,5", 2.5],
    ["0", 0],
    ["one", null],
    ["rest", null],
    ["", null],
  ])("“%s” is read as %s", (word, number) => {
    expect(readNumber(word)).toBe(number);
  });

  it("are others only where both texts name some and share none", () => {
    const otherNumbers = (a: string, b: string) =>
      nameOtherNumbers(sideOf(a).numbers, sideOf(b).numbers);
    expect(otherNumbers("Reply within 2 days.", "Reply within five days.")).toBe(true);
    expect(otherNumbers("Reply within 2 days.", "Reply within two days.")).toBe(false);
    expect(otherNumbers("Reply within 2 days.", "Reply soon.")).toBe(false);
  });
});

describe("a side without word vectors", () => {
  it("has no meaning, and keeps its telling words, rarest first", () => {
    const side = sideOf("Read the error message.");
    expect(side.hasMeaning).toBe(false);
    expect([...side.words.rows]).toEqual([-1, -1, -1]);
    expect(side.rarity).toBe(3);
  });
});
