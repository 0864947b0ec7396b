/** A field of a lesson: a detail below it where it is a list item, else in brackets behind its text. */
import type { Lesson, LinkRef } from "../../note";
import { proveEdits } from "./body-proof";
import { detailSlots } from "./detail-slots";
import { fillSlot } from "./item-slot";
import type { FoundLesson } from "./lesson-anchor";
import { follow, movedBy, objectionTo } from "./lesson-edit";
import { isAround, isFirstInItem, type LessonPlace, placeOf } from "./lesson-place";
import { planInProperty } from "./lesson-property-edit";
import { seenText } from "./seen-text";
import type { Plan, TextEdit } from "../text-edit";

export interface FieldWish {
  /** As settings name it. */
  readonly key: string;
  readonly value: string;
  /** Whether the lesson says afterwards what it should, and nothing else. */
  readonly isTrue: (after: Lesson) => boolean;
  /** Whether a lesson around it may have these links now. */
  readonly mayRelink: (lesson: Lesson, links: readonly LinkRef[]) => boolean;
}

/** The first way to write the field that is shown true; a refusal when there is none. */
export function planField(found: FoundLesson, wish: FieldWish): Plan {
  const { reading, lesson, index } = found;
  const place = placeOf(reading, lesson);
  const isTrue = (edits: readonly TextEdit[]) => {
    const after =
      proveEdits(reading, edits, {
        changed: index,
        mayRelink: (other, links) =>
          isAround(reading, other, place) && wish.mayRelink(other, links),
      })?.changed ?? null;
    return after !== null && keepsText(lesson, after) && wish.isTrue(after);
  };
  if (place.block === -1) {
    return planInProperty(
      reading.body.text,
      lesson,
      (raw) => follow(raw, bracketed(wish), "fields"),
      isTrue,
    );
  }
  const seen = seenText(reading, lesson, place);
  const objection = objectionTo(reading, lesson, seen);
  if (objection !== null) return { ok: false, reason: objection };
  const edits = waysOf(found, place, seen, wish).find(isTrue);
  if (edits !== undefined) return { ok: true, edits };
  const reason = `In line ${lesson.line} this would change more than the lesson, so nothing was written. Add “${wish.key}” by hand.`;
  return { ok: false, reason };
}

function keepsText(before: Lesson, after: Lesson): boolean {
  return (
    before.text === after.text && before.sentence === after.sentence && before.line === after.line
  );
}

function bracketed({ key, value }: FieldWish): string {
  return `[${key}:: ${value}]`;
}

function waysOf(
  { reading, lesson }: FoundLesson,
  { block, holder }: LessonPlace,
  seen: string,
  wish: FieldWish,
): readonly (readonly TextEdit[])[] {
  const { body } = reading;
  const { start, end } = lesson.span;
  const details = isFirstInItem(body.blocks, block) ? detailSlots(body, holder) : [];
  const inside = movedBy(follow(seen, bracketed(wish), "fields"), start);
  const behind = {
    span: { start: end + 1, end: end + 1 },
    expected: "",
    text: ` ${bracketed(wish)}`,
  };
  const isInBrackets = /[\])]/u.test(body.text.charAt(end));
  return [
    ...details.map((slot) => fillSlot(slot, `${wish.key}:: ${wish.value}`)),
    ...(inside.length === 0 ? [] : [inside]),
    ...(lesson.source === "field" && isInBrackets ? [[behind]] : []),
  ];
}
