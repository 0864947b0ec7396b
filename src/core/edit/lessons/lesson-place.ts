/** Where a lesson stands among the blocks of its note. */
import type { Lesson } from "../../note";
import type { Block } from "../../parse/block";
import { blockAt, containersOf, nextOutside, type NoteReading } from "./note-reading";

export interface LessonPlace {
  /** The paragraph that holds its text, or the callout whose title does; -1 for a property. */
  readonly block: number;
  /** The item or lesson callout whose other paragraphs tell more about the lesson; -1 for none. */
  readonly holder: number;
}

export function placeOf({ body, note, rules }: NoteReading, lesson: Lesson): LessonPlace {
  const { start } = lesson.span;
  if (note.frontmatter !== null && start < note.frontmatter.bodyStart) {
    return { block: -1, holder: -1 };
  }
  const block = blockAt(body, start);
  const isLessonCallout = (index: number) => {
    const type = body.blocks[index]?.callout?.type.toLowerCase();
    return type === rules.lessonCallout.toLowerCase();
  };
  if (body.blocks[block]?.callout !== null) {
    return { block, holder: isLessonCallout(block) ? block : -1 };
  }
  if (lesson.source === "callout") {
    return { block, holder: containersOf(body, block).find(isLessonCallout) ?? -1 };
  }
  return { block, holder: isFirstInItem(body.blocks, block) ? block - 1 : -1 };
}

/**
 * True when `other` is a lesson around the block: what stands in the block tells about it too. Two
 * lessons in one place are not around one another.
 */
export function isAround(reading: NoteReading, other: Lesson, place: LessonPlace): boolean {
  const { holder } = placeOf(reading, other);
  if (holder === -1 || holder === place.holder) return false;
  return containersOf(reading.body, place.block).includes(holder);
}

/** The paragraphs that tell about a lesson, its own included, in order; callouts by their title. */
export function paragraphsOf({ body }: NoteReading, place: LessonPlace): readonly number[] {
  if (place.holder === -1) return [place.block];
  const inside = nextOutside(body, place.holder);
  const found = place.block === place.holder ? [place.block] : [];
  for (let i = place.holder + 1; i < inside; i++) {
    if (body.blocks[i]?.kind === "paragraph") found.push(i);
  }
  return found;
}

export function isFirstInItem(blocks: readonly Block[], index: number): boolean {
  return blocks[index - 1]?.kind === "item" && blocks[index]?.parent === index - 1;
}
