import { describe, expect, it } from "vitest";
import { createDecisions, NO_DECISIONS } from "../../../src/core/repeats/decisions";
import type { Group, GroupInput, PossiblePair } from "../../../src/core/repeats/grouping";
import { createJudgement, type Judgement } from "../../../src/core/repeats/judgements";
import { createPairModel } from "../../../src/core/repeats/pair-model";
import type { ScoredPair } from "../../../src/core/repeats/pair-scores";
import { PairTable } from "../../../src/core/repeats/pair-table";
import {
  findPossible,
  MAX_POSSIBLE,
  POSSIBLE_FLOOR,
  valueOf,
} from "../../../src/core/repeats/possible";
import { toProbability } from "../../../src/core/repeats/scores";
import { VaultTexts } from "../../../src/core/repeats/vault-texts";
import { runToEnd } from "../../../src/core/steps";
import { foldText } from "../../../src/core/text";
import { aLesson } from "../similarity/builders";

/** Two texts and the score of the pair. */
type Rated = readonly [a: string, b: string, score: number];

/** A table that holds these pairs and no others. */
class FixedTable extends PairTable {
  private readonly pairs: readonly ScoredPair[];

  constructor(texts: VaultTexts, rated: readonly Rated[]) {
    super(texts, createPairModel(null), 64);
    this.pairs = rated.map(([one, two, score]) => {
      const [a = -1, b = -1] = [one, two]
        .map((text) => texts.shelf.find(foldText(text)))
        .sort((x, y) => x - y);
      expect(a, `${one} and ${two} are there`).toBeGreaterThan(-1);
      return { a, b, score };
    });
  }

  override pairsFrom(slot: number): readonly ScoredPair[] {
    return this.pairs.filter(({ a }) => a === slot);
  }
}

interface Vault {
  readonly lessons: readonly GroupInput[];
  readonly rated: readonly Rated[];
  readonly groups?: readonly (readonly string[])[];
  readonly judgements?: readonly Judgement[];
}

/** The pairs in the order of asking. What a pair is about is said by its texts, in the order of its ids. */
function find({ lessons, rated, groups = [], judgements = [] }: Vault): readonly PossiblePair[] {
  const texts = new VaultTexts(null);
  texts.tell([], lessons);
  runToEnd(texts.settle());
  const groupOf = new Map<string, Group>();
  for (const members of groups) {
    const group: Group = { members, medoid: members[0]!, reasons: [] };
    for (const id of members) groupOf.set(id, group);
  }
  return runToEnd(
    findPossible(texts, new FixedTable(texts, rated), {
      groupOf,
      decisions: judgements.length === 0 ? NO_DECISIONS : createDecisions(judgements),
      reasonFor: (a, b) => ({
        kind: "words",
        words: [a, b].map((slot) => texts.shelf.at(slot)!.wording.folded),
      }),
    }),
  );
}

function findIds(vault: Vault): readonly string[] {
  return find(vault).map(({ a, b }) => `${a} ${b}`);
}

function judge(a: string, b: string, same: boolean): Judgement {
  return createJudgement(a, b, { same, date: "2026-03-09" });
}

const ASK = aLesson("a", "Ask");
const CALL = aLesson("c", "Call");
const NOTE = aLesson("n", "Note");
const DEMO = aLesson("d", "Demo");

