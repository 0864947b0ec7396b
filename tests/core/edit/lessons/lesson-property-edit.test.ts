import { describe, expect, it } from "vitest";
import {
  planInProperty,
  type Rewrite,
} from "../../../../src/core/edit/lessons/lesson-property-edit";
import type { Plan } from "../../../../src/core/edit/text-edit";
import type { Lesson } from "../../../../src/core/note";
import { parseNote } from "../../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { changes, refusal } from "../changes";

const PATH = "Debriefs/Call.md";

function lessonOf(text: string, words = ""): Lesson {
  const { lessons } = parseNote(PATH, text, DEFAULT_SETTINGS);
  const lesson = lessons.find((one) => one.text.includes(words));
  if (lesson === undefined) throw new Error(`no lesson ${words}`);
  return lesson;
}

/** Puts `more` behind the last full stop of a text, whatever comes after it. */
const add =
  (more: string): Rewrite =>
  (text) => {
    const at = text.lastIndexOf(".") + 1;
    return [{ span: { start: at, end: at }, expected: "", text: more }];
  };

const always = () => true;
const note = (lines: string) => `---\ndebrief: setback\n${lines}\n---\nlesson:: Breathe.\n`;

function plan(lines: string, more: string, isTrue = always): Plan {
  const text = note(lines);
  return planInProperty(text, lessonOf(text, "Listen"), add(more), isTrue);
}

describe("a lesson in a property changes where it stands", () => {
  it.each([
    ["lessons: Listen first.", " Then ask", "lessons: Listen first. Then ask"],
    ["lessons: Listen first.", " It's: so", 'lessons: "Listen first. It\'s: so"'],
    ["lessons: ['Listen first.', b]", " It's so", "lessons: ['Listen first. It''s so', b]"],
    ['lessons: ["Listen first.", b]', ' Say "a"', 'lessons: ["Listen first. Say \\"a\\"", b]'],
    ["lessons: 'Listen first.'", "\u0085", 'lessons: "Listen first.\\u0085"'],
    ["lessons:\n  - Listen first. # why", " So", "lessons:\n  - Listen first. So # why"],
    ["lessons: |-\n  Listen first.", " [[A]]: b", "lessons: |-\n  Listen first. [[A]]: b"],
    ["lessons: >\n  Listen\n  first.\n", " So", "lessons: >\n  Listen\n  first. So\n"],
    ["lessons: |+\n  Listen first.\n\n", " So", "lessons: |+\n  Listen first. So\n\n"],
  ])("%j and %j make %j", (before, more, after) => {
    const wanted = plan(before, more);
    const expected: Plan = {
      ok: true,
      edits: [
        { span: { start: 0, end: note(before).length }, expected: note(before), text: note(after) },
      ],
    };
    expect(changes(note(before), wanted)).toBe(changes(note(before), expected));
  });

  it("in the next way when the first one is not what was asked", () => {
    const seen: number[] = [];
    const onlySecond = () => seen.push(0) === 2;
    expect(
      changes(note("lessons: Listen first."), plan("lessons: Listen first.", " So", onlySecond)),
    ).toBe('- lessons: Listen first.\n+ lessons: "Listen first. So"');
  });

  it("and no other item with it, though both say the same", () => {
    const text = note("lessons: [Listen first., Listen first.]\nlesson: Listen first.");
    const last = parseNote(PATH, text, DEFAULT_SETTINGS).lessons.filter(
      (one) => one.text === "Listen first.",
    );
    const shown = last.map((one) => changes(text, planInProperty(text, one, add(" So"), always)));
    expect(new Set(shown).size).toBe(last.length);
    expect(last.length).toBeGreaterThan(1);
  });
});

describe("a lesson in a property stays as it is", () => {
  const byHand =
    "The lesson in line 3 is written in a way that cannot be changed safely. Change it by hand.";

  it("when it has an anchor", () => {
    expect(refusal(plan("lessons: &a Listen first.", " So"))).toBe(byHand);
  });

  it("when no way does what was asked", () => {
    expect(refusal(plan("lessons: Listen first.", " So", () => false))).toBe(byHand);
  });

  it("when nothing would change", () => {
    const text = note("lessons: |\n  Listen first.");
    expect(refusal(planInProperty(text, lessonOf(text, "Listen"), () => [], always))).toBe(byHand);
  });

  it("when what is written there has changed meanwhile", () => {
    const lesson = lessonOf(note("lessons: Listen first."), "Listen");
    const gone = "This lesson is not in the note's properties any more.";
    expect(refusal(planInProperty(note("x: 1"), lesson, add(" So"), always))).toBe(gone);
    expect(refusal(planInProperty("Listen first.\n", lesson, add(" So"), always))).toBe(gone);
  });

  it("when the properties cannot be read any more", () => {
    const lesson = lessonOf(note("lessons: Listen first."), "Listen");
    const broken = note("lessons: 'Listen first.");
    expect(refusal(planInProperty(broken, lesson, add(" So"), always))).toMatch(/at line 4/u);
  });
});
