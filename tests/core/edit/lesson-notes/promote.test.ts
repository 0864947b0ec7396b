import { describe, expect, it } from "vitest";
import {
  lessonNoteText,
  type NewLessonNote,
} from "../../../../src/core/edit/lesson-notes/lesson-note-text";
import type { Operation } from "../../../../src/core/edit/operations/operation";
import { renameNote } from "../../../../src/core/edit/operations/operation-plan";
import {
  type Member,
  promote,
  type Promotion,
} from "../../../../src/core/edit/lesson-notes/promote";
import type { Note } from "../../../../src/core/note";
import { createLinkResolver } from "../../../../src/core/link-resolver";
import { parseNote } from "../../../../src/core/parse/parse-note";
import { createPeopleDirectory } from "../../../../src/core/people-directory";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { changes, refusal } from "../changes";

const PATH = "Lessons/Ask first.md";
const LINK = "[[Ask first]]";
const ASKED: NewLessonNote = {
  wording: "When they shout, ask first.",
  cue: "they shout",
  move: "ask first",
  check: null,
  people: ["[[Sarah Lind]]", "Bo", "[[Sarah Lind]]"],
  date: "2026-05-16",
  origin: "6 times in 5 notes",
};

describe("the text of a new lesson note", () => {
  const write = (asked: Partial<NewLessonNote>, path = PATH) =>
    lessonNoteText(path, DEFAULT_SETTINGS, { ...ASKED, ...asked });
  const reason = (asked: Partial<NewLessonNote>, path = PATH) => {
    const written = write(asked, path);
    if (written.ok) throw new Error("not refused");
    return written.reason;
  };

  it("has its properties, and a history that begins with its promotion", () => {
    expect(write({})).toEqual({
      ok: true,
      text: [
        "---",
        'lesson: "When they shout, ask first."',
        "cue: they shout",
        "move: ask first",
        "people:",
        '  - "[[Sarah Lind]]"',
        "  - Bo",
        "---",
        "## History",
        "- 2026-05-16 promoted: 6 times in 5 notes",
        "",
      ].join("\n"),
    });
  });

  it("has nothing that was not said", () => {
    expect(write({ cue: null, move: " ", check: "", people: [" "] })).toMatchObject({
      text: '---\nlesson: "When they shout, ask first."\n---\n## History\n- 2026-05-16 promoted: 6 times in 5 notes\n',
    });
  });

  it("takes the names that settings give to properties and headings", () => {
    const rules = {
      ...DEFAULT_SETTINGS,
      keys: { ...DEFAULT_SETTINGS.keys, lesson: ["Lektion", "lesson"], cue: ["wenn: was"] },
      historyHeadings: ["Verlauf"],
    };
    expect(lessonNoteText(PATH, rules, { ...ASKED, move: null, people: [] })).toMatchObject({
      text: '---\nLektion: "When they shout, ask first."\n"wenn: was": they shout\n---\n## Verlauf\n- 2026-05-16 promoted: 6 times in 5 notes\n',
    });
  });

  it.each([
    ["Say *no*", 'lesson: "Say \\\\*no\\\\*"'],
    ["Ask [[Ann]]", 'lesson: "Ask \\\\[\\\\[Ann\\\\]\\\\]"'],
    ["007", 'lesson: "007"'],
    ["a * b", 'lesson: "a * b"'],
    ["two\n lines", "lesson: two lines"],
  ])("reads as %j", (wording, line) => {
    const written = write({ wording });
    expect(written.ok && written.text).toContain(`${line}\n`);
  });

  it.each([
    [{ wording: " \n" }, PATH, "A lesson note needs a wording. Write it and try again."],
    [{ date: "soon" }, PATH, "“soon” is no date. Write it like 2026-03-09."],
    [
      { origin: "\u0000" },
      PATH,
      "The text holds signs that no note can keep. Type it anew and try again.",
    ],
    [
      {},
      "Templates/Ask first.md",
      "“Ask first” would not read as a lesson note there. Choose another folder or other words.",
    ],
  ])("is refused for %j in %s", (asked, path, why) => {
    expect(reason(asked, path)).toBe(why);
  });

  it("is refused where settings name no heading for the history", () => {
    const rules = { ...DEFAULT_SETTINGS, historyHeadings: [] };
    expect(lessonNoteText(PATH, rules, ASKED)).toEqual({
      ok: false,
      reason: "No heading stands for the history of a lesson note. Name one in the settings.",
    });
  });
});

const CALL = "Debriefs/2026/2026-03-09 Call.md";
const VISIT = "Debriefs/2026/2026-02-01 Visit.md";
const NOTES = new Map([
  [CALL, "## Lessons\n- Ask first.\n- Other\n- When they shout, ask first\n- Ask first.\n"],
  [VISIT, "---\nlessons:\n  - Ask first!\n---\nlesson:: Ask first [[Old lesson]]\n"],
  ["Lessons/Old lesson.md", "---\nlesson: Old\n---\n"],
]);

function read(path: string, text = NOTES.get(path)): Note {
  if (text === undefined) throw new Error(`no note ${path}`);
  return parseNote(path, text, DEFAULT_SETTINGS);
}

/** The lessons of a note that hold these words. */
function members(path: string, words: string, link = LINK): readonly Member[] {
  const { lessons } = read(path);
  return lessons
    .filter(({ text }) => text.includes(words))
    .map(({ id }) => ({ path, lessonId: id, link }));
}