describe("findPossible", () => {
  it("asks about the surest first, with its probability and its reason", () => {
    const rated: readonly Rated[] = [
      ["Ask", "Note", -1_000],
      ["Ask", "Call", 500],
      ["Note", "Call", 0],
    ];
    expect(find({ lessons: [ASK, CALL, NOTE], rated })).toEqual([
      { a: "a", b: "c", score: toProbability(500), reason: reason("ask", "call") },
      { a: "c", b: "n", score: 0.5, reason: reason("call", "note") },
      { a: "a", b: "n", score: toProbability(-1_000), reason: reason("ask", "note") },
    ]);
  });

  it("names the lesson with the smaller id first, and gives the reason from its side", () => {
    const lessons = [aLesson("z", "Ask"), aLesson("y", "Call")];
    expect(find({ lessons, rated: [["Ask", "Call", 0]] })).toEqual([
      { a: "y", b: "z", score: 0.5, reason: reason("call", "ask") },
    ]);
  });

  it("asks about nothing below the floor", () => {
    const rated: readonly Rated[] = [
      ["Ask", "Call", POSSIBLE_FLOOR],
      ["Ask", "Note", POSSIBLE_FLOOR - 1],
    ];
    expect(findIds({ lessons: [ASK, CALL, NOTE], rated })).toEqual(["a c"]);
  });

  it("asks about equally good ones in the order of their texts, whatever came first", () => {
    const rated: readonly Rated[] = [
      ["Note", "Demo", 0],
      ["Call", "Ask", 0],
      ["Note", "Call", 0],
    ];
    const lessons = [NOTE, DEMO, CALL, ASK];
    for (const order of [lessons, [...lessons].reverse()]) {
      expect(findIds({ lessons: order, rated })).toEqual(["a c", "c n", "d n"]);
    }
  });

  it("asks sooner about what brings more lessons together", () => {
    const copies = [aLesson("n2", "note"), aLesson("n3", "NOTE")];
    const rated: readonly Rated[] = [
      ["Ask", "Call", 200],
      ["Ask", "Note", 0],
    ];
    expect(findIds({ lessons: [ASK, CALL, NOTE], rated })).toEqual(["a c", "a n"]);
    expect(findIds({ lessons: [ASK, CALL, NOTE, ...copies], rated })).toEqual(["a n", "a c"]);
    const groups = [["d", "n"]];
    expect(findIds({ lessons: [ASK, CALL, NOTE, DEMO], rated, groups })).toEqual(["a n", "a c"]);
  });

  it("asks about lessons of different notes, and passes over copies to find such", () => {
    const rated: readonly Rated[] = [["Ask", "Call", 0]];
    const lessons = [
      aLesson("a1", "Ask", { note: "x.md" }),
      aLesson("c1", "Call", { note: "x.md" }),
    ];
    expect(findIds({ lessons, rated })).toEqual([]);
    const right = aLesson("c2", "Call", { note: "y.md" });
    expect(findIds({ lessons: [...lessons, right], rated })).toEqual(["a1 c2"]);
    const left = aLesson("a2", "Ask", { note: "y.md" });
    expect(findIds({ lessons: [...lessons, left], rated })).toEqual(["a2 c1"]);
  });

  it("asks about nothing that is one group, and about two groups once", () => {
    const rated: readonly Rated[] = [
      ["Ask", "Call", 900],
      ["Ask", "Note", 100],
      ["Call", "Demo", 200],
      ["Ask", "Demo", 300],
    ];
    const lessons = [ASK, CALL, NOTE, DEMO];
    const groups = [
      ["a", "c"],
      ["d", "n"],
    ];
    expect(findIds({ lessons, rated, groups })).toEqual(["a d"]);
    expect(findIds({ lessons, rated, groups: groups.slice(0, 1) })).toEqual(["a d", "a n"]);
  });

  it("asks about nothing that was decided", () => {
    const rated: readonly Rated[] = [
      ["Ask", "Call", 900],
      ["Ask", "Note", 100],
      ["Ask", "Demo", 0],
    ];
    const lessons = [ASK, CALL, NOTE, DEMO];
    const judgements = [judge("ASK", "call", true), judge("note", "ask", false)];
    expect(findIds({ lessons, rated, judgements })).toEqual(["a d"]);
  });

  it("asks about no two groups that a decision about two of their texts keeps apart", () => {
    const lessons = [ASK, CALL, NOTE, DEMO];
    const rated: readonly Rated[] = [["Ask", "Note", 0]];
    const groups = [
      ["a", "c"],
      ["d", "n"],
    ];
    for (const one of [judge("call", "demo", false), judge("demo", "call", false)]) {
      expect(findIds({ lessons, rated, groups, judgements: [one] })).toEqual([]);
    }
    // A group and a lesson alone, whichever is larger.
    expect(
      findIds({ lessons, rated, groups: [["a", "c"]], judgements: [judge("call", "note", false)] }),
    ).toEqual([]);
    expect(findIds({ lessons, rated, groups, judgements: [judge("call", "ask", false)] })).toEqual([
      "a n",
    ]);
    expect(findIds({ lessons, rated, groups, judgements: [judge("call", "x", false)] })).toEqual([
      "a n",
    ]);
  });

  it("asks whether a lesson belongs to a lesson note, never whether two lesson notes are one", () => {
    const rated: readonly Rated[] = [["Ask", "Call", 0]];
    const ask = aLesson("a", "Ask", { lessonNote: "Lessons/x.md" });
    const call = aLesson("c", "Call", { lessonNote: "Lessons/y.md" });
    expect(findIds({ lessons: [ask, CALL], rated })).toEqual(["a c"]);
    expect(findIds({ lessons: [ask, call], rated })).toEqual([]);
    const groups = [
      ["a", "n"],
      ["c", "d"],
    ];
    const linked = [ASK, CALL, { ...NOTE, lessonNote: "Lessons/x.md" }, DEMO];
    expect(findIds({ lessons: linked, rated, groups })).toEqual(["a c"]);
    const both = [...linked.slice(0, 3), { ...DEMO, lessonNote: "Lessons/y.md" }];
    expect(findIds({ lessons: both, rated, groups })).toEqual([]);
  });

  it("takes no lesson for a group because its text is that group's name", () => {
    const lessons = [aLesson("call", "Ask"), aLesson("n", "Note"), aLesson("x", "Call")];
    const rated: readonly Rated[] = [["Ask", "Call", 0]];
    expect(findIds({ lessons, rated, groups: [["call", "n"]] })).toEqual(["call x"]);
  });

  it("asks no more than there is time for", () => {
    const lessons = Array.from({ length: MAX_POSSIBLE + 5 }, (_, i) =>
      aLesson(`l${i}`, `text ${i}`),
    );
    const rated = lessons.map(({ text }, i): Rated => ["Ask", text, 10 * i]);
    const found = find({ lessons: [ASK, ...lessons], rated });
    expect(found).toHaveLength(MAX_POSSIBLE);
    expect(found[0]).toMatchObject({ a: "a", b: `l${MAX_POSSIBLE + 4}` });
    expect(found.at(-1)).toMatchObject({ a: "a", b: "l5" });
  });
});

describe("valueOf", () => {
  it("grows with sureness and with what a yes brings together, the sides being equal", () => {
    expect(valueOf(0, 1, 1)).toBe(0.5);
    expect(valueOf(0, 3, 2)).toBeCloseTo(0.5 * (1 + Math.log(6)), 12);
    expect(valueOf(0, 3, 2)).toBe(valueOf(0, 2, 3));
    expect(valueOf(1, 1, 1)).toBeGreaterThan(valueOf(0, 1, 1));
  });
});

function reason(...words: readonly string[]): PossiblePair["reason"] {
  return { kind: "words", words };
}
