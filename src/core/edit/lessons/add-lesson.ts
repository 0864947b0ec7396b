/** One more lesson under the lesson heading of a note. */
import type { Section } from "../../note";
import { fieldKeys } from "../../parse/field-keys";
import { readInline } from "../../parse/inline";
import { isScaffold } from "../../parse/scaffold";
import type { ParseRules } from "../../settings/settings";
import { foldText } from "../../text";
import { proveEdits, sameLinks } from "./body-proof";
import { fillSlot, type ItemSlot } from "./item-slot";
import { writeLine } from "./line-text";
import { headingFor, sectionSlots } from "./new-section";
import { blockAt, type NoteReading, readForEdit } from "./note-reading";
import { itemSlots, paragraphSlots } from "./section-slots";
import type { Plan } from "../text-edit";

const NOTHING_SAID =
  "There is no lesson yet. Write a sentence that says what to do, and try again.";
const LESSON_NOTE =
  "This note stands for one lesson itself. Add the new lesson to the debrief that it comes from.";
const NO_HEADING = "No heading stands for lessons. Name one in the settings.";
const WOULD_CHANGE_MORE =
  "The lesson cannot be added to this note without changing more than that. Add it by hand.";

/**
 * Adds a lesson to the first section with a lesson heading: in an empty item that waits there, else
 * behind its list, or its paragraphs, in their style. A note without such a heading gets one, where
 * its kind's template has it. Has no edits when the note has that lesson already; refuses a text that
 * says nothing. The result is read again: the note has one lesson more, with exactly these words.
 *
 * @param lesson markdown of one line; line breaks become spaces, what would be more than a sentence
 *   (a heading, a comment, a field) is written so that it reads as typed
 * @param order the headings of the kind's template, in order
 * @param heading the heading for a note without one whose template has none either
 */
export function planAddLesson(
  path: string,
  text: string,
  rules: ParseRules,
  lesson: string,
  order: readonly string[],
  heading = "Lessons",
): Plan {
  const keys = fieldKeys(rules);
  const written = writeLine(lesson, keys, "start");
  if (!written.ok) return written;
  const said = readInline(written.source, keys);
  if (isScaffold(said.text)) return { ok: false, reason: NOTHING_SAID };
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const { note } = reading;
  if (note.lessonNote !== null) return { ok: false, reason: LESSON_NOTE };
  const folded = foldText(said.text);
  if (note.lessons.some((one) => foldText(one.text) === folded)) return { ok: true, edits: [] };

  const section = note.sections.find(({ isLessons }) => isLessons);
  const wish = { names: rules.lessonHeadings, order, heading };
  if (section === undefined && headingFor(wish) === null) return { ok: false, reason: NO_HEADING };
  const slots = section === undefined ? sectionSlots(reading, wish) : slotsIn(reading, section);
  for (const slot of slots) {
    const edits = fillSlot(slot, written.source);
    const allowance = { newLesson: true, newSection: section === undefined };
    const added = proveEdits(reading, edits, allowance)?.added ?? null;
    const isTrue =
      added !== null &&
      (added.source === "heading" || added.source === "paragraph") &&
      added.text === said.text &&
      sameLinks(added.links, said.links);
    if (isTrue) return { ok: true, edits };
  }
  return { ok: false, reason: WOULD_CHANGE_MORE };
}

/** Where the lessons of a section are paragraphs, a list would make introductions of them. */
function slotsIn(reading: NoteReading, section: Section): readonly ItemSlot[] {
  const { start, end } = section.bodySpan;
  const last = reading.note.lessons
    .filter(({ source, span }) => source === "paragraph" && span.start >= start && span.start < end)
    .at(-1);
  return last === undefined
    ? itemSlots(reading, section)
    : paragraphSlots(reading.body, blockAt(reading.body, last.span.start));
}
