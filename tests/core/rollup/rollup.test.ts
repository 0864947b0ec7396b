import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupLessons } from "../../../src/core/repeats/group";
import { createJudgement } from "../../../src/core/repeats/judgements";
import type { Repeat } from "../../../src/core/rollup/model";
import { judgementsOfLessonNotes } from "../../../src/core/rollup/note-judgements";
import { buildRollup, toGroupInputs } from "../../../src/core/rollup/rollup";
import { aLesson, aLessonNote, aLink, aNote, aPerson, aVault, peopleOf, rollUp } from "./builders";

const NONE = { setback: 0, success: 0, observed: 0, other: 0 };
const AGREED = "Write down what was agreed before hanging up.";
const REWORDED = "Before I hang up, write the agreed points down.";
const LONGER = "Write down the points that were agreed before hanging up on them.";
const DEMO = "Rehearse the demo on the customer's own data.";

const sarah = "People/Sarah Lind.md";
const elif = "People/Elif Demir.md";

const may = aNote("2026-05-09 Refund call.md", {
  date: "2026-05-09",
  lessons: [aLesson(AGREED, { links: [aLink("Sarah Lind")] })],
});
const august = aNote("2025-08-12 Courier.md", {
  date: "2025-08-12",
  debrief: "success",
  outcome: "resolved",
  lessons: [
    aLesson(REWORDED, { cue: "a call ends", move: "write the agreed points down" }),
    aLesson(DEMO),
  ],
});
const undated = aNote("Someday.md", {
  lessons: [
    aLesson(LONGER, { check: "nobody asks again", links: [aLink("Sarah Lind", { role: "from" })] }),
  ],
});
const vault = [may, august, undated, aPerson(sarah), aPerson(elif)];

