/**
 * Every edit of a lesson, tried on any note at all, and judged without the proofs that the plans
 * themselves rest on: by comparing what the note said before with what it says after.
 */
import { expect } from "vitest";
import { planAddDetail } from "../../../../src/core/edit/lessons/add-detail";
import { planAddLesson } from "../../../../src/core/edit/lessons/add-lesson";
import { planAddVerdict } from "../../../../src/core/edit/lessons/add-verdict";
import { anchorOf, type LessonAnchor } from "../../../../src/core/edit/lessons/lesson-anchor";
import { planLinkPersonAt } from "../../../../src/core/edit/lessons/link-person";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { planUnlinkAt } from "../../../../src/core/edit/lessons/unlink";
import type { Lesson, LinkRef, Note } from "../../../../src/core/note";
import { parseNote } from "../../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied } from "../changes";

export const PATH = "Debriefs/2026/2026-03-09 Call.md";
export const ORDER = ["What happened", "What I expected", "Lessons", "Lessons tested"];

const LINK = "[[Sarah Lind]]";
const NEW_LESSON = "Pause before you answer.";
const CHECK = "they say what they hope for";

export const EDITS = ["link", "from", "about", "check", "unlink", "lesson", "verdict"] as const;
export type EditName = (typeof EDITS)[number];

const ON_LESSONS: readonly EditName[] = ["link", "from", "about", "check", "unlink"];

/** What became of the edits that were tried. */
export interface Count {
  edited: number;
  untouched: number;
  refused: number;
}

export type Counts = Readonly<Record<EditName, Count>>;

/** Notes after each edit, for those who read them with other eyes. */
export type Witness = (edit: EditName, before: string, after: string) => void;

export function newCounts(): Counts {
  const zero = (): Count => ({ edited: 0, untouched: 0, refused: 0 });
  return {
    link: zero(),
    from: zero(),
    about: zero(),
    check: zero(),
    unlink: zero(),
    lesson: zero(),
    verdict: zero(),
  };
}

/** `link     edited 120, untouched 3, refused 2 (1.6 %), wrong 0`, a line an edit. */
export function showCounts(counts: Counts, edits: readonly EditName[] = EDITS): string {
  return edits
    .map((edit) => {
      const { edited, untouched, refused } = counts[edit];
      const all = edited + untouched + refused;
      const rate = all === 0 ? 0 : (100 * refused) / all;
      return `${edit.padEnd(8)} edited ${edited}, untouched ${untouched}, refused ${refused} (${rate.toFixed(1)} %), wrong 0`;
    })
    .join("\n");
}

export function read(text: string): Note {
  return parseNote(PATH, text, DEFAULT_SETTINGS);
}

/** Tries every edit on a note and on every lesson of it; throws when one of them is wrong. */
export function tryEverything(text: string, counts: Counts, witness?: Witness): void {
  const { length } = read(text).lessons;
  for (const edit of EDITS) {
    const times = ON_LESSONS.includes(edit) ? length : 1;
    for (let index = 0; index < times; index++) tryEdit(edit, text, index, counts, witness);
  }
}

/** Tries one edit on the lesson at `index`, or on the note; throws when it is wrong. */
export function tryEdit(
  edit: EditName,
  text: string,
  index: number,
  counts: Counts,
  witness: Witness = () => undefined,
): void {
  const note = read(text);
  if (edit === "lesson") tryAddLesson(text, note, counts, witness);
  else if (edit === "verdict") tryAddVerdict(text, note, counts, witness);
  else if (index < note.lessons.length) {
    const trial = { text, note, index, anchor: anchorAt(note, index), counts, witness };
    if (edit === "link") tryLink(trial);
    else if (edit === "check") tryCheck(trial);
    else if (edit === "unlink") tryUnlink(trial);
    else tryRole(trial, edit);
  }
}

interface Trial {
  readonly text: string;
  readonly note: Note;
  /** Of the lesson that is edited. */
  readonly index: number;
  readonly anchor: LessonAnchor;
  readonly counts: Counts;
  readonly witness: Witness;
}

/** The text after the plan, or null when it has nothing to do or refuses. */
function carryOut(text: string, plan: Plan, count: Count): string | null {
  if (!plan.ok) {
    expect(plan.reason).toMatch(/^[“\p{Lu}].*\.$/u);
    count.refused++;
    return null;
  }
  if (plan.edits.length === 0) {
    count.untouched++;
    return null;
  }
  count.edited++;
  const after = applied(text, plan);
  expectKnownBreaks(text, after);
  return after;
}