function build(of: readonly Member[], more: Partial<Promotion> = {}): Operation {
  const notes = [...NOTES.keys()].map((path) => read(path));
  const people = createPeopleDirectory(notes, createLinkResolver([...NOTES.keys()]));
  const plan = promote({
    ...ASKED,
    path: PATH,
    members: of,
    rules: DEFAULT_SETTINGS,
    label: "“Ask first” as a lesson note",
    lessonNoteOf: (note, lesson) => people.lessonNoteOf(note, lesson),
    ...more,
  });
  if (!plan.ok) throw new Error(plan.reason);
  return plan.operation;
}

/** What the step for a note does to it. */
function step(operation: Operation, path: string, text = NOTES.get(path)) {
  const found = operation.steps.find((one) => one.path === path);
  if (found?.kind !== "change" || text === undefined) throw new Error(`no change of ${path}`);
  return found.plan(text);
}

/** The text of the new note. */
function created([step]: Operation["steps"]): string {
  return step?.kind === "create" ? step.text : "";
}

describe("promoting a repeat", () => {
  const all = [...members(CALL, "sk first"), ...members(VISIT, "Ask first")];

  it("creates the lesson note first, then changes each note once, in order of path", () => {
    const { label, steps } = build(all);
    expect(label).toBe("“Ask first” as a lesson note");
    expect(steps.map(({ kind, path }) => [kind, path])).toEqual([
      ["create", PATH],
      ["change", VISIT],
      ["change", CALL],
    ]);
    expect(created(steps)).toContain("- 2026-05-16 promoted: 5 times in 2 notes\n");
    expect(steps.slice(1)).toMatchObject([{ isRequired: false }, { isRequired: false }]);
  });

  it("links every member at the end of its text, also several that say the same", () => {
    const text = NOTES.get(CALL) ?? "";
    expect(changes(text, step(build(all), CALL))).toBe(
      [
        "- - Ask first.",
        "- - Other",
        "- - When they shout, ask first",
        "- - Ask first.",
        "+ - Ask first. [[Ask first]]",
        "+ - Other",
        "+ - When they shout, ask first [[Ask first]]",
        "+ - Ask first. [[Ask first]]",
      ].join("\n"),
    );
  });

  it("links several members that say the same without a mark at their end", () => {
    const text = "## Lessons\n- Ask first\n- Ask first\n- Ask first\n";
    const { lessons } = read(CALL, text);
    const twins = lessons.map(({ id }) => ({ path: CALL, lessonId: id, link: LINK, among: 3 }));
    expect(changes(text, step(build(twins), CALL, text))).toContain(
      "+ - Ask first [[Ask first]]\n+ - Ask first [[Ask first]]\n+ - Ask first [[Ask first]]",
    );
  });

  it("leaves members alone that link to a lesson note already", () => {
    const text = NOTES.get(VISIT) ?? "";
    expect(changes(text, step(build(all), VISIT))).toBe(
      "-   - Ask first!\n+   - Ask first! [[Ask first]]",
    );
    const linked = text.replace("Ask first!", "'Ask first! [[Lessons/Ask first]]'");
    expect(changes(linked, step(build(all), VISIT, linked))).toBe("no change");
  });

  it("does nothing the second time", () => {
    const once = step(build(all), CALL);
    if (!once.ok) throw new Error(once.reason);
    let text = NOTES.get(CALL) ?? "";
    for (const { span, text: put } of [...once.edits].reverse()) {
      text = text.slice(0, span.start) + put + text.slice(span.end);
    }
    const again = read(CALL, text).lessons.map(({ id }) => ({
      path: CALL,
      lessonId: id,
      link: LINK,
    }));
    const linked = again.filter((_, index) => index !== 1);
    expect(step(build(linked), CALL, text)).toEqual({ ok: true, edits: [] });
  });

  it("leaves a note out when one of its members is gone, or cannot be told any more", () => {
    const text = (NOTES.get(CALL) ?? "").replace("- When", "- Whenever");
    expect(refusal(step(build(all), CALL, text))).toMatch(/^This lesson is not there any more/u);
    const twin = members(CALL, "Ask first.").map((member) => ({ ...member, among: 2 }));
    const more = `${NOTES.get(CALL) ?? ""}- Ask first.\n`;
    expect(refusal(step(build(twin), CALL, more))).toMatch(/^Several lessons of this note say/u);
  });

  it("counts in words that fit", () => {
    expect(created(build(members(CALL, "shout")).steps)).toContain("promoted: 1 time in 1 note\n");
  });

  it("is refused when the lesson note cannot be written", () => {
    const plan = promote({
      ...ASKED,
      wording: "",
      path: PATH,
      members: all,
      rules: DEFAULT_SETTINGS,
      label: "",
      lessonNoteOf: () => null,
    });
    expect(plan).toEqual({
      ok: false,
      reason: "A lesson note needs a wording. Write it and try again.",
    });
  });
});

it("a rename is one step", () => {
  expect(renameNote("“Ask first” under another name", PATH, "Lessons/Ask.md")).toEqual({
    label: "“Ask first” under another name",
    steps: [{ kind: "rename", path: PATH, to: "Lessons/Ask.md" }],
  });
});