function onlyRow(rows: readonly Repeat[]): Repeat {
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe("toGroupInputs", () => {
  it("gives the sentence of every lesson with the names that may stand in it", () => {
    const note = aNote("a.md", {
      people: [{ target: null, text: "Owen Park" }],
      lessons: [
        aLesson("Ask [Sarah] first [[Sarah Lind]]", {
          sentence: "Ask [Sarah] first",
          links: [aLink("Sarah Lind", { display: "Sarah" }), aLink("Refunds")],
        }),
      ],
    });
    expect(toGroupInputs([note], peopleOf([note, aPerson(sarah, ["Sal"])]))).toEqual([
      {
        id: "a.md#0",
        note: "a.md",
        text: "Ask [Sarah] first",
        lessonNote: null,
        names: ["Owen", "Owen Park", "Sal", "Sarah", "Sarah Lind"],
        cue: null,
        move: null,
        people: ["People/Sarah Lind.md"],
      },
    ]);
  });

  it("leaves out what stands in a lesson note, and names the one that a lesson links to", () => {
    const promoted = {
      ...aLessonNote("Lessons/Say it back.md"),
      lessons: [aLesson("Own wording")],
    };
    const note = aNote("a.md", { lessons: [aLesson(AGREED, { links: [aLink("Say it back")] })] });
    const inputs = toGroupInputs([promoted, note], peopleOf([promoted, note]));
    expect(inputs.map(({ lessonNote }) => lessonNote)).toEqual(["Lessons/Say it back.md"]);
  });
});

describe("buildRollup", () => {
  it("makes one row of lessons that say the same, with the evidence newest first", () => {
    const { rows, totals } = rollUp(vault);
    const [row, single] = rows;
    expect(rows).toHaveLength(2);
    expect(row).toMatchObject({
      count: 3,
      notes: 3,
      first: "2025-08-12",
      last: "2026-05-09",
      lessonNote: null,
    });
    expect(row!.members.map(({ path }) => path)).toEqual([may.path, august.path, undated.path]);
    expect(row!.why[0]).toMatch(/agreed/);
    expect(single).toMatchObject({ text: DEMO, count: 1, notes: 1, why: [], people: [] });
    expect(totals).toEqual({
      notes: 5,
      debriefs: new Map([
        ["setback", 2],
        ["success", 1],
      ]),
      lessons: 4,
      repeats: 1,
      possible: 0,
      skipped: 0,
      tones: { ...NONE, setback: 2, success: 1 },
      months: new Map([
        ["2026-05", { ...NONE, setback: 1 }],
        ["2025-08", { ...NONE, success: 1 }],
      ]),
    });
  });

  it("takes cue and move from one member, the check from whoever says it, and invents nothing", () => {
    const [row, single] = rollUp(vault).rows;
    expect(row).toMatchObject({
      cue: "a call ends",
      move: "write the agreed points down",
      check: "nobody asks again",
      clean: true,
    });
    expect(single).toMatchObject({ cue: null, move: null, check: null, clean: false });
  });

  it("never puts the cue of one member beside the move of another", () => {
    const notes = [
      aNote("a.md", { lessons: [aLesson(AGREED, { cue: "a call ends" })] }),
      aNote("b.md", { lessons: [aLesson(AGREED, { move: "write it down" })] }),
    ];
    const row = onlyRow(rollUp(notes).rows);
    expect([row.cue, row.move].filter((part) => part !== null)).toHaveLength(1);
    expect(row.clean).toBe(false);
  });

  it("unites people, and the role that says most wins", () => {
    expect(rollUp(vault).rows[0]!.people).toEqual([
      { key: sarah, name: "Sarah Lind", path: sarah, role: "from" },
    ]);
  });

  it("speaks with the words of the lesson note once a repeat is promoted", () => {
    const promoted = aLessonNote("Lessons/Say it back.md", {
      text: "Say back what was agreed.",
      move: "say it back",
      people: [{ target: "Elif Demir", text: "Elif Demir" }],
    });
    const linked = aNote("x.md", { lessons: [aLesson(DEMO, { links: [aLink("Say it back")] })] });
    const other = aNote("y.md", {
      lessons: [aLesson(AGREED, { cue: "c", move: "m", links: [aLink("Say it back")] })],
    });
    const row = onlyRow(rollUp([promoted, linked, other, aPerson(elif)]).rows);
    expect(row).toMatchObject({
      text: "Say back what was agreed.",
      cue: null,
      move: "say it back",
      clean: false,
      lessonNote: "Lessons/Say it back.md",
      why: ["Linked to “Say it back”"],
      count: 2,
    });
    expect(row.people.map(({ name }) => name)).toEqual(["Elif Demir"]);
  });

  it("makes no row of a lesson note without members", () => {
    expect(rollUp([aLessonNote("Lessons/Say it back.md")]).rows).toEqual([]);
  });

  it("says that the person judged them the same", () => {
    const notes = [
      aNote("a.md", { lessons: [aLesson(AGREED)] }),
      aNote("b.md", { lessons: [aLesson(DEMO)] }),
    ];
    const judgement = createJudgement(AGREED, DEMO, { same: true, date: "2026-03-09" });
    expect(onlyRow(rollUp(notes, [judgement]).rows).why).toEqual(["You said these are the same"]);
  });

  it("respects what a lesson note says is not the same", () => {
    const promoted = aLessonNote("Lessons/Say it back.md", { not: [REWORDED.toLowerCase()] });
    const notes = [
      promoted,
      aNote("a.md", { lessons: [aLesson(AGREED, { links: [aLink("Say it back")] })] }),
      aNote("b.md", { lessons: [aLesson(REWORDED)] }),
    ];
    expect(rollUp(notes).rows).toHaveLength(1);
    const judgements = judgementsOfLessonNotes(notes, peopleOf(notes));
    const { rows, possible } = rollUp(notes, judgements);
    expect(rows).toHaveLength(2);
    expect(possible).toEqual([]);
  });

  it("puts what most notes say first, then the larger count, then the later day, then the text", () => {
    const notes = [
      aNote("a.md", { date: "2026-01-01", lessons: [aLesson("Beta"), aLesson("Two notes here")] }),
      aNote("b.md", { date: "2026-01-02", lessons: [aLesson("Two notes here"), aLesson("Late")] }),
      aNote("c.md", { date: "2026-01-01", lessons: [aLesson("Alpha")] }),
    ];
    const texts = rollUp(notes).rows.map(({ text }) => text);
    expect(texts).toEqual(["Two notes here", "Late", "Alpha", "Beta"]);
  });

  it("survives a grouping that is older than the notes", () => {
    const people = peopleOf(vault);
    const grouping = groupLessons(toGroupInputs(vault, people), []);
    const { rows } = buildRollup(aVault([may, aPerson(sarah)]), grouping, people);
    expect(onlyRow(rows)).toMatchObject({ count: 1, text: AGREED });
    const fresh = buildRollup(aVault(vault), { groups: [], possible: [] }, people);
    expect(fresh.rows).toHaveLength(4);
  });

  it("gives the same rows and ids in whatever order notes come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(vault, { minLength: vault.length }), (notes) => {
        expect(rollUp(notes).rows).toEqual(rollUp(vault).rows);
      }),
    );
  });

  it("counts every lesson once and gives every row an id of its own", () => {
    const texts = fc.constantFrom(AGREED, REWORDED, LONGER, DEMO, "", "__proto__", "Ask");
    fc.assert(
      fc.property(fc.array(fc.array(texts, { maxLength: 4 }), { maxLength: 6 }), (lists) => {
        const notes = lists.map((list, i) =>
          aNote(`n${i}.md`, { debrief: "__proto__", lessons: list.map((text) => aLesson(text)) }),
        );
        const { rows, totals } = rollUp(notes);
        const members = rows.flatMap((row) => row.members.map(({ id }) => id));
        expect(new Set(members).size).toBe(members.length);
        expect(members).toHaveLength(totals.lessons);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(totals.repeats).toBe(rows.filter((row) => row.notes > 1).length);
      }),
    );
  });
});
