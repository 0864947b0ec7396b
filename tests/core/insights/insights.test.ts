import { describe, expect, it } from "vitest";
import { balanceByMonth, balanceOf } from "../../../src/core/insights/balance";
import {
  debriefsByWeek,
  stepOf,
  successesWithoutLesson,
} from "../../../src/core/insights/debriefs";
import {
  filterHappenings,
  type HappeningFilter,
  listHappenings,
} from "../../../src/core/insights/happenings";
import { answersOf, mostRepeatedCues, stillRelearned } from "../../../src/core/insights/lessons";
import { askedIds, listReviewItems, reviewProgress } from "../../../src/core/insights/review-queue";
import type { Note } from "../../../src/core/note";
import { aLesson, aLessonNote, aLink, aNote, aPerson, peopleOf } from "../rollup/builders";
import { rollupOf, rowsOf, textsOf, TODAY, vaultOf } from "../rollup/row-builders";

const said = (text: string) => aLesson(text);

describe("the balance of lessons", () => {
  const { rows } = rollupOf([
    aNote("a.md", { date: "2026-05-09", lessons: [said("a"), said("b")] }),
    aNote("b.md", { date: "2026-05-10", debrief: "success", lessons: [said("c")] }),
    aNote("c.md", {
      date: "2026-03-10",
      debrief: "conversation",
      outcome: "made right",
      lessons: [said("d")],
    }),
    aNote("d.md", { date: "2020-01-01", debrief: "observed", lessons: [said("e")] }),
    aNote("e.md", { debrief: "team", lessons: [said("f")] }),
  ]);

  it("has a bucket for every month, each with the lessons behind it", () => {
    const months = balanceByMonth(rows, TODAY, 3);
    expect(
      months.map(({ month, lessons: { setback, success } }) => [
        month,
        setback.map(({ text }) => text),
        success.map(({ text }) => text),
      ]),
    ).toEqual([
      ["2026-03", [], ["d"]],
      ["2026-04", [], []],
      ["2026-05", ["a", "b"], ["c"]],
    ]);
  });

  it("counts every lesson once over all time, dated or not", () => {
    const { setback, success, observed, other } = balanceOf(rows);
    expect([setback.length, success.length, observed.length, other.length]).toEqual([2, 2, 1, 1]);
  });
});

describe("debriefs", () => {
  const notes = [
    aNote("old.md", { date: "2026-04-01", debrief: "success" }),
    aNote("new.md", { date: "2026-05-01", debrief: "success" }),
    aNote("right.md", { date: "2026-05-11", debrief: "conversation", outcome: "made right" }),
    aNote("learned.md", { date: "2026-05-12", debrief: "success", lessons: [said("x")] }),
    aNote("open.md", { date: "2026-05-16", debrief: "success", outcome: "unresolved" }),
    aNote("daily.md", { date: "2026-05-13", debrief: null, outcome: "resolved" }),
  ];

  it("of a success without a lesson are listed, newest first", () => {
    expect(successesWithoutLesson(notes).map(({ path }) => path)).toEqual([
      "right.md",
      "new.md",
      "old.md",
    ]);
  });

  it("stand in weeks from Monday to Sunday, empty ones too", () => {
    const weeks = debriefsByWeek(notes, TODAY, 4);
    expect(
      weeks.map(({ week, monday, sunday, notes: own, step }) => [
        week,
        monday,
        sunday,
        own.map(({ path }) => path),
        step,
      ]),
    ).toEqual([
      ["2026-W17", "2026-04-20", "2026-04-26", [], 0],
      ["2026-W18", "2026-04-27", "2026-05-03", ["new.md"], 1],
      ["2026-W19", "2026-05-04", "2026-05-10", [], 0],
      ["2026-W20", "2026-05-11", "2026-05-17", ["open.md", "learned.md", "right.md"], 3],
    ]);
  });

  it.each([
    [0, 8, 0],
    [1, 8, 1],
    [2, 8, 1],
    [3, 8, 2],
    [6, 8, 3],
    [8, 8, 4],
    [1, 1, 4],
    [0, 0, 0],
  ])("%i of %i is step %i", (count, most, step) => {
    expect(stepOf(count, most)).toBe(step);
  });
});