function tryLink({ text, note, index, anchor, counts, witness }: Trial): void {
  const link = (on: string, to: LessonAnchor) =>
    planLinkPersonAt(PATH, on, DEFAULT_SETTINGS, to, LINK);
  const after = carryOut(text, link(text, anchor), counts.link);
  if (after === null) return;
  const then = read(after);
  const lesson = note.lessons[index]!;
  const linked = then.lessons[index]!;
  expect(without(linked.text, " Sarah Lind")).toContain(lesson.text);
  expect(targetsOf(linked.links)).toEqual([...targetsOf(lesson.links), "Sarah Lind"].sort());
  expectSameBesides(note, then, index);
  expect(link(after, anchorAt(then, index))).toEqual({ ok: true, edits: [] });
  expectUndone(text, note, after, index, counts);
  witness("link", text, after);
}

function tryRole(
  { text, note, index, anchor, counts, witness }: Trial,
  role: "from" | "about",
): void {
  const link = (on: string, to: LessonAnchor) =>
    planLinkPersonAt(PATH, on, DEFAULT_SETTINGS, to, LINK, "People/Sarah Lind.md", role);
  const after = carryOut(text, link(text, anchor), counts[role]);
  if (after === null) return;
  const then = read(after);
  const lesson = note.lessons[index]!;
  const linked = then.lessons[index]!;
  expect(saidBy(linked)).toEqual(saidBy(lesson));
  const added = linked.links.filter((one) => one.role === role && one.target === "Sarah Lind");
  expect(added).toHaveLength(1);
  expect(linked.links).toHaveLength(lesson.links.length + 1);
  expectSameBesides(note, then, index);
  expect(link(after, anchorAt(then, index))).toEqual({ ok: true, edits: [] });
  if (!lesson.links.some(({ target }) => target === "Sarah Lind")) {
    expectUndone(text, note, after, index, counts);
  }
  witness(role, text, after);
}

function tryCheck({ text, note, index, anchor, counts, witness }: Trial): void {
  const add = (on: string, to: LessonAnchor) =>
    planAddDetail(PATH, on, DEFAULT_SETTINGS, to, "check", CHECK);
  const after = carryOut(text, add(text, anchor), counts.check);
  if (after === null) return;
  const then = read(after);
  expect({ ...saidBy(then.lessons[index]!), check: null }).toEqual({
    ...saidBy(note.lessons[index]!),
    check: null,
  });
  expect(then.lessons[index]!.check).toBe(CHECK);
  expect(then.lessons[index]!.links).toEqual(note.lessons[index]!.links);
  expectSameBesides(note, then, index);
  expect(add(after, anchorAt(then, index))).toEqual({ ok: true, edits: [] });
  witness("check", text, after);
}

function tryUnlink({ text, note, index, anchor, counts, witness }: Trial): void {
  const lesson = note.lessons[index]!;
  const targets = new Set(targetsOf(lesson.links).filter((target) => target !== ""));
  for (const target of targets) {
    const unlink = (on: string, to: LessonAnchor) =>
      planUnlinkAt(PATH, on, DEFAULT_SETTINGS, to, [target]);
    const after = carryOut(text, unlink(text, anchor), counts.unlink);
    if (after === null) continue;
    const then = read(after);
    const unlinked = then.lessons[index]!;
    const isGone = (link: LinkRef) => fold(link.target) === fold(target);
    expect(unlinked.links).toEqual(lesson.links.filter((link) => !isGone(link)));
    expect(isPart(unlinked.text, lesson.text)).toBe(true);
    expectSameWords(lesson, unlinked);
    expectSameBesides(note, then, index);
    expect(unlink(after, anchorAt(then, index))).toEqual({ ok: true, edits: [] });
    witness("unlink", text, after);
  }
}

/** No word of the sentence goes, unless it stands there twice in a row. */
function expectSameWords(before: Lesson, after: Lesson): void {
  if (after.text === before.text || after.sentence === before.sentence) return;
  const twice = after.text.split(" ").at(-1)!;
  expect(before.text.startsWith(`${after.text} `)).toBe(true);
  expect(before.text.slice(after.text.length).toLowerCase()).toContain(twice.toLowerCase());
}

function tryAddLesson(text: string, note: Note, counts: Counts, witness: Witness): void {
  const add = (on: string) => planAddLesson(PATH, on, DEFAULT_SETTINGS, NEW_LESSON, ORDER);
  const after = carryOut(text, add(text), counts.lesson);
  if (after === null) return;
  const then = read(after);
  const place = then.lessons.findIndex((lesson) => lesson.text === NEW_LESSON);
  expect(["heading", "paragraph"]).toContain(then.lessons[place]?.source);
  const others = { ...then, lessons: then.lessons.filter((_, at) => at !== place) };
  expect(others.lessons.map(statementOf)).toEqual(note.lessons.map(statementOf));
  expect(besides(others)).toEqual(besides(note));
  expect(headingsOf(note).every((heading) => headingsOf(then).includes(heading))).toBe(true);
  expect(add(after)).toEqual({ ok: true, edits: [] });
  witness("lesson", text, after);
}

