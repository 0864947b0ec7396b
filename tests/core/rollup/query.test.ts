import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainHit, matchRow } from "../../../src/core/rollup/match";
import { isNarrower, LONGEST_QUERY, parseQuery, termsOf } from "../../../src/core/rollup/query";
import { findMarks, foldRows, foldSearch } from "../../../src/core/rollup/search-text";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";
import { aLesson, aLessonNote, aLink, aNote, aPerson } from "./builders";
import { rowsOf, textsOf } from "./row-builders";

const AGREED = "Write down what was agreed before hanging up.";
const READ_BACK = "Read the promise back.";
const DEMO = "Rehearse the demo on the customer's own data.";

const notes = [
  aNote("Debriefs/2026/2026-05-09 Refund call.md", {
    date: "2026-05-09",
    lessons: [aLesson(AGREED, { links: [aLink("Élodie Marchetti")], cue: "a call ends" })],
  }),
  aNote("Debriefs/2025/2025-08-12 Courier.md", {
    date: "2025-08-12",
    debrief: "success",
    lessons: [aLesson(READ_BACK), aLesson(DEMO, { links: [aLink("Rehearse on their data")] })],
  }),
  aLessonNote("Lessons/Rehearse on their data.md", { text: DEMO }),
  aPerson("People/Élodie Marchetti.md"),
];
const rows = rowsOf(notes, [[AGREED, READ_BACK]], {
  tagsOf: (path) => (path.includes("Courier") ? ["#Work/Calls"] : []),
});
const [agreed, demo] = [AGREED, DEMO];

function find(query: string): readonly string[] {
  return textsOf(rows.filter((row) => matchRow(row, parseQuery(query))));
}

describe("a search", () => {
  it.each([
    ["", [agreed, demo]],
    ["hanging AGREED", [agreed]],
    ["hang", [agreed]],
    ["elodie", [agreed]],
    ["refund", [agreed]],
    ["call ends", [agreed]],
    ["agreed elephant", []],
    ['"what was agreed"', [agreed]],
    ['"was agree"', []],
    ['"hanging up', [agreed]],
    ["“hanging up”", [agreed]],
    ["-agreed", [demo]],
    ['-"own data"', [agreed]],
    ["person:elo", [agreed]],
    ["person:marchetti", [agreed]],
    ["person:archetti", []],
    ['person:"Élodie Marchetti"', [agreed]],
    ['person:"Élodie"', []],
    ["-person:elodie", [demo]],
    ["kind:setback", [agreed]],
    ["kind:succ", [agreed, demo]],
    ["KIND:setback,observed", [agreed]],
    ['kind:"succ"', []],
    ["status:new", [agreed]],
    ["status:trying", [demo]],
    ["status:new,trying", [agreed, demo]],
    ["folder:debriefs/2026", [agreed]],
    ["folder:2025", [agreed, demo]],
    ['folder:"Debriefs"', [agreed, demo]],
    ['folder:"Debr"', []],
    ["tag:work", [agreed, demo]],
    ["tag:#work/calls", [agreed, demo]],
    ['tag:"work"', [agreed, demo]],
    ['tag:"calls"', []],
    ["person:", [agreed, demo]],
    ["-", [agreed, demo]],
    ["nobody:knows", []],
    ["customer's", [demo]],
  ])("for %j finds %j", (query, texts) => {
    expect(find(query)).toEqual(texts);
  });

  it("shows the newest quote that says what the row itself does not", () => {
    const [row] = rows;
    if (row === undefined) throw new Error("no row");
    expect(explainHit(row, ["promise"])).toMatchObject({
      quote: { text: READ_BACK },
      isInName: false,
    });
    expect(explainHit(row, ["agreed"])).toBeNull();
    expect(termsOf(parseQuery('-agreed person:elodie "call ends" up'))).toEqual([
      "call ends",
      "up",
    ]);
  });

  it("finds the same after the texts were folded ahead, in steps", () => {
    const many = rowsOf(
      Array.from({ length: 70 }, (_, i) =>
        aNote(`${i}.md`, { lessons: [aLesson(`Élan ${i}  x`)] }),
      ),
    );
    const done = [...foldRows(many)].map((step) => step.done);
    expect(done).toEqual([32, 64]);
    expect(many.filter((row) => matchRow(row, parseQuery('"elan 7 x"')))).toHaveLength(1);
  });

  it("takes any text, however long, and never throws", () => {
    const piece = fc.constantFrom("person:", "kind:", '"', "“", "-", ",", ":", " ", "#", "status:");
    const text = fc.array(fc.oneof(piece, fc.string({ unit: anyCharacter, maxLength: 4 })));
    fc.assert(
      fc.property(text, (parts) => {
        const query = parseQuery(parts.join(""));
        for (const row of rows) matchRow(row, query);
        for (const { values } of query.conditions) expect(values).not.toContain("");
      }),
      runs(),
    );
    const many = parseQuery("a b c d e f g h i j ".repeat(LONGEST_QUERY));
    expect(many.conditions).toHaveLength(10);
  });

  it("is narrower only if no row is found that was not found before", () => {
    const word = fc.constantFrom(
      "agr",
      "agreed",
      '"agreed"',
      "-up",
      "-hang",
      "kind:s",
      "kind:success",
      "up",
    );
    const query = fc.array(word, { maxLength: 3 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(query, query, (before, next) => {
        if (!isNarrower(parseQuery(next), parseQuery(before))) return;
        expect(find(before)).toEqual(expect.arrayContaining([...find(next)]));
      }),
      runs(),
    );
    expect(isNarrower(parseQuery("agreed"), parseQuery("agre"))).toBe(true);
    expect(isNarrower(parseQuery("agre"), parseQuery("agreed"))).toBe(false);
    expect(isNarrower(parseQuery("-agreed"), parseQuery("-agre"))).toBe(false);
  });
});

describe("marks", () => {
  const marked = (text: string, ...terms: readonly string[]) =>
    findMarks(text, terms).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["Écoute, écoute.", ["ecoute"], ["Écoute", "écoute"]],
    ["A\u0301rbol alto", ["arbol"], ["A\u0301rbol"]],
    ["İstanbul calls", ["calls"], ["calls"]],
    ["call  back now", ["call back"], ["call  back"]],
    ["calls call", ["call", "calls"], ["calls", "call"]],
    ["nothing", [""], []],
  ])("in %j for %j are %j", (text, terms, found) => {
    expect(marked(text, ...terms)).toEqual(found);
  });

  it("stand in order, apart, and hold what was looked for", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "É", " ", "e\u0301", "x") });
    fc.assert(
      fc.property(text, fc.constantFrom("a", "ab", "e", "b e"), (shown, term) => {
        let last = 0;
        for (const { start, end } of findMarks(shown, [term])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(foldSearch(shown.slice(start, end))).toBe(term);
          last = end;
        }
      }),
      runs(),
    );
  });
});
