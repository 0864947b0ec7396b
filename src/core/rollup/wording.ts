/** What a repeat says: one wording and one structure for all of its members. */
import type { LessonNote, Structure, TextMark } from "../note";
import { cutMarks } from "./marked-text";
import type { Member } from "./model";

export interface Wording extends Structure {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/**
 * Takes the members of a repeat, newest first, the one that speaks for them, and the lesson note of
 * a promoted repeat.
 *
 * The text is the lesson note's, else the speaker's sentence. Cue and move always come from one
 * place: the lesson note if it says either, else the first that says both of the speaker and the
 * newest members, else the first that says one. The check may come from another, in the same order.
 * What none of them says stays null.
 */
export function wordRepeat(
  members: readonly Member[],
  speaker: Member,
  lessonNote: LessonNote | null,
): Wording {
  const others = members.filter((member) => member.id !== speaker.id);
  const sources: readonly Structure[] = [speaker, ...others];
  const rule =
    lessonNote !== null && saysEither(lessonNote)
      ? lessonNote
      : (sources.find(saysBoth) ?? sources.find(saysEither));
  const all = lessonNote === null ? sources : [lessonNote, ...sources];
  const said = speaker.sentence === "" ? speaker.text : speaker.sentence;
  return {
    text: lessonNote?.text ?? said,
    marks: lessonNote?.marks ?? cutMarks(speaker.marks, 0, said.length),
    cue: rule?.cue ?? null,
    move: rule?.move ?? null,
    check: rule?.check ?? all.find(({ check }) => check !== null)?.check ?? null,
  };
}

function saysBoth({ cue, move }: Structure): boolean {
  return cue !== null && move !== null;
}

function saysEither({ cue, move }: Structure): boolean {
  return cue !== null || move !== null;
}