function tryAddVerdict(text: string, note: Note, counts: Counts, witness: Witness): void {
  const verdict = {
    verdict: "held",
    link: "[[Restore the dream first]]",
    target: "",
    remark: "indecision was gone in a minute",
  } as const;
  const add = (on: string) => planAddVerdict(PATH, on, DEFAULT_SETTINGS, verdict, ORDER);
  const after = carryOut(text, add(text), counts.verdict);
  if (after === null) return;
  const then = read(after);
  const line = "held:: [[Restore the dream first]] indecision was gone in a minute";
  expect(after.split(line)).toHaveLength(text.split(line).length + 1);
  expect(then.lessons.map(statementOf)).toEqual(note.lessons.map(statementOf));
  expect(besides(then)).toEqual(besides(note));
  const under = then.sections.filter(({ bodySpan }) => {
    return bodySpan.start <= after.indexOf(line) && after.indexOf(line) < bodySpan.end;
  });
  expect(under.map(({ heading }) => heading).join()).toMatch(/lessons tested/iu);
  expect(add(after)).toEqual({ ok: true, edits: [] });
  witness("verdict", text, after);
}

/** What was linked last is gone again, to the last byte; in a property but for the quotes. */
function expectUndone(
  text: string,
  note: Note,
  after: string,
  index: number,
  counts: Counts,
): void {
  const anchor = anchorAt(read(after), index);
  const plan = planUnlinkAt(PATH, after, DEFAULT_SETTINGS, anchor, ["Sarah Lind"], true);
  // A refusal loses nothing: the step that made the link can still be taken back.
  if (carryOut(after, plan, counts.unlink) === null) return;
  const back = applied(after, plan);
  const isInProperty = note.lessons[index]!.source === "property";
  if (isInProperty && /^["']/u.test(sourceAt(after, index))) {
    expect(read(back).lessons.map(statementOf)).toEqual(note.lessons.map(statementOf));
  } else expect(back).toBe(text);
}

function sourceAt(text: string, index: number): string {
  const { span } = read(text).lessons[index]!;
  return text.slice(span.start, span.end);
}

function anchorAt(note: Note, index: number): LessonAnchor {
  return anchorOf(note.lessons, note.lessons[index]!);
}

/** Other lessons say the same; one around the changed one may count its links as its own. */
function expectSameBesides(before: Note, after: Note, index: number): void {
  const others = (note: Note) => note.lessons.filter((_, at) => at !== index);
  expect(others(after).map(saidBy)).toEqual(others(before).map(saidBy));
  expect(besides(after)).toEqual(besides(before));
  expect(headingsOf(after)).toEqual(headingsOf(before));
}

function saidBy({ text, sentence, source, cue, move, check }: Lesson) {
  return { text, sentence, source, cue, move, check };
}

function statementOf(lesson: Lesson) {
  return { ...saidBy(lesson), links: lesson.links };
}

function besides(note: Note) {
  const { debrief, date, people, setbacks, successes, level, outcome, lessonNote } = note;
  const { isPerson, aliases, invalidFrontmatter } = note;
  return {
    ...{ debrief, date, people, setbacks, successes, level, outcome, lessonNote },
    ...{ isPerson, aliases, invalidFrontmatter },
  };
}

function headingsOf(note: Note): readonly string[] {
  return note.sections.map(({ heading, level }) => `${level} ${heading}`);
}

/** No line break of a kind that the note has nowhere. */
function expectKnownBreaks(before: string, after: string): void {
  const kinds = (text: string) => new Set(text.match(/\r\n?|\n/gu));
  const known = kinds(before);
  if (known.size === 0) known.add("\n");
  expect([...kinds(after)].filter((kind) => !known.has(kind))).toEqual([]);
}

function targetsOf(links: readonly LinkRef[]): string[] {
  return links.map(({ target }) => target).sort();
}

function fold(target: string): string {
  return target.normalize("NFC").toLowerCase().replace(/\.md$/u, "");
}

function without(text: string, part: string): string {
  const at = text.lastIndexOf(part);
  return at === -1 ? text : text.slice(0, at) + text.slice(at + part.length);
}

/** True when `part` is `whole` with characters left out. */
export function isPart(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at === part.length;
}
