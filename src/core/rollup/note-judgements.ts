/** What lesson notes say themselves about lessons that are not theirs. */
import type { Note } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { createJudgement, type Judgement } from "../repeats/judgements";
import { foldText } from "../text";
import { toGroupInputs } from "./rollup";

/** "Not the same", as a lesson note says it. */
export interface NoteDecision {
  /** Path of the note. */
  readonly lessonNote: string;
  /** What its lesson says. */
  readonly lesson: string;
  /** Folded: the text that says something else. */
  readonly other: string;
}

/** Each text once a note, in the order of notes and texts. Linear. */
export function decisionsOfLessonNotes(notes: readonly Note[]): readonly NoteDecision[] {
  return notes.flatMap(({ path, lessonNote }) =>
    [...new Set(lessonNote?.not)].map((other) => ({
      lessonNote: path,
      lesson: lessonNote?.text ?? "",
      other,
    })),
  );
}

/** What stands in a note is never overruled by an older or newer entry of the data file. */
const LAST_DAY = "9999-12-31";

/**
 * Gives a judgement "not the same" for every text under `not` of a lesson note, about one of the
 * note's members: the others are in one group with it. Pass them to the engine beside the stored
 * ones. A lesson note without members has nothing to part. Linear.
 */
export function judgementsOfLessonNotes(
  notes: readonly Note[],
  people: PeopleDirectory,
): readonly Judgement[] {
  const texts = new Map<string, string[]>();
  for (const { lessonNote, text } of toGroupInputs(notes, people)) {
    if (lessonNote === null) continue;
    const known = texts.get(lessonNote);
    if (known === undefined) texts.set(lessonNote, [foldText(text)]);
    else known.push(foldText(text));
  }
  return notes.flatMap(({ path, lessonNote }) =>
    (lessonNote?.not ?? []).flatMap((other) => {
      const member = texts.get(path)?.find((text) => text !== other);
      return member === undefined
        ? []
        : [createJudgement(member, other, { same: false, date: LAST_DAY })];
    }),
  );
}
