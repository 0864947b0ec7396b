import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupRows } from "../../../src/core/rollup/groups";
import { createRowFilter, filterRows } from "../../../src/core/rollup/select";
import { sortRows } from "../../../src/core/rollup/sort";
import {
  DEFAULT_STATE,
  DIRECTIONS,
  GROUPINGS,
  type RollupState,
  SORTS,
} from "../../../src/core/rollup/state";
import { compareText } from "../../../src/core/text";
import { runs } from "../../fuzz/runs";
import { aLesson, aLessonNote, aLink, aNote, aPerson } from "./builders";
import { rowsOf, textsOf, TODAY } from "./row-builders";

const AGREED = "Write down what was agreed.";
const READ_BACK = "Read the promise back.";
const DEMO = "Rehearse the demo.";
const DATA = "Use their data.";
const ALONE = "Ask for the exact error.";

const notes = [
  aNote("Debriefs/Refund.md", {
    date: "2026-05-09",
    level: "process",
    outcome: "unresolved",
    lessons: [aLesson(AGREED, { links: [aLink("Elif Demir")], cue: "a call ends", move: "write" })],
  }),
  aNote("Debriefs/Courier.md", {
    date: "2025-08-12",
    debrief: "success",
    level: "performer",
    lessons: [aLesson(READ_BACK, { links: [aLink("Owen Achterberg")] })],
  }),
  aNote("Work/Demo.md", {
    date: "2026-04-02",
    debrief: "Success",
    lessons: [aLesson(DEMO, { links: [aLink("Demo on their data")] })],
  }),
  aNote("Work/Old demo.md", { lessons: [aLesson(DATA, { links: [aLink("Demo on their data")] })] }),
  aNote("Work/Ticket.md", { debrief: "team", lessons: [aLesson(ALONE)] }),
  aLessonNote("Lessons/Demo on their data.md", { text: DEMO }),
  aPerson("People/Elif Demir.md"),
  aPerson("People/Owen Achterberg.md"),
];
const rows = rowsOf(
  notes,
  [
    [AGREED, READ_BACK],
    [DEMO, DATA],
  ],
  {
    tagsOf: (path) => (path === "Work/Demo.md" ? ["sales/demo"] : []),
  },
);

function show(filter: Partial<RollupState>): readonly string[] {
  return textsOf(filterRows(rows, { ...DEFAULT_STATE, least: 1, ...filter }, TODAY));
}

describe("filterRows", () => {
  it("keeps everything, in the same list, when nothing is asked", () => {
    expect(filterRows(rows, { ...DEFAULT_STATE, least: 1 }, TODAY)).toBe(rows);
  });

  it.each<[Partial<RollupState>, readonly string[]]>([
    [{ least: 2 }, [AGREED, DEMO]],
    [{ least: 3 }, []],
    [{ cleanOnly: true }, [AGREED]],
    [{ people: ["People/Elif Demir.md"] }, [AGREED]],
    [{ people: ["People/Elif Demir"] }, [AGREED]],
    [{ people: ["elif demir", "Nobody"] }, [AGREED]],
    [{ kinds: ["success"] }, [AGREED, DEMO]],
    [{ kinds: ["team", "observed"] }, [ALONE]],
    [{ outcomes: ["Unresolved"] }, [AGREED]],
    [{ levels: ["performer"] }, [AGREED]],
    [{ statuses: ["trying"] }, [DEMO]],
    [{ period: "last-30-days" }, [AGREED]],
    [{ period: { from: null, to: "2025-12-31" } }, [AGREED]],
    [{ folders: ["Work"] }, [DEMO, ALONE]],
    [{ folders: ["Wor"] }, []],
    [{ tags: ["#sales"] }, [DEMO]],
    [{ tags: ["sale"] }, []],
    [{ query: "demo -ticket" }, [DEMO]],
    [{ query: "kind:team" }, [ALONE]],
  ])("with %j shows %j", (filter, texts) => {
    expect(show(filter)).toEqual(texts);
  });

  it("wants one lesson that was all of it at once", () => {
    expect(show({ kinds: ["success"], period: "last-30-days" })).toEqual([]);
    expect(show({ kinds: ["setback"], period: "last-30-days" })).toEqual([AGREED]);
  });

  it("gives the same while somebody types, whatever they type", () => {
    const typed = fc.array(
      fc.constantFrom("a", "e", "d", " ", "-", '"', "kind:", "s", "demo", "⌫"),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(1, 2), (keys, least) => {
        const remembering = createRowFilter();
        let query = "";
        for (const key of keys) {
          query = key === "⌫" ? query.slice(0, -1) : query + key;
          const filter = { ...DEFAULT_STATE, least, query };
          expect(textsOf(remembering(rows, filter, TODAY))).toEqual(
            textsOf(filterRows(rows, filter, TODAY)),
          );
        }
      }),
      runs(),
    );
  });
});

