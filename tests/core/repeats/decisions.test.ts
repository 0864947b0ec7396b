import { describe, expect, it } from "vitest";
import { createDecisions, NO_DECISIONS } from "../../../src/core/repeats/decisions";
import { createJudgement, type Judgement } from "../../../src/core/repeats/judgements";

function judge(a: string, b: string, same: boolean, date = "2026-03-09", withdrawn = false) {
  return createJudgement(a, b, { same, date, withdrawn });
}

const ASK_CALL = judge("ask", "call", true);
const ASK_NOTE = judge("ask", "note", false);

describe("createDecisions", () => {
  it("finds the judgements about a text, whichever of the two it is", () => {
    const decisions = createDecisions([ASK_NOTE, ASK_CALL]);
    expect(decisions.of("ask")).toEqual([ASK_CALL, ASK_NOTE]);
    expect(decisions.of("call")).toEqual([ASK_CALL]);
    expect(decisions.of("note")).toEqual([ASK_NOTE]);
    expect(["demo", "__proto__", "constructor"].flatMap((text) => decisions.of(text))).toEqual([]);
  });

  it("answers for two texts in either order", () => {
    const { lookup } = createDecisions([ASK_CALL, ASK_NOTE]);
    expect([lookup("call", "ask"), lookup("ask", "call")]).toEqual(["same", "same"]);
    expect([lookup("note", "ask"), lookup("call", "note")]).toEqual(["different", "open"]);
  });

  it.each<[string, readonly Judgement[], readonly Judgement[]]>([
    [
      "keeps the newer one of twins",
      [judge("ask", "call", false, "2026-03-01"), ASK_CALL],
      [ASK_CALL],
    ],
    [
      "forgets a pair whose newest judgement is withdrawn",
      [ASK_CALL, judge("ask", "call", true, "2026-03-10", true), ASK_NOTE],
      [ASK_NOTE],
    ],
    [
      "keeps a judgement that came after a withdrawn one",
      [judge("ask", "call", true, "2026-03-01", true), ASK_CALL],
      [ASK_CALL],
    ],
    ["passes over a text compared with itself", [judge("ask", "ASK", false)], []],
    ["has none where there are none", [], []],
  ])("%s", (_name, judgements, expected) => {
    for (const given of [judgements, [...judgements].reverse()]) {
      const decisions = createDecisions(given);
      expect(decisions.all).toEqual(expected);
      const about = new Set(["ask", "call", "note"].flatMap((text) => decisions.of(text)));
      expect(about).toEqual(new Set(expected));
      const isOpen = decisions.lookup("ask", "call") === "open";
      expect(isOpen).toBe(!expected.includes(ASK_CALL));
    }
  });
});

describe("NO_DECISIONS", () => {
  it("leaves every question open", () => {
    expect(NO_DECISIONS.lookup("ask", "call")).toBe("open");
    expect([...NO_DECISIONS.all, ...NO_DECISIONS.of("ask")]).toEqual([]);
  });
});