describe("what repeats say", () => {
  const on = (date: string, debrief: string, ...texts: readonly string[]): Note =>
    aNote(`${date} ${debrief}.md`, { date, debrief, lessons: texts.map(said) });
  const notes = [
    on("2025-12-01", "setback", "agree 1", "old 1", "demo 1"),
    on("2026-02-01", "success", "agree 2", "demo 2"),
    on("2026-04-01", "setback", "agree 3", "once"),
    on("2026-05-01", "setback", "agree 4"),
    on("2024-05-01", "setback", "old 2"),
  ];
  const rows = rowsOf(notes, [
    ["agree 1", "agree 2", "agree 3", "agree 4"],
    ["old 1", "old 2"],
    ["demo 1", "demo 2"],
  ]);

  it("tells what was taught again lately, with the setbacks that did", () => {
    const found = stillRelearned(rows, TODAY);
    expect(found.map(({ row, again }) => [row.repeat.text, again.map(({ text }) => text)])).toEqual(
      [["agree 1", ["agree 4", "agree 3"]]],
    );
    expect(stillRelearned(rows, "2027-01-01")).toEqual([]);
  });

  it("leaves out what has held since", () => {
    const verdict = { verdict: "held" as const, link: aLink("Agree"), remark: "", line: 1 };
    const linked = (text: string) => aLesson(text, { links: [aLink("Agree")] });
    const tested = [
      aNote("a.md", { date: "2026-04-01", lessons: [linked("x")] }),
      aNote("b.md", { date: "2026-05-01", lessons: [linked("y")] }),
      aLessonNote("Agree.md"),
    ];
    expect(stillRelearned(rowsOf(tested, [["x", "y"]]), TODAY)).toHaveLength(1);
    const later = aNote("c.md", { date: "2026-05-10", verdicts: [verdict] });
    expect(stillRelearned(rowsOf([...tested, later], [["x", "y"]]), TODAY)).toEqual([]);
  });

  it("finds the answer to a repeated setback in the successes that share its lesson", () => {
    const [answer, ...others] = answersOf(rows);
    expect(others).toEqual([]);
    expect(answer?.setbacks.map(({ text }) => text)).toEqual(["agree 4", "agree 3", "agree 1"]);
    expect(answer?.successes.map(({ text }) => text)).toEqual(["agree 2"]);
  });

  it("counts the cues that call most, of repeats with the same cue together", () => {
    const cue = (text: string, said_: string) => aLesson(text, { cue: said_, move: "do it" });
    const cued = rowsOf(
      [
        aNote("a.md", { date: "2026-05-01", lessons: [cue("w", "A call ends"), cue("z", "once")] }),
        aNote("b.md", { date: "2026-05-02", lessons: [cue("x", "the call is over")] }),
        aNote("c.md", { date: "2026-05-03", lessons: [cue("y", "a call ends,")] }),
      ],
      [["w", "x"]],
    );
    expect(
      mostRepeatedCues(cued, 5).map(({ cue: own, notes: count, lessons, rows: of }) => [
        own,
        count,
        lessons.map(({ text }) => text),
        textsOf(of),
      ]),
    ).toEqual([["A call ends", 3, ["y", "x", "w"], ["w", "y"]]]);
    expect(mostRepeatedCues(cued, 0)).toEqual([]);
  });
});

describe("setbacks and successes", () => {
  const notes = [
    aNote("2026-05-09 Refund call.md", {
      date: "2026-05-09",
      level: "process",
      people: [{ target: "Elif Demir", text: "Elif Demir" }],
      setbacks: ["He rejected every answer"],
      successes: ["Sarah stayed calm"],
      lessons: [aLesson("Ask first.", { links: [aLink("Owen"), aLink("Elif Demir")] })],
    }),
    aNote("2026-05-10 Price change.md", { date: "2026-05-10", debrief: "success" }),
    aNote("2026-05-11 Talk.md", { date: "2026-05-11", debrief: "team", outcome: "unresolved" }),
    aNote("Daily.md", { debrief: null, outcome: "unresolved", successes: ["Ran ten miles"] }),
    aPerson("People/Elif Demir.md"),
    aPerson("People/Owen.md"),
  ];
  const any = { tone: null, days: null, person: null, level: null, withoutLesson: false };
  const list = (filter: Partial<HappeningFilter> = {}) =>
    filterHappenings(listHappenings(notes, peopleOf(notes)), { ...any, ...filter }).map(
      ({ tone, text, lessons }) => [tone, text, lessons.length],
    );

  it("are what debriefs list, else the debrief itself, with its lessons or their lack", () => {
    expect(list()).toEqual([
      ["setback", "Talk", 0],
      ["success", "Price change", 0],
      ["setback", "He rejected every answer", 1],
      ["success", "Sarah stayed calm", 1],
      ["success", "Ran ten miles", 0],
    ]);
  });

  it.each([
    [{ tone: "setback" }, ["Talk", "He rejected every answer"]],
    [{ days: { from: "2026-05-10", to: "2026-05-10" } }, ["Price change"]],
    [{ person: "elif demir" }, ["He rejected every answer", "Sarah stayed calm"]],
    // Linked in a lesson alone: there as well, once for all that the debrief lists.
    [{ person: "Owen" }, ["He rejected every answer", "Sarah stayed calm"]],
    [{ person: "People/Elif Demir.md", tone: "success" }, ["Sarah stayed calm"]],
    [{ level: "process" }, ["He rejected every answer", "Sarah stayed calm"]],
    [{ withoutLesson: true }, ["Talk", "Price change", "Ran ten miles"]],
  ] as const)("are filtered by %j", (filter, texts) => {
    expect(list(filter).map(([, text]) => text)).toEqual(texts);
  });
});

