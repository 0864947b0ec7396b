import { describe, expect, it } from "vitest";
import { describeGroup, type Known, WORDS_SHOWN } from "../../../src/core/repeats/describe";
import type { Group, GroupInput } from "../../../src/core/repeats/grouping";
import {
  createJudgement,
  createLookup,
  type Judgement,
} from "../../../src/core/repeats/judgements";
import { makeUnits } from "../../../src/core/repeats/units";
import { aLesson, explainTexts, wordingsOf } from "../similarity/builders";

/** All lessons in one group. */
function group(
  lessons: readonly GroupInput[],
  isByWords = true,
  judgements: readonly Judgement[] = [],
): Group {
  const wordings = wordingsOf(lessons);
  const known: Known = {
    ...explainTexts(wordings.map(({ text }) => text)),
    wordings,
    lookup: createLookup(judgements),
  };
  return describeGroup(makeUnits(wordings).all, isByWords, known);
}

function lessons(...texts: readonly string[]): readonly GroupInput[] {
  return texts.map((text, i) => aLesson(`l${i}`, text));
}

function judge(a: string, b: string, same = true): Judgement {
  return createJudgement(a, b, { same, date: "2026-03-09" });
}

const words = (...said: readonly string[]) => ({ kind: "words", words: said });

describe("describeGroup", () => {
  it("names the members in the order of their ids, copies and lesson notes included", () => {
    const linked = aLesson("a", "Ask first", { lessonNote: "Lessons/x.md" });
    const members = [aLesson("c", "Ask first"), aLesson("b", "ask  FIRST"), linked];
    expect(group([...members, aLesson("aa", "First ask")]).members).toEqual(["a", "aa", "b", "c"]);
  });

  it("lets the member speak that is closest to all others", () => {
    const texts = ["Ask the caller", "Ask the caller before you call", "Before you call", "Call"];
    expect(group(lessons(...texts)).medoid).toBe("l1");
  });

  it("lets the text speak that most lessons have", () => {
    const copies = [aLesson("z1", "Ask before lunch"), aLesson("z2", "ask before lunch")];
    const others = [aLesson("a1", "Ask after dinner"), aLesson("a2", "Ask again")];
    expect(group([...others, ...copies]).medoid).toBe("z1");
  });

  it("lets the shorter of two texts speak, the rule rather than its story", () => {
    const story = aLesson("a", "Ask the caller, I told myself after the third call");
    const rule = aLesson("b", "Then ask the caller");
    expect(group([story, rule]).medoid).toBe("b");
  });

  it("lets the first by text speak of equally long ones, and the first by id of copies", () => {
    const [one, two] = [aLesson("b", "Ask Ann now"), aLesson("a", "Now ask Ann")];
    expect(group([one, two]).medoid).toBe("b");
    expect(group([two, one]).medoid).toBe("b");
    expect(group([aLesson("d", "Ask"), aLesson("c", "ask")]).medoid).toBe("c");
  });

  it("says which words the texts share, as the one that speaks writes them", () => {
    const found = group(lessons("We were asking callers who call", "Ask a caller"));
    expect(found.medoid).toBe("l1");
    expect(found.reasons).toEqual([words("ask", "caller")]);
  });

  it("names no more words than one can see at once", () => {
    const text = "Rehearse demos, test backups, write notes, thank reporters, leave early";
    const [reason] = group(lessons(text, `${text} again`)).reasons;
    expect(reason!.words).toHaveLength(WORDS_SHOWN);
  });

  it("puts the lesson note first, then the judgement, then the words", () => {
    const both = [
      aLesson("a", "Ask first", { lessonNote: "Lessons/x.md" }),
      aLesson("b", "First ask", { lessonNote: "Lessons/x.md" }),
    ];
    const judgements = [judge("First ask", "Ask first")];
    expect(group(both, true, judgements).reasons.map(({ kind }) => kind)).toEqual([
      "lesson-note",
      "judgement",
      "words",
    ]);
    expect(group(both, false, judgements).reasons).toEqual([
      { kind: "lesson-note", words: [] },
      { kind: "judgement", words: [] },
    ]);
  });

  it("gives a lesson note as the reason where two lessons link to it, be it with one text", () => {
    const link = (id: string, text: string, lessonNote: string | null = "Lessons/x.md") =>
      aLesson(id, text, { lessonNote });
    const kindsOf = (...members: readonly GroupInput[]) =>
      group(members, false).reasons.map(({ kind }) => kind);
    expect(kindsOf(link("a", "Ask"), link("b", "ask"))).toEqual(["lesson-note"]);
    expect(kindsOf(link("a", "Ask"), link("b", "Ask now", null))).toEqual(["words"]);
  });

  it("gives a judgement as the reason where one brought two of the texts together", () => {
    const three = lessons("Ask first", "Wait first", "Think first");
    const kindsOf = (judgement: Judgement) =>
      group(three, false, [judgement]).reasons.map(({ kind }) => kind);
    expect(kindsOf(judge("think first", "wait first"))).toEqual(["judgement"]);
    expect(kindsOf(judge("think first", "wait first", false))).toEqual(["words"]);
    expect(kindsOf(judge("think first", "something else"))).toEqual(["words"]);
  });

  it("always gives a reason: texts without a word are shown as they are", () => {
    expect(group(lessons("👍", "👍")).reasons).toEqual([words("👍")]);
    expect(group(lessons("", " ")).reasons).toEqual([words()]);
    expect(group(lessons("Rehearse", "👍"), false).reasons).toEqual([words("👍")]);
  });
});
