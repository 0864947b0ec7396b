/** The lessons of a section as the form shows them: the sentence, and the parts written below it. */
import type { Lesson, Span, Structure } from "../note";
import { ownLineField } from "../parse/inline-field";
import { textOf } from "../parse/block";
import { blockAt, type NoteReading } from "../edit/lessons/note-reading";
import { type LessonPlace, paragraphsOf, placeOf } from "../edit/lessons/lesson-place";
import type { LessonEntry } from "./model";
import type { Region } from "./regions";

export const PARTS = ["cue", "move", "check"] as const satisfies (keyof Structure)[];
export type Part = (typeof PARTS)[number];

/** A part that stands in a line of its own: the line's item, and the words in it. */
export interface PartPlace {
  readonly item: number;
  readonly span: Span;
}

export interface FormLesson {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  /** The sentence without the block id behind it. */
  readonly span: Span;
  readonly entry: LessonEntry;
  readonly parts: Readonly<Record<Part, PartPlace | null>>;
}

const BLOCK_ID = /[ \t]+\^[A-Za-z0-9-]+[ \t]*$/u;

/** The lessons that stand as items or paragraphs under the heading, in order. O(text). */
export function lessonsIn(reading: NoteReading, { section }: Region): readonly FormLesson[] {
  const { start, end } = section.bodySpan;
  return reading.note.lessons
    .filter(({ source, span }) => {
      const isPlain = source === "heading" || source === "paragraph";
      return isPlain && span.start >= start && span.start < end;
    })
    .map((lesson, from) => formLesson(reading, lesson, from));
}

function formLesson(reading: NoteReading, lesson: Lesson, from: number): FormLesson {
  const { body } = reading;
  const place = placeOf(reading, lesson);
  const raw = body.text.slice(lesson.span.start, lesson.span.end);
  const id = BLOCK_ID.exec(raw)?.[0] ?? "";
  const span = { start: lesson.span.start, end: lesson.span.end - id.length };
  const parts = {
    cue: partOf(reading, place, "cue"),
    move: partOf(reading, place, "move"),
    check: partOf(reading, place, "check"),
  };
  const said = (part: Part) => {
    const words = parts[part]?.span;
    return words === undefined ? "" : body.text.slice(words.start, words.end);
  };
  const entry = {
    from,
    text: oneLine(reading, span),
    cue: said("cue"),
    move: said("move"),
    check: said("check"),
  };
  return { lesson, place, span, entry, parts };
}

/** Wrapped lines as one, without the marks that stand before each of them. */
function oneLine({ body }: NoteReading, { start, end }: Span): string {
  const block = body.blocks[blockAt(body, start)];
  const pieces = (block?.pieces ?? []).flatMap((piece) => {
    const cut = { start: Math.max(piece.start, start), end: Math.min(piece.end, end) };
    return cut.end > cut.start ? [cut] : [];
  });
  const text = pieces.length === 0 ? body.text.slice(start, end) : textOf(body.text, pieces);
  return text.replace(/\s+/gu, " ").trim();
}

function partOf(reading: NoteReading, place: LessonPlace, part: Part): PartPlace | null {
  const { body, rules } = reading;
  const keys = new Set(rules.keys[part].map((key) => key.toLowerCase()));
  for (const index of place.block === -1 ? [] : paragraphsOf(reading, place)) {
    const block = body.blocks[index];
    const [piece] = block?.pieces ?? [];
    const isDetail = index !== place.block && block?.pieces.length === 1;
    if (piece === undefined || !isDetail || body.blocks[index - 1]?.kind !== "item") continue;
    const raw = body.text.slice(piece.start, piece.end);
    const field = ownLineField(raw, keys);
    if (field === null) continue;
    const value = raw.slice(field.start, field.end);
    const start = piece.start + field.start + (value.length - value.trimStart().length);
    return { item: index - 1, span: { start, end: start + value.trim().length } };
  }
  return null;
}
