/** Fields that a person wrote out for a lesson of the body. */
import type { Lesson, Structure } from "../../note";
import { type FieldValue, readCarrier } from "../../parse/carrier";
import { explicitOf, innerOf } from "../../parse/explicit-structure";
import { fieldKeys } from "../../parse/field-keys";
import { isFirstInItem, type LessonPlace, paragraphsOf } from "./lesson-place";
import type { NoteReading } from "./note-reading";

/** What a field of that kind says in the lesson's text or in its details; null for none. O(text). */
export function writtenField(
  reading: NoteReading,
  lesson: Lesson,
  place: LessonPlace,
  part: keyof Structure,
): string | null {
  const { body, rules } = reading;
  const keys = fieldKeys(rules);
  const fields: FieldValue[] = [];
  for (const index of place.block === -1 ? [] : paragraphsOf(reading, place)) {
    const block = body.blocks[index];
    const title = block?.callout?.title;
    const pieces = title === undefined ? (block?.pieces ?? []) : [title];
    const isItem = isFirstInItem(body.blocks, index);
    const carrier = readCarrier(body.text, pieces, block?.line ?? 1, keys, isItem);
    for (const field of carrier.fields) fields.push(field);
  }
  const own = fields.filter(({ span }) => span.start === lesson.span.start);
  const inner = explicitOf(own.flatMap((field) => innerOf(field, keys)));
  return inner[part] ?? explicitOf(fields)[part];
}
