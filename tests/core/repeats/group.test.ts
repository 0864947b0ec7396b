import { describe, expect, it } from "vitest";
import { groupLessons } from "../../../src/core/repeats/group";
import type { GroupInput } from "../../../src/core/repeats/grouping";
import { createJudgement } from "../../../src/core/repeats/judgements";
import { MAX_POSSIBLE } from "../../../src/core/repeats/possible";
import { aLesson } from "../similarity/builders";

const AGREED = "Write down what was agreed before hanging up";
const REWORDED = "Before I hang up, write the agreed points down";
const PAPER = "Get the promise on paper while they are listening";
const DEMO = "Rehearse the demo on the customer's own data";

function same(a: string, b: string, date = "2026-03-09") {
  return createJudgement(a, b, { same: true, date });
}

function different(a: string, b: string, date = "2026-03-09") {
  return createJudgement(a, b, { same: false, date });
}

function membersOf(lessons: readonly GroupInput[], judgements = [] as ReturnType<typeof same>[]) {
  return groupLessons(lessons, judgements).groups.map((group) => group.members);
}

describe("groupLessons, by words", () => {
  it("groups lessons of two notes that say the same in nearly the same words, and says why", () => {
    const lessons = [aLesson("a", AGREED), aLesson("b", REWORDED), aLesson("c", DEMO)];
    expect(groupLessons(lessons, []).groups).toEqual([
      {
        members: ["a", "b"],
        medoid: "a",
        reasons: [{ kind: "words", words: ["agreed", "hanging", "write"] }],
      },
    ]);
  });

  it("groups equal texts, whatever their letter case and spaces", () => {
    expect(membersOf([aLesson("a", "Ask first"), aLesson("b", "ask  FIRST")])).toEqual([
      ["a", "b"],
    ]);
    expect(groupLessons([aLesson("a", "👍"), aLesson("b", "👍")], []).groups[0]?.reasons).toEqual([
      { kind: "words", words: ["👍"] },
    ]);
  });

  it("groups texts that differ in nothing but punctuation", () => {
    expect(membersOf([aLesson("a", "Listen"), aLesson("b", "Listen.")])).toEqual([["a", "b"]]);
  });

  it("does not trust a single word", () => {
    for (const [a, b] of [
      ["Listen", "Listen more"],
      ["Interrupt", "Don't interrupt"],
      ["Ask the caller", "Thank the caller"],
    ] as const) {
      expect(membersOf([aLesson("a", a), aLesson("b", b), aLesson("c", DEMO)])).toEqual([]);
    }
  });

  it("asks where it is not sure, and where one may say the opposite", () => {
    for (const [a, b] of [
      ["Apologise quickly and without a but", "Say sorry at once, apologise, and without a but"],
      ["Never answer before you know", "Answer before you know"],
    ] as const) {
      const { groups, possible } = groupLessons([aLesson("a", a), aLesson("b", b)], []);
      expect(groups).toEqual([]);
      expect(possible.map((pair) => [pair.a, pair.b])).toEqual([["a", "b"]]);
    }
  });

  it("does not take other numbers for the same", () => {
    const lessons = [
      aLesson("a", "Reply to every complaint within 24 hours"),
      aLesson("b", "Reply to every complaint within 48 hours"),
    ];
    expect(membersOf(lessons)).toEqual([]);
    const same = [lessons[0]!, aLesson("b", "Every complaint gets a reply within 24 hours")];
    expect(membersOf(same)).toEqual([["a", "b"]]);
  });

  it("does not let a name make two lessons alike", () => {
    const names = ["Darren Cole"];
    const lessons = [
      aLesson("a", "Call Darren Cole", { names }),
      aLesson("b", "Thank Darren Cole", { names }),
    ];
    expect(membersOf(lessons)).toEqual([]);
  });

  it("makes no group of lessons that all stand in one note", () => {
    const twins = [
      aLesson("a", AGREED, { note: "n.md" }),
      aLesson("b", REWORDED, { note: "n.md" }),
    ];
    expect(membersOf(twins)).toEqual([]);
    expect(groupLessons(twins, []).possible).toEqual([]);
    const copies = [aLesson("a", AGREED, { note: "n.md" }), aLesson("b", AGREED, { note: "n.md" })];
    expect(membersOf(copies)).toEqual([]);
  });

  it("counts both lessons of one note once another note says it too", () => {
    const lessons = [
      aLesson("a", AGREED, { note: "n.md" }),
      aLesson("b", AGREED, { note: "n.md" }),
      aLesson("c", REWORDED),
    ];
    expect(membersOf(lessons)).toEqual([["a", "b", "c"]]);
  });

  it("lets the member closest to all others speak, and of two the shorter one", () => {
    const lessons = [
      aLesson("a", "Write down the agreed promise before hanging up on the caller today"),
      aLesson("b", "Write down the agreed promise before hanging up"),
      aLesson("c", "Write down the agreed promise before hanging up, slowly"),
    ];
    expect(groupLessons(lessons, []).groups[0]?.medoid).toBe("b");
    expect(groupLessons(lessons.slice(1), []).groups[0]?.medoid).toBe("b");
  });
});

