import { describe, expect, it } from "vitest";
import { createJudgement } from "../../../src/core/repeats/judgements";
import { learnGains } from "../../../src/core/repeats/term-gains";
import { NO_GAINS } from "../../../src/core/similarity/vocabulary";
import { runToEnd } from "../../../src/core/steps";
import { aTerm } from "../similarity/builders";

/** Texts are their stems. */
const termsOf = (folded: string) => folded.split(" ").map((stem) => aTerm(stem));

/** Judgements as "a = b" and "a ≠ b". */
function learn(...judgements: readonly string[]): ReadonlyMap<string, number> {
  const read = judgements.map((judgement) => {
    const [a = "", b = ""] = judgement.split(/ [=≠] /u);
    return createJudgement(a, b, { same: judgement.includes(" = "), date: "2026-03-09" });
  });
  return runToEnd(learnGains(read, termsOf));
}

/** The same, as often as wanted, each time with other words beside the ones in question. */
const times = (count: number, sign: string): readonly string[] =>
  Array.from({ length: count }, (_, i) => `ask left${i} ${sign} ask right${i}`);

describe("learnGains", () => {
  it.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
    ["what a confirmed pair shares gains a tenth", ["ask call = ask demo"], [["ask", 1.1]]],
    ["what a parted pair shares loses a tenth", ["ask call ≠ ask demo"], [["ask", 0.9]]],
    [
      "every shared term counts",
      ["ask call note = call ask demo"],
      [
        ["ask", 1.1],
        ["call", 1.1],
      ],
    ],
    ["two decisions add up", times(2, "="), [["ask", 1.2]]],
    ["one for and one against leave a term as it was", [...times(1, "="), "ask a ≠ ask b"], []],
    ["nothing gains more than a half", times(9, "="), [["ask", 1.5]]],
    ["nothing loses more than a quarter", times(9, "≠"), [["ask", 0.75]]],
    ["small words gain nothing", ["~not ask = ~not demo"], []],
    ["words of one text alone gain nothing", ["ask = call"], []],
    ["a hostile word is a word", ["__proto__ ask = __proto__ call"], [["__proto__", 1.1]]],
  ])("%s", (_name, judgements, expected) => {
    for (const given of [judgements, [...judgements].reverse()]) {
      const gains = [...learn(...given)].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(gains.map(([stem]) => stem)).toEqual(expected.map(([stem]) => stem));
      gains.forEach(([, gain], i) => expect(gain).toBeCloseTo(expected[i]![1], 12));
    }
  });

  it("gives the very same nothing where there is nothing to learn", () => {
    expect(learn()).toBe(NO_GAINS);
    expect(learn("ask = call")).toBe(NO_GAINS);
  });
});
