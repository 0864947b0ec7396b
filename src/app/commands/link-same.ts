/** "Same" about two lessons of which one belongs to a lesson note: the other one's line gets the link. */
import type { JournalRecord } from "../../core/edit/operations/prepared";
import type { Rollup } from "../../core/rollup/model";
import { baseName } from "../../core/text";
import type { CommandContext } from "./context";
import type { LessonAddress } from "./lesson-address";
import { writeLessonNoteLink } from "./link-lesson-note";

export interface LinkedSame {
  /** What was written, or null. */
  readonly record: JournalRecord | null;
  /** A sentence about it; empty where there was nothing to link. */
  readonly said: string;
}

const NOTHING: LinkedSame = { record: null, said: "" };

/** One line of one note; where two lessons have the same words nobody knows which is meant. */
export async function linkSame(
  context: CommandContext,
  pair: readonly [string, string],
): Promise<LinkedSame> {
  const found = lineToLink(context.rollup(), pair);
  if (found === null) return NOTHING;
  const { lesson, lessonNote } = found;
  const written = await writeLessonNoteLink(context, lesson, lessonNote);
  if (!written.ok) return { record: null, said: `The line was not linked: ${written.reason}` };
  return written.value === null
    ? NOTHING
    : { record: written.value, said: `Its line is linked to “${baseName(lessonNote)}”.` };
}

function lineToLink(
  rollup: Rollup | null,
  pair: readonly [string, string],
): { readonly lesson: LessonAddress; readonly lessonNote: string } | null {
  const [left, right] = pair.map((sentence) =>
    (rollup?.rows ?? []).flatMap(({ lessonNote, members }) =>
      members.filter((one) => one.sentence === sentence).map((member) => ({ member, lessonNote })),
    ),
  );
  for (const [own, other] of [
    [left, right],
    [right, left],
  ]) {
    const [lesson, another] = own ?? [];
    const lessonNote = other?.[0]?.lessonNote ?? null;
    if (lesson?.lessonNote !== null || another !== undefined || lessonNote === null) continue;
    const { path, id } = lesson.member;
    return { lesson: { path, lessonId: id }, lessonNote };
  }
  return null;
}
