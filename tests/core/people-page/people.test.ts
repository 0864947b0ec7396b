import { describe, expect, it } from "vitest";
import type { PromiseLine, Verdict } from "../../../src/core/note";
import {
  buildMatrix,
  isAnything,
  type MatrixFilter,
  NO_MATRIX_FILTER,
} from "../../../src/core/people-page/matrix";
import { listPeople, searchPeople, sortPeople } from "../../../src/core/people-page/people-list";
import { personPage } from "../../../src/core/people-page/person-page";
import { openPromises } from "../../../src/core/people-page/promises";
import { compareText } from "../../../src/core/text";
import { aLesson, aLessonNote, aLink, aNote, aPerson } from "../rollup/builders";
import { textsOf, TODAY, vaultOf } from "../rollup/row-builders";

const ELIF = "People/Elif Demir.md";
const OWEN = "People/Owen Achterberg.md";
const elif = aLink("Elif Demir");
const owen = aLink("Owen Achterberg");
const withElif = [{ target: "Elif Demir", text: "Elif Demir" }];

function aPromise(text: string, more: Partial<PromiseLine> = {}): PromiseLine {
  return { text, isToWriter: false, isKept: false, due: null, links: [], line: 5, ...more };
}

function aVerdict(verdict: Verdict, lessonNote: string) {
  return { verdict, link: aLink(lessonNote), remark: "", line: 7 };
}

const notes = [
  aNote("2026-01-14 Slot.md", {
    date: "2026-01-14",
    debrief: "success",
    lessons: [aLesson("Agree 1", { links: [aLink("Agree"), elif] })],
  }),
  aNote("2026-03-03 Check.md", {
    date: "2026-03-03",
    debrief: "engagement",
    verdicts: [aVerdict("held", "Agree")],
  }),
  aNote("2026-04-02 Price change.md", {
    date: "2026-04-02",
    debrief: "success",
    people: withElif,
    lessons: [aLesson("Price first", { links: [elif] }), aLesson("Only nearby")],
    promises: [
      aPromise("the ward count", { isToWriter: true }),
      aPromise("kept already", { isKept: true }),
    ],
  }),
  aNote("2026-05-09 Refund.md", {
    date: "2026-05-09",
    lessons: [
      aLesson("Agree 2", { links: [aLink("Agree"), elif, owen] }),
      aLesson("Numbers 1", { links: [aLink("Elif Demir", { role: "about" })] }),
      aLesson("Agenda", { links: [aLink("Elif Demir", { role: "from" })] }),
    ],
    promises: [
      aPromise("send the invoice", { due: "2026-05-18", links: [elif] }),
      aPromise("name a contact", { due: "2026-05-08", links: [elif] }),
      aPromise("call back", { links: [elif, owen] }),
    ],
  }),
  aNote("2026-05-10 Mail.md", {
    date: "2026-05-10",
    lessons: [aLesson("Numbers 2", { links: [aLink("Elif Demir", { role: "about" })] })],
  }),
  aLessonNote("Agree.md", { text: "Write down what was agreed." }),
  aPerson(ELIF, ["Ms Demir"]),
  aPerson(OWEN),
  aPerson("People/Jonah Reyes.md"),
];
const groups = [
  ["Agree 1", "Agree 2"],
  ["Numbers 1", "Numbers 2"],
];
const vault = vaultOf(notes, groups);

