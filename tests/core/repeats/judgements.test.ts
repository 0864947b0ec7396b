import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createJudgement,
  createLookup,
  type Judgement,
  mergeJudgements,
  readJudgements,
  replaceJudgements,
} from "../../../src/core/repeats/judgements";

const day = "2026-03-09";

const someJudgements = fc.array(
  fc
    .record({
      a: fc.constantFrom("a", "b", "__proto__"),
      b: fc.constantFrom("c", "d", "constructor"),
      same: fc.boolean(),
      withdrawn: fc.boolean(),
      date: fc.constantFrom("2026-03-08", day, "2026-03-10"),
    })
    .map(({ a, b, ...decision }) => createJudgement(a, b, decision)),
  { maxLength: 12 },
);

function decide(same: boolean, date = day, withdrawn = false): Judgement {
  return createJudgement("Ask first", "Listen first", { same, date, withdrawn });
}

describe("readJudgements", () => {
  it("reads the list of the data file and folds its texts", () => {
    const stored = {
      version: 3,
      judgements: [{ a: "Listen  First", b: "ask first", same: true, date: day }],
    };
    expect(readJudgements(stored)).toEqual({ judgements: [decide(true)], problems: [] });
  });

  it.each([undefined, null, 3, "text", [], {}, { judgements: null }])(
    "has nothing to say about %j",
    (stored) => {
      expect(readJudgements(stored)).toEqual({ judgements: [], problems: [] });
    },
  );

  it("says so if the list is none", () => {
    expect(readJudgements({ judgements: "same" }).problems).toEqual([
      "The stored judgements are not a list.",
    ]);
  });

  it("reports entries that it cannot read, by their place, and keeps the others", () => {
    const good = { a: "ask first", b: "listen first", same: true, date: day, withdrawn: true };
    const stored = {
      judgements: [
        7,
        { ...good, a: 7 },
        { ...good, same: "yes" },
        { ...good, date: "2026-02-30" },
        { ...good, date: "2026-03-09T10:00" },
        { ...good, withdrawn: 1 },
        { ...good, a: " " },
        { ...good, b: "Ask  first" },
        good,
      ],
    };
    const { judgements, problems } = readJudgements(stored);
    expect(judgements).toEqual([decide(true, day, true)]);
    expect(problems).toEqual([
      "Judgement 1: it is not an object.",
      "Judgement 2: it does not name two texts.",
      "Judgement 3: “same” is neither true nor false.",
      "Judgement 4: its date is not a day like 2026-03-09.",
      "Judgement 5: its date is not a day like 2026-03-09.",
      "Judgement 6: “withdrawn” is neither true nor false.",
      "Judgement 7: one of its texts is empty.",
      "Judgement 8: it compares a text with itself.",
    ]);
  });

  it("takes any JSON without throwing, and what it read comes back the same", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), someJudgements), (value) => {
        const { judgements } = readJudgements({ judgements: value });
        expect(readJudgements({ judgements })).toEqual({ judgements, problems: [] });
      }),
    );
  });

  it("ignores what a prototype says", () => {
    const stored: unknown = JSON.parse('{"__proto__": {"judgements": [7]}}');
    expect(readJudgements(stored).problems).toEqual([]);
    expect(readJudgements(Object.create({ judgements: [7] })).problems).toEqual([]);
  });
});

describe("mergeJudgements", () => {
  it("lets the later date win", () => {
    const later = decide(true, "2026-03-10");
    expect(mergeJudgements([decide(false)], [later])).toEqual([later]);
  });

  it("takes equal dates as not the same", () => {
    expect(mergeJudgements([decide(true)], [decide(false)])).toEqual([decide(false)]);
  });

  it("keeps what was withdrawn, so that an older copy cannot bring it back", () => {
    const withdrawn = decide(true, day, true);
    expect(mergeJudgements([withdrawn], [decide(true, "2026-03-08")])).toEqual([withdrawn]);
    expect(mergeJudgements([decide(true)], [withdrawn])).toEqual([withdrawn]);
  });

  it("gives all devices one answer, in whatever order they meet", () => {
    fc.assert(
      fc.property(someJudgements, someJudgements, someJudgements, (a, b, c) => {
        const merged = mergeJudgements(mergeJudgements(a, b), c);
        expect(mergeJudgements(b, a)).toEqual(mergeJudgements(a, b));
        expect(mergeJudgements(a, mergeJudgements(b, c))).toEqual(merged);
        expect(mergeJudgements(merged, merged)).toEqual(merged);
      }),
    );
  });
});

describe("replaceJudgements", () => {
  it("puts a judgement in the place of all about its pair, and leaves the rest as it is stored", () => {
    const other = { a: "b", b: "c", same: true, date: day, from: "a later version" };
    const broken = { a: "half an entry" };
    const stored = {
      judgements: [broken, { a: "Listen first", b: "Ask  first", same: false, date: day }, other],
    };
    expect(replaceJudgements(stored, [decide(true)])).toEqual([
      broken,
      other,
      { a: "ask first", b: "listen first", same: true, date: day },
    ]);
  });

  it.each([undefined, null, {}, { judgements: null }])("begins a list in %j", (stored) => {
    expect(replaceJudgements(stored, [decide(true, day, true)])).toEqual([decide(true, day, true)]);
  });

  it.each([{ judgements: 3 }, { judgements: { a: 1 } }])("leaves %j to a person", (stored) => {
    expect(replaceJudgements(stored, [decide(true)])).toBeNull();
  });

  it("is read back as what was made, with everything else that could be read before", () => {
    fc.assert(
      fc.property(someJudgements, someJudgements, (before, wanted) => {
        const made = mergeJudgements(wanted, []);
        const list = replaceJudgements({ judgements: before }, made);
        const pairs = new Set(made.map(({ a, b }) => `${a}|${b}`));
        const kept = before.filter(({ a, b }) => !pairs.has(`${a}|${b}`));
        expect(readJudgements({ judgements: list })).toEqual({
          judgements: mergeJudgements(kept, made),
          problems: [],
        });
      }),
    );
  });
});

describe("createLookup", () => {
  it("answers for two texts in either order", () => {
    const lookup = createLookup([decide(true)]);
    expect(lookup("ask first", "listen first")).toBe("same");
    expect(lookup("listen first", "ask first")).toBe("same");
    expect(lookup("ask first", "__proto__")).toBe("open");
  });

  it("leaves a withdrawn pair open", () => {
    const lookup = createLookup([decide(false), decide(false, "2026-03-10", true)]);
    expect(lookup("ask first", "listen first")).toBe("open");
  });
});
