import { describe, expect, it } from "vitest";
import type { VerdictLine } from "../../../src/core/note";
import { createLinkResolver } from "../../../src/core/link-resolver";
import { describeRows } from "../../../src/core/rollup/rows";
import { stripOf } from "../../../src/core/rollup/strip";
import { aLesson, aLessonNote, aLink, aNote } from "./builders";
import { rollupOf, rowsOf } from "./row-builders";

const DEMO = "Rehearse the demo.";
const NOTE = "Lessons/Rehearse the demo.md";
const linked = (text: string) => aLesson(text, { links: [aLink("Rehearse the demo")] });
const held = (remark: string): VerdictLine => ({
  verdict: "held",
  link: aLink("Rehearse the demo"),
  remark,
  line: 9,
});

const notes = [
  aNote("First.md", { date: "2025-12-01", lessons: [linked("Use their data.")] }),
  aNote("Tested.md", { date: "2026-03-03", debrief: "observed", verdicts: [held("it went well")] }),
  aNote("Again.md", {
    date: "2026-05-09",
    outcome: "unresolved",
    lessons: [linked("Use real rows.")],
  }),
  aNote("Undated.md", { debrief: "success", lessons: [linked("Rehearse it.")] }),
  aLessonNote(NOTE, { text: DEMO }),
  aNote("Alone.md", { date: "2026-05-16", lessons: [aLesson("Ask first.")] }),
];
const [row, alone] = rowsOf(notes, [["Use real rows.", "Use their data.", "Rehearse it."]]);

describe("describeRows", () => {
  it("says where a lesson stands and why", () => {
    expect(row?.standing).toMatchObject({
      status: "relapsed",
      since: "2026-05-09",
      reason: "Marked holding 3 Mar 2026, happened again 9 May 2026 in “Again”.",
    });
    expect(row?.events.map(({ event, date }) => [event, date])).toEqual([
      ["setback", "2025-12-01"],
      ["held", "2026-03-03"],
      ["setback", "2026-05-09"],
    ]);
  });

  it("has no events for a lesson without a note of its own, and its momentum", () => {
    expect(alone).toMatchObject({ events: [], momentum: 1, standing: { status: "new" } });
  });

  it("looks up the tags of a note when a row is asked for them, and once", () => {
    const asked: string[] = [];
    const tagsOf = (path: string): readonly string[] => {
      asked.push(path);
      return ["#Work/Calls"];
    };
    const [first, second] = rowsOf(notes, [["Use real rows.", "Use their data."]], { tagsOf });
    expect(asked).toEqual([]);
    const tags = new Map([
      ["First.md", ["work/calls"]],
      ["Again.md", ["work/calls"]],
    ]);
    expect([first?.tags, first?.tags]).toEqual([tags, tags]);
    expect(asked).toHaveLength(2);
    expect(second?.repeat.members.some(({ path }) => asked.includes(path))).toBe(false);
  });

  it("reads no note before a row is asked where it stands", () => {
    let read = 0;
    const counted = [...notes];
    const iterate = counted[Symbol.iterator].bind(counted);
    counted[Symbol.iterator] = () => {
      read++;
      return iterate();
    };
    const repeats = rollupOf(notes).rows;
    const links = createLinkResolver(notes.map(({ path }) => path));
    const made = describeRows(repeats, { notes: counted, links, today: "2026-05-16" });
    expect(read).toBe(0);
    const statuses = made.map(({ standing }) => standing.status);
    expect(statuses).toContain("relapsed");
    // Once for the lesson notes, once for the verdicts on them.
    expect(read).toBe(2);
    expect(made.map(({ standing }) => standing.status)).toEqual(statuses);
    expect(read).toBe(2);
  });

  it("tells a lesson's level by its note", () => {
    const [first] = rowsOf([aNote("a.md", { level: "process", lessons: [aLesson("x")] })]);
    expect(first?.repeat.members[0]?.level).toBe("process");
  });
});

describe("stripOf", () => {
  const window = { from: "2025-06-01", to: "2026-05-31" };

  it("marks what happened, the tick of the day on which it held, and how long it did", () => {
    if (row === undefined) throw new Error("no row");
    const { marks, held: stretches, last } = stripOf(row.repeat.members, row.events, window);
    expect(marks.map(({ date, tone }) => [date, tone])).toEqual([
      ["2025-12-01", "setback"],
      ["2026-05-09", "setback"],
    ]);
    expect(marks.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
    expect(stretches).toHaveLength(1);
    expect(stretches[0]?.date).toBe("2026-03-03");
    expect(stretches[0]?.to).toBe(marks[1]?.at);
    expect(stretches[0]?.tick).toBe(stretches[0]?.from);
    expect(last).toBe("2026-05-09");
  });

  it("draws what held before the window from its edge, without a tick, and to its end", () => {
    const events = [
      { date: "2024-01-01", event: "held" as const, path: "a.md", line: 1, remark: "" },
    ];
    expect(stripOf([], events, window).held).toEqual([
      { date: "2024-01-01", tick: null, from: 0, to: 1 },
    ]);
    const ended = [...events, { ...events[0]!, date: "2024-05-01", event: "setback" as const }];
    expect(stripOf([], ended, window).held).toEqual([]);
  });

  it("knows the last day also when it lies before the window", () => {
    const members = rowsOf([aNote("a.md", { date: "2020-01-01", lessons: [aLesson("x")] })])[0]
      ?.repeat.members;
    expect(stripOf(members ?? [], [], window)).toEqual({ marks: [], held: [], last: "2020-01-01" });
  });
});