describe("a person's page", () => {
  const page = personPage(ELIF, vault);
  if (page === null) throw new Error("no page");

  it("has lessons with, from and about them, and those of their debriefs apart", () => {
    const { with: shared, from, about, inDebriefs } = page.lessons;
    const show = (list: typeof shared) =>
      list.map(({ row, tie, members }) => [row.repeat.text, tie, members.length]);
    expect(show(shared)).toEqual([
      ["Write down what was agreed.", "lesson", 2],
      ["Price first", "lesson", 1],
    ]);
    expect(show(from)).toEqual([["Agenda", "lesson", 1]]);
    expect(show(about)).toEqual([["Numbers 1", "lesson", 2]]);
    expect(show(inDebriefs)).toEqual([["Only nearby", "debrief", 1]]);
  });

  it("has the lessons of a lesson note that names them", () => {
    const named = vaultOf([
      aNote("a.md", { lessons: [aLesson("x", { links: [aLink("Agree")] })] }),
      aLessonNote("Agree.md", { people: withElif }),
      aPerson(ELIF),
    ]);
    const lessons = personPage(ELIF, named)?.lessons.with;
    expect(lessons?.map(({ tie, members }) => [tie, members.length])).toEqual([["lesson-note", 1]]);
  });

  it("has their debriefs, newest first, with the balance", () => {
    expect(page.debriefs.map(({ path }) => path)).toEqual([
      "2026-05-10 Mail.md",
      "2026-05-09 Refund.md",
      "2026-04-02 Price change.md",
      "2026-01-14 Slot.md",
    ]);
    expect([page.setbacks.length, page.successes.length]).toEqual([2, 2]);
  });

  it("has what was found about their lessons", () => {
    expect(page.verdicts.map(({ event }) => [event.event, event.path])).toEqual([
      ["held", "2026-03-03 Check.md"],
    ]);
  });

  it("has open promises in both directions, the most pressing first", () => {
    expect(page.owedTo.map(({ promise, isLate }) => [promise.text, isLate])).toEqual([
      ["name a contact", true],
      ["send the invoice", false],
      ["call back", false],
    ]);
    expect(page.owedBy.map(({ promise }) => promise.text)).toEqual(["the ward count"]);
  });

  it("has a promise that links other notes, or somebody unknown, where they alone were there", () => {
    const sheet = vaultOf([
      aNote("a.md", {
        people: withElif,
        promises: [
          aPromise("send the Datasheet", { links: [aLink("Datasheet")] }),
          aPromise("greet Zoe", { links: [aLink("Zoe")] }),
          aPromise("ask Owen", { links: [aLink("Datasheet"), owen] }),
        ],
      }),
      aNote("Datasheet.md", { debrief: null }),
      aPerson(ELIF),
      aPerson(OWEN),
    ]);
    const owedTo = (key: string) =>
      personPage(key, sheet)?.owedTo.map(({ promise }) => promise.text);
    expect(owedTo(ELIF)).toEqual(["send the Datasheet", "greet Zoe"]);
    expect(owedTo(OWEN)).toEqual(["ask Owen"]);
    expect(listPeople(sheet).map(({ promises }) => promises.length)).toEqual([2, 1]);
  });

  it("leaves a promise that names nobody to nobody, where several were there", () => {
    const both = vaultOf([
      aNote("a.md", {
        people: [...withElif, { target: "Owen Achterberg", text: "Owen" }],
        promises: [aPromise("who?")],
      }),
      aPerson(ELIF),
      aPerson(OWEN),
    ]);
    expect(personPage(ELIF, both)?.owedTo).toEqual([]);
  });

  it.each([
    ["several were there", { people: [...withElif, { target: "Owen Achterberg", text: "Owen" }] }],
    ["nobody was there", {}],
  ])("keeps in sight what names nobody where %s", (_, more) => {
    const links = [aLink("Datasheet")];
    const loose = vaultOf([
      aNote("a.md", {
        ...more,
        promises: [aPromise("who?"), aPromise("late", { due: "2026-05-01", links })],
      }),
      aNote("b.md", { promises: [aPromise("known", { links: [elif] })] }),
      aPerson(ELIF),
      aPerson(OWEN),
    ]);
    const { ofNobody } = openPromises(loose.notes, loose.people, TODAY);
    expect(ofNobody.map(({ promise, isLate }) => [promise.text, isLate])).toEqual([
      ["late", true],
      ["who?", false],
    ]);
  });

  it("says before you meet what relapsed, what you owe, what worked and how they like to work", () => {
    expect(page.meet).toEqual([
      {
        kind: "relapsed",
        text: "Write down what was agreed.",
        marks: [],
        facts: ["2× with Elif Demir", "relapsed 9 May 2026"],
        places: [
          { path: "2026-05-09 Refund.md", line: 1 },
          { path: "2026-01-14 Slot.md", line: 1 },
        ],
      },
      {
        kind: "owed",
        text: "name a contact",
        marks: [],
        facts: ["Late since 8 May 2026"],
        places: [{ path: "2026-05-09 Refund.md", line: 5 }],
      },
      {
        kind: "worked",
        text: "Price first",
        marks: [],
        facts: ["Price change", "2 Apr 2026"],
        places: [{ path: "2026-04-02 Price change.md", line: 1 }],
      },
      {
        kind: "likes",
        text: "Numbers 1",
        marks: [],
        facts: ["About Elif Demir", "from 2 notes"],
        places: [
          { path: "2026-05-10 Mail.md", line: 1 },
          { path: "2026-05-09 Refund.md", line: 2 },
        ],
      },
    ]);
  });

  it("has no line without a note behind it", () => {
    expect(personPage("People/Jonah Reyes.md", vault)?.meet).toEqual([]);
    for (const { places } of page.meet) expect(places.length).toBeGreaterThan(0);
  });

  it("takes a lesson that held for one that worked", () => {
    const held = vaultOf([
      aNote("a.md", {
        date: "2026-01-01",
        lessons: [aLesson("x", { links: [aLink("Agree"), elif] })],
      }),
      aNote("2026-02-01 Later.md", { date: "2026-02-01", verdicts: [aVerdict("held", "Agree")] }),
      aLessonNote("Agree.md"),
      aPerson(ELIF),
    ]);
    expect(personPage(ELIF, held)?.meet.map(({ kind, facts }) => [kind, ...facts])).toEqual([
      ["worked", "Later", "1 Feb 2026"],
    ]);
  });

  it("is nobody's for a key of nobody", () => {
    expect(personPage("People/Nobody.md", vault)).toBeNull();
  });
});

