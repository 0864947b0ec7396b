/** From a repeat to a lesson note: the note is created, then every lesson that says it links to it. */
import type { Lesson, Note } from "../../note";
import { parseNote } from "../../parse/parse-note";
import { planInTurn } from "../compose";
import type { HistoryRules } from "./history";
import { findLesson, type LessonAnchor } from "../lessons/lesson-anchor";
import { lessonNoteText, type NewLessonNote } from "./lesson-note-text";
import { planLinkLessonNoteAt } from "../lessons/link-lesson-note";
import type { Step } from "../operations/operation";
import type { OperationPlan } from "../operations/operation-plan";
import type { Plan } from "../text-edit";

/** A lesson that says what the lesson note will say, and how it is found again. */
export interface Member extends LessonAnchor {
  readonly path: string;
  /** The link to the lesson note as it shall stand in this member's note. */
  readonly link: string;
}

export interface Promotion extends Omit<NewLessonNote, "origin"> {
  /** Where the lesson note will stand. */
  readonly path: string;
  readonly members: readonly Member[];
  readonly rules: HistoryRules;
  readonly label: string;
  /** Path of the lesson note that a lesson links to already, or null: such a lesson stays as it is. */
  readonly lessonNoteOf: (note: Note, lesson: Lesson) => string | null;
}

/**
 * Creates the lesson note and links its members: one step a note, in order of path. A note whose
 * lesson is gone meanwhile is left out, and named. Refused when the lesson note cannot be written.
 */
export function promote(promotion: Promotion): OperationPlan {
  const { path, members, rules, label } = promotion;
  const byNote = new Map<string, Member[]>();
  for (const member of members) {
    const same = byNote.get(member.path);
    if (same === undefined) byNote.set(member.path, [member]);
    else same.push(member);
  }
  const origin = `${count(members.length, "time")} in ${count(byNote.size, "note")}`;
  const written = lessonNoteText(path, rules, { ...promotion, origin });
  if (!written.ok) return written;
  const steps: Step[] = [{ kind: "create", path, text: written.text }];
  for (const [note, its] of [...byNote].sort(([a], [b]) => (a < b ? -1 : 1))) {
    steps.push({
      kind: "change",
      path: note,
      plan: (text) => planLinks(promotion, note, text, its),
      isRequired: false,
    });
  }
  return { ok: true, operation: { label, steps } };
}

/** Links the members of one note, the last one first: a lesson's id counts those before it. */
function planLinks(
  { path, rules, lessonNoteOf }: Promotion,
  note: string,
  text: string,
  members: readonly Member[],
): Plan {
  for (const member of members) {
    // Told before the first link, for one of two lessons that say the same says more afterwards.
    const found = member.among === undefined ? null : findLesson(note, text, rules, member);
    if (found?.ok === false) return found;
  }
  const reading = parseNote(note, text, rules);
  const places = new Map(reading.lessons.map((lesson, index) => [lesson.id, index]));
  const placeOf = ({ lessonId }: Member) => places.get(lessonId) ?? -1;
  const free = members.filter((member) => {
    const lesson = reading.lessons[placeOf(member)];
    return lesson === undefined || lessonNoteOf(reading, lesson) === null;
  });
  const lastFirst = [...free].sort((a, b) => placeOf(b) - placeOf(a));
  return planInTurn(
    text,
    lastFirst.map(({ lessonId, link }) => {
      return (now: string) => planLinkLessonNoteAt(note, now, rules, { lessonId }, link, path);
    }),
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