describe("groupLessons, by decisions", () => {
  it("groups what was judged the same, also within one note", () => {
    const lessons = [aLesson("a", AGREED, { note: "n.md" }), aLesson("b", PAPER, { note: "n.md" })];
    expect(groupLessons(lessons, [same(AGREED, PAPER)]).groups).toEqual([
      { members: ["a", "b"], medoid: "a", reasons: [{ kind: "judgement", words: [] }] },
    ]);
  });

  it("keeps apart what was judged not the same, and does not ask again", () => {
    const lessons = [aLesson("a", AGREED), aLesson("b", REWORDED)];
    expect(groupLessons(lessons, [different(AGREED, REWORDED)])).toEqual({
      groups: [],
      possible: [],
    });
  });

  it("forgets what was withdrawn", () => {
    const lessons = [aLesson("a", AGREED), aLesson("b", REWORDED)];
    const withdrawn = { ...different(AGREED, REWORDED, "2026-03-10"), withdrawn: true };
    expect(membersOf(lessons, [different(AGREED, REWORDED), withdrawn])).toEqual([["a", "b"]]);
  });

  it("does not lose a lesson found by words when a decision adds another wording", () => {
    const lessons = [aLesson("a", AGREED), aLesson("b", REWORDED), aLesson("c", PAPER)];
    const [group] = groupLessons(lessons, [same(AGREED, PAPER)]).groups;
    expect(group?.members).toEqual(["a", "b", "c"]);
    expect(group?.reasons.map(({ kind }) => kind)).toEqual(["judgement", "words"]);
  });

  it("believes the newer of two judgements that a third forbids to hold together", () => {
    const lessons = [aLesson("a", "One"), aLesson("b", "Two"), aLesson("c", "Three")];
    const judgements = [
      same("One", "Two", "2026-03-08"),
      same("Two", "Three", "2026-03-09"),
      different("One", "Three", "2026-03-01"),
    ];
    expect(membersOf(lessons, judgements)).toEqual([["b", "c"]]);
  });

  it("groups the members of a lesson note, whatever a judgement says", () => {
    const lessonNote = "Lessons/Say it back.md";
    const lessons = [aLesson("a", AGREED, { lessonNote }), aLesson("b", PAPER, { lessonNote })];
    expect(groupLessons(lessons, [different(AGREED, PAPER)]).groups).toEqual([
      { members: ["a", "b"], medoid: "a", reasons: [{ kind: "lesson-note", words: [] }] },
    ]);
  });

  it("adds a lesson without a link to the lesson note whose member it resembles", () => {
    const lessonNote = "Lessons/Say it back.md";
    const lessons = [
      aLesson("a", AGREED, { lessonNote }),
      aLesson("b", PAPER, { lessonNote }),
      aLesson("c", REWORDED),
    ];
    const [group] = groupLessons(lessons, []).groups;
    expect(group?.members).toEqual(["a", "b", "c"]);
    expect(group?.reasons.map(({ kind }) => kind)).toEqual(["lesson-note", "words"]);
  });

  it("never unites two lesson notes, neither by equal texts nor by a judgement", () => {
    const lessons = [
      aLesson("a", AGREED, { lessonNote: "x.md" }),
      aLesson("b", AGREED, { lessonNote: "y.md" }),
      aLesson("c", REWORDED),
    ];
    for (const members of membersOf(lessons, [same(AGREED, REWORDED)])) {
      expect(members).not.toEqual(expect.arrayContaining(["a", "b"]));
    }
  });
});

describe("groupLessons, possible repeats", () => {
  const lessons = [aLesson("a", "Ask the caller"), aLesson("b", "Thank the caller")];

  it("offers what is near but not safe, with the words that the two share", () => {
    const { groups, possible } = groupLessons(lessons, []);
    expect(groups).toEqual([]);
    expect(possible.map(({ a, b, reason }) => ({ a, b, reason }))).toEqual([
      { a: "a", b: "b", reason: { kind: "words", words: ["caller"] } },
    ]);
  });

  it("asks about two groups once", () => {
    const copies = lessons.flatMap((lesson) => [
      lesson,
      { ...lesson, id: `${lesson.id}2`, note: `${lesson.id}2.md` },
    ]);
    expect(groupLessons(copies, []).groups).toHaveLength(2);
    expect(groupLessons(copies, []).possible).toHaveLength(1);
  });

  it("asks fifty questions at most", () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      aLesson(`l${i}`, `promise w${i % 60}a w${Math.floor(i / 60)}b x${i}c`),
    );
    expect(groupLessons(many, []).possible.length).toBeLessThanOrEqual(MAX_POSSIBLE);
  });
});