describe("the list of people", () => {
  const entries = listPeople(vault);

  it("has everyone who appears, with counts, balance and promises", () => {
    expect(
      entries.map(({ person, debriefs, setbacks, successes, repeats, promises, late, last }) => [
        person.name,
        debriefs.length,
        setbacks,
        successes,
        repeats.length,
        promises.length,
        late,
        last,
      ]),
    ).toEqual([
      ["Elif Demir", 4, 2, 2, 2, 4, 1, "2026-05-10"],
      ["Owen Achterberg", 1, 1, 0, 1, 1, 0, "2026-05-09"],
    ]);
  });

  it.each([
    ["name", ["Elif Demir", "Owen Achterberg"]],
    ["last", ["Elif Demir", "Owen Achterberg"]],
    ["debriefs", ["Elif Demir", "Owen Achterberg"]],
    ["promises", ["Elif Demir", "Owen Achterberg"]],
    ["repeats", ["Elif Demir", "Owen Achterberg"]],
  ] as const)("is sorted by %s", (sort, names) => {
    const turned = [...entries].reverse();
    expect(sortPeople(turned, sort, compareText).map(({ person }) => person.name)).toEqual(names);
  });

  it("is searched by name and alias", () => {
    const find = (query: string) => searchPeople(entries, query).map(({ person }) => person.name);
    expect(find("ms dem")).toEqual(["Elif Demir"]);
    expect(find("")).toEqual(["Elif Demir", "Owen Achterberg"]);
    expect(find("nobody")).toEqual([]);
  });
});

