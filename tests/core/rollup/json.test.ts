import { describe, expect, it } from "vitest";
import { lessonsToJson, rollupToJson } from "../../../src/core/rollup/json";
import { aLesson, aLink, aNote, aPerson, aVault, peopleOf, rollUp } from "./builders";

const AGREED = "Write down what was agreed before hanging up.";
const sarah = aPerson("People/Sarah Lind.md");
const may = aNote("2026-05-09 Refund call.md", {
  date: "2026-05-09",
  people: [
    { target: "Sarah Lind", text: "Sarah" },
    { target: null, text: "Owen" },
  ],
  setbacks: ["They hung up"],
  level: "performer",
  outcome: "unresolved",
  lessons: [aLesson(AGREED, { cue: "a call ends", links: [aLink("Sarah Lind")] })],
});
const june = aNote("__proto__", { debrief: "__proto__", lessons: [aLesson(AGREED)] });
const skipped = [{ path: "bad.md", reason: "it is larger than 5 MB" }];

describe("lessonsToJson", () => {
  const notes = [may, june, sarah];
  const json = lessonsToJson(aVault(notes, skipped), peopleOf(notes));

  it("lists every note by path, also those without lessons", () => {
    expect(Object.keys(json.notes)).toEqual([may.path, sarah.path, "__proto__"]);
    expect(json.notes[may.path]).toEqual({
      debrief: "setback",
      date: "2026-05-09",
      people: ["Sarah Lind", "Owen"],
      setbacks: ["They hung up"],
      successes: [],
      level: "performer",
      outcome: "unresolved",
      lessons: [
        {
          text: AGREED,
          line: 1,
          source: "heading",
          cue: "a call ends",
          move: null,
          check: null,
          people: ["Sarah Lind"],
        },
      ],
      invalidFrontmatter: false,
    });
    expect(json.notes[sarah.path]?.lessons).toEqual([]);
  });

  it("names the notes that could not be read", () => {
    expect(json.skipped).toEqual(skipped);
  });

  it("survives paths that mean something to an object", () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(JSON.stringify(json)).toContain('"__proto__":{"debrief":"__proto__"');
  });
});

describe("rollupToJson", () => {
  it("has the documented shape", () => {
    const rollup = rollUp([may, june, sarah, aNote("c.md", { lessons: [aLesson("Ask why")] })]);
    const json = rollupToJson(rollup);
    expect(json.repeats).toEqual([
      {
        id: expect.stringMatching(/^r-[0-9a-f]{16}$/) as string,
        text: AGREED,
        cue: "a call ends",
        move: null,
        check: null,
        clean: false,
        count: 2,
        notes: 2,
        first: "2026-05-09",
        last: "2026-05-09",
        people: ["Sarah Lind"],
        why: [expect.stringContaining("agreed") as string],
        members: [
          {
            path: may.path,
            line: 1,
            text: AGREED,
            date: "2026-05-09",
            debrief: "setback",
            people: ["Sarah Lind"],
          },
          {
            path: "__proto__",
            line: 1,
            text: AGREED,
            date: null,
            debrief: "__proto__",
            people: [],
          },
        ],
      },
    ]);
    expect(JSON.stringify(json.totals)).toBe(
      '{"notes":4,"debriefs":{"__proto__":1,"setback":2},"lessons":3,"repeats":1,"possible":0,"skipped":0}',
    );
  });

  it("offers possible repeats with both places", () => {
    const notes = [
      aNote("a.md", { lessons: [aLesson("Ask the caller")] }),
      aNote("b.md", { lessons: [aLesson("Thank the caller")] }),
    ];
    expect(rollupToJson(rollUp(notes)).possible).toEqual([
      {
        a: { path: "a.md", line: 1, text: "Ask the caller" },
        b: { path: "b.md", line: 1, text: "Thank the caller" },
        score: expect.closeTo(0.45, 0) as number,
        why: ["caller"],
      },
    ]);
  });
});