describe("the review queue", () => {
  const verdict = { verdict: "held" as const, link: aLink("Agree"), remark: "", line: 1 };
  const linked = (text: string) => aLesson(text, { links: [aLink("Agree"), aLink("Elif Demir")] });
  const notes = [
    aNote("a.md", { date: "2026-01-01", lessons: [linked("x"), said("Elif wants numbers.")] }),
    aNote("b.md", { date: "2026-02-01", verdicts: [verdict] }),
    aNote("c.md", { date: "2026-03-01", lessons: [linked("y")] }),
    aNote("d.md", {
      date: "2026-04-01",
      people: [{ target: "Elif Demir", text: "Elif Demir" }],
      lessons: [said("Say it first."), aLesson("Thank her.", { links: [aLink("Elif Demir")] })],
    }),
    aNote("e.md", { date: "2026-05-01", lessons: [said("Nobody is meant.")] }),
    aNote("f.md", { date: "2026-05-02", debrief: "success" }),
    aLessonNote("Agree.md"),
    aPerson("People/Elif Demir.md"),
  ];
  const vault = vaultOf(notes, [["x", "y"]]);
  const [x, y] = vault.rows[0]?.repeat.members ?? [];
  if (x === undefined || y === undefined) throw new Error("no pair");
  const items = listReviewItems({
    ...vault,
    possible: [{ a: y, b: x, score: 0.4, why: [] }],
  });

  it("asks about pairs, people, relapses and successes, in this order", () => {
    expect(
      items.map((item) => {
        switch (item.kind) {
          case "possible":
            return [item.kind, item.possible.a.text];
          case "person":
            return [item.kind, item.lesson.text, ...item.candidates.map(({ name }) => name)];
          case "relapse":
            return [item.kind, item.row.standing.since];
          case "success":
            return [item.kind, item.note.path];
        }
      }),
    ).toEqual([
      ["possible", y.text],
      ["person", "Say it first.", "Elif Demir"],
      ["person", "Elif wants numbers.", "Elif Demir"],
      ["relapse", "2026-03-01"],
      ["success", "f.md"],
    ]);
  });

  it("has an id for each question, and the same the other way round", () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const turned = listReviewItems({ ...vault, possible: [{ a: x, b: y, score: 0.4, why: [] }] });
    expect(turned.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it("knows which of some ids are asked", () => {
    const ids = items.map(({ id }) => id);
    const wanted = [...ids.slice(1, 4), "person gone.md#0", "success gone.md"];
    expect([...askedIds(items, new Set(wanted))]).toEqual(ids.slice(1, 4));
    expect([...askedIds(items, new Set())]).toEqual([]);
  });

  it("goes on to the next, and brings what was skipped at the end", () => {
    const ids = items.map(({ id }) => id);
    const at = (answered: readonly string[], skipped: readonly string[]) => {
      const { next, left, done } = reviewProgress(items, new Set(answered), skipped);
      return [next === null ? -1 : ids.indexOf(next.id), left, done];
    };
    const [first = "", second = "", ...rest] = ids;
    expect(at([], [])).toEqual([0, 5, 0]);
    expect(at([first], [second])).toEqual([2, 4, 1]);
    expect(at(rest, [second, first])).toEqual([1, 2, 3]);
    expect(at(ids, [])).toEqual([-1, 0, 5]);
  });
});
