// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { shownText } from "../../src/core/shown-text";
import { dayNumber, twelveMonths } from "../../src/ui/calendar";
import { createFormat } from "../../src/ui/format";
import { countMonths } from "../../src/core/rollup/months";
import { monthCounts } from "../../src/ui/rollup/month-chart";
import { placeMarks } from "../../src/ui/rollup/recurrence-strip";
import { followRows } from "../../src/ui/successors";
import { initials, markSharedWords, markTerms, searchTerms } from "../../src/ui/words";
import { TODAY, aMember, aRepeat, aSingle } from "./rollup-fixture";

const PERIOD = twelveMonths(TODAY);

function onDays(...dates: readonly (string | null)[]) {
  const members = dates.map((date, i) => aMember({ id: `m${i}`, date }));
  return aRepeat({ id: "row", members });
}

describe("dates", () => {
  it("carry their year only when it is another one", () => {
    const format = createFormat("en-GB", TODAY);
    expect(format.date("2026-05-09")).toBe("9 May");
    expect(format.date("2025-11-20")).toBe("20 Nov 2025");
    expect(format.date("some day")).toBe("some day");
  });

  it("follow the language, as numbers do", () => {
    const format = createFormat("de", TODAY);
    expect(format.date("2025-11-20")).toBe("20. Nov. 2025");
    expect(format.number(1208)).toBe("1.208");
  });

  it("never move by a day, whatever the zone", () => {
    for (const month of ["01", "03", "06", "10"]) {
      expect(createFormat("en-GB", TODAY).date(`2026-${month}-01`)).toMatch(/^1 /u);
    }
  });

  it("span twelve calendar months that end with the current one", () => {
    expect([PERIOD.months[0], PERIOD.months[11]]).toEqual(["2025-06", "2026-05"]);
    expect(PERIOD.first).toBe(dayNumber("2025-06-01"));
    expect(PERIOD.last).toBe(dayNumber("2026-05-31"));
    expect(twelveMonths("2026-12-31").months[0]).toBe("2026-01");
  });
});

describe("marks on the strip", () => {
  it("stand where their day is, and nowhere if it is outside the twelve months", () => {
    const xs = placeMarks(onDays("2026-05-31", "2025-06-01", "2025-05-31", null), PERIOD);
    expect(xs.map(({ x }) => x)).toEqual([2, 98]);
  });

  it("are pushed apart without leaving the strip or changing their order", () => {
    const days = ["2026-05-31", "2026-05-31", "2026-05-30", "2026-05-29"];
    const xs = placeMarks(onDays(...days), PERIOD).map(({ x }) => x);
    expect(Math.max(...xs)).toBeLessThanOrEqual(98);
    for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThan(4.59);
  });

  it("stay few when there are more than fit", () => {
    const marks = placeMarks(onDays(...Array<string>(5000).fill("2026-01-01")), PERIOD);
    expect(marks).toHaveLength(1);
  });
});

describe("repeats a month", () => {
  it("count lessons that repeat, by kind, and no others", () => {
    const rows = [onDays("2026-05-01", "2026-04-30", "2024-05-01"), aSingle("one", "Alone")];
    const months = monthCounts(countMonths(rows), PERIOD);
    expect(months).toHaveLength(12);
    expect(months.at(-1)?.all).toBe(1);
    expect(months.at(-2)?.tones.setback).toBe(1);
    expect(months.reduce((sum, month) => sum + month.all, 0)).toBe(2);
  });
});

describe("shared words", () => {
  const hits = (text: string, why: readonly string[]) =>
    markSharedWords(text, why, "en").flatMap((piece) => (piece.hit ? [piece.text] : []));

  it("are equal or begin with the same five letters", () => {
    expect(hits("I Promised to call, and called.", ["promise", "call"])).toEqual([
      "Promised",
      "call",
    ]);
  });

  it("come from lists of words, never from a sentence", () => {
    expect(hits("You said the same promise.", ["You said these are the same"])).toEqual([]);
    expect(hits("You said the same promise.", ["promise, agreed"])).toEqual(["promise"]);
  });

  it("are not found inside of others", () => {
    expect(hits("Recall the caller.", ["call"])).toEqual([]);
  });

  it("leave the text as it was", () => {
    const text = "Ask, then wait — 答えを待つ。 🙂‍↔️ end";
    const pieces = markSharedWords(text, ["wait", "end"], "en");
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("search hits", () => {
  it("are marked in any case, the longest term first", () => {
    const pieces = markTerms("Recall the Caller", searchTerms("  CALL caller "));
    expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["call", "Caller"]);
    expect(pieces.map(({ text }) => text).join("")).toBe("Recall the Caller");
  });
});

describe("names", () => {
  it("shrink to their first and last letters", () => {
    expect(initials("Sarah Lind")).toBe("SL");
    expect(initials("maría del carmen")).toBe("MC");
    expect(initials("Owen")).toBe("O");
    expect(initials("“Li” (Ops) Wei")).toBe("LW");
  });

  it("lose what cannot be seen, and nothing else", () => {
    expect(shownText("a\u202Eb\u0000c")).toBe("abc");
    expect(shownText("👩‍👧 می‌خواهم")).toBe("👩‍👧 می‌خواهم");
  });
});

describe("rows that go on", () => {
  const old = aRepeat({ id: "old", members: ["x", "y", "z"].map((id) => aMember({ id })) });
  const big = aRepeat({ id: "big", members: ["y", "z"].map((id) => aMember({ id })) });
  const small = aRepeat({ id: "small", members: [aMember({ id: "x" })] });

  it("are those that hold most of the lessons", () => {
    expect(followRows(["old"], [old], [small, big])).toEqual(["big"]);
  });

  it("are left out when no lesson is left", () => {
    expect(followRows(["old"], [old], [])).toEqual([]);
  });

  it("stay the same list when nothing changed", () => {
    const ids = ["big"];
    expect(followRows(ids, [big], [big, small])).toBe(ids);
  });
});