describe("sortRows", () => {
  it.each([
    ["repeats", "down", [AGREED, DEMO, ALONE]],
    ["recency", "down", [AGREED, DEMO, ALONE]],
    ["recency", "up", [DEMO, AGREED, ALONE]],
    ["notes", "up", [ALONE, AGREED, DEMO]],
    ["momentum", "down", [AGREED, DEMO, ALONE]],
    ["people", "up", [DEMO, ALONE, AGREED]],
    ["status", "down", [DEMO, AGREED, ALONE]],
    ["lesson", "up", [ALONE, DEMO, AGREED]],
  ] as const)("by %s, %s", (sort, direction, texts) => {
    expect(textsOf(sortRows(rows, { sort, direction }, compareText))).toEqual(texts);
  });

  it("gives one order whatever the order was before, and leaves the list alone", () => {
    const before = [...rows];
    for (const sort of SORTS) {
      for (const direction of DIRECTIONS) {
        const sorted = sortRows(rows, { sort, direction }, compareText);
        expect(sortRows([...rows].reverse(), { sort, direction }, compareText)).toEqual(sorted);
      }
    }
    expect(rows).toEqual(before);
  });
});

describe("groupRows", () => {
  const groups = (by: (typeof GROUPINGS)[number]) =>
    groupRows(rows, by, compareText).map(({ name, rows: own }) => [name, ...textsOf(own)]);

  it.each([
    ["none", [["", AGREED, DEMO, ALONE]]],
    [
      "person",
      [
        ["Elif Demir", AGREED],
        ["Owen Achterberg", AGREED],
        ["", DEMO, ALONE],
      ],
    ],
    [
      "level",
      [
        ["process", AGREED],
        ["performer", AGREED],
        ["", DEMO, ALONE],
      ],
    ],
    [
      "kind",
      [
        ["setback", AGREED, DEMO],
        ["success", AGREED, DEMO],
        ["team", ALONE],
      ],
    ],
    [
      "status",
      [
        ["trying", DEMO],
        ["new", AGREED, ALONE],
      ],
    ],
    [
      "month",
      [
        ["2026-05", AGREED],
        ["2026-04", DEMO],
        ["", ALONE],
      ],
    ],
  ] as const)("by %s", (by, expected) => {
    expect(groups(by)).toEqual(expected);
  });

  it("tells two people of one name apart by where their notes are", () => {
    const namesakes = rowsOf([
      aPerson("Work/Sarah Lind.md"),
      aPerson("Home/Sarah Lind.md"),
      aNote("A.md", { lessons: [aLesson(AGREED, { links: [aLink("Work/Sarah Lind")] })] }),
      aNote("B.md", { lessons: [aLesson(DEMO, { links: [aLink("Home/Sarah Lind")] })] }),
    ]);
    const names = groupRows(namesakes, "person", compareText).map(({ name }) => name);
    expect(names).toEqual(["Sarah Lind (Home/Sarah Lind)", "Sarah Lind (Work/Sarah Lind)"]);
  });

  it("has no group without rows", () => {
    for (const by of GROUPINGS) expect(groupRows([], by, compareText)).toEqual([]);
  });
});