describe("the matrix", () => {
  const today = "2026-05-16";
  const build = (limits: { rows: number; people: number }, filter: Partial<MatrixFilter> = {}) =>
    buildMatrix(vault.rows, { ...NO_MATRIX_FILTER, ...filter }, today, limits);
  const show = (limits: { rows: number; people: number }) => {
    const { people, rows, leftPeople, found } = build(limits);
    return {
      people: people.map(({ name, count }) => [name, count]),
      rows: rows.map(({ row, cells }) => [
        row.repeat.text,
        ...cells.map(({ key, members, step }) => [key, members.length, step]),
      ]),
      left: [found - rows.length, leftPeople],
    };
  };

  it("counts who was there, and leaves out what is about someone", () => {
    expect(show({ rows: 10, people: 10 })).toEqual({
      people: [
        ["Elif Demir", 4],
        ["Owen Achterberg", 1],
      ],
      rows: [
        ["Write down what was agreed.", [ELIF, 2, 2], [OWEN, 1, 1]],
        ["Agenda", [ELIF, 1, 1]],
        ["Price first", [ELIF, 1, 1]],
      ],
      left: [0, 0],
    });
    expect(textsOf(vault.rows)).toContain("Numbers 1");
  });

  it("says what does not fit in", () => {
    expect(show({ rows: 1, people: 1 })).toEqual({
      people: [["Elif Demir", 2]],
      rows: [["Write down what was agreed.", [ELIF, 2, 2]]],
      left: [2, 1],
    });
  });

  it("has a column for everyone who is asked for by name, beyond the limit too", () => {
    const limits = { rows: 1, people: 1 };
    const people = (query: string) => build(limits, { query }).people.map(({ name }) => name);
    expect(people("person:owen")).toEqual(["Owen Achterberg"]);
    expect(people("person:owen,demir")).toEqual(["Elif Demir", "Owen Achterberg"]);
    expect(people("person:elif -person:owen")).toEqual(["Elif Demir"]);
    expect(people("owen")).toEqual(["Elif Demir"]);
    expect(build(limits, { query: "person:owen" }).leftPeople).toBe(1);
  });

  it("draws four times and more alike", () => {
    const times = Array.from({ length: 5 }, (_, i) =>
      aNote(`${i}.md`, { lessons: [aLesson(`x${i}`, { links: [elif] })] }),
    );
    const { rows } = vaultOf([...times, aPerson(ELIF)], [["x0", "x1", "x2", "x3", "x4"]]);
    const cells = buildMatrix(rows, NO_MATRIX_FILTER, today, { rows: 5, people: 5 }).rows[0]?.cells;
    expect(cells?.map(({ members, step }) => [members.length, step])).toEqual([[5, 4]]);
  });

  it.each<[Partial<MatrixFilter>, readonly (readonly [string, ...number[]])[]]>([
    [
      {},
      [
        ["Write down what was agreed.", 2, 2, 1],
        ["Agenda", 1, 1],
        ["Price first", 1, 1],
      ],
    ],
    // Of a lesson only what happened then, or in such a debrief, is counted.
    [
      { kinds: ["SUCCESS"] },
      [
        ["Write down what was agreed.", 1, 1],
        ["Price first", 1, 1],
      ],
    ],
    [
      { period: { from: "2026-05-01", to: null } },
      [
        ["Write down what was agreed.", 1, 1, 1],
        ["Agenda", 1, 1],
      ],
    ],
    [{ kinds: ["success"], period: { from: "2026-02-01", to: null } }, [["Price first", 1, 1]]],
    [{ period: "last-7-days" }, []],
    [
      { statuses: ["new"] },
      [
        ["Agenda", 1, 1],
        ["Price first", 1, 1],
      ],
    ],
    [{ query: "agreed" }, [["Write down what was agreed.", 2, 2, 1]]],
    // Whoever is asked for comes first.
    [{ query: "person:owen" }, [["Write down what was agreed.", 2, 1, 2]]],
    [{ query: "agreed", statuses: ["new"] }, []],
  ])("with %j counts, in all and by person, %j", (filter, expected) => {
    const { rows, found } = build({ rows: 9, people: 9 }, filter);
    expect(found).toBe(expected.length);
    expect(
      rows.map(({ row, count, cells }) => [
        row.repeat.text,
        count,
        ...cells.map(({ members }) => members.length),
      ]),
    ).toEqual(expected);
  });

  it("begins with what came up most often then", () => {
    const { rows } = build({ rows: 9, people: 9 }, { kinds: ["success"] });
    expect(rows.map(({ count }) => count)).toEqual([1, 1]);
    const [first] = build({ rows: 1, people: 9 }).rows;
    expect(first?.count).toBe(2);
  });

  it("knows when nothing is left out", () => {
    expect(isAnything(NO_MATRIX_FILTER)).toBe(true);
    expect(isAnything({ ...NO_MATRIX_FILTER, query: " " })).toBe(true);
    for (const part of [{ query: "a" }, { kinds: ["a"] }, { period: "this-year" as const }]) {
      expect(isAnything({ ...NO_MATRIX_FILTER, ...part })).toBe(false);
    }
  });
});
