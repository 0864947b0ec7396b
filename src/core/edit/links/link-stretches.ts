/** The stretches of source that tell about a lesson, each read as one text, with the links in it. */
import type { Span } from "../../note";
import { fieldKeys, type FieldKeys } from "../../parse/field-keys";
import { ownLineField } from "../../parse/inline-field";
import { withBlank } from "../lessons/blank-around";
import { isFirstInItem, type LessonPlace, paragraphsOf } from "../lessons/lesson-place";
import { type BracketField, type LinkSpan, linkSpansIn } from "./link-spans";
import { taskBoxLength } from "../lessons/list-marker";
import {
  isGapAbove,
  lineEndOf,
  lineOf,
  lineStartOf,
  nextOutside,
  type NoteBody,
  type NoteReading,
} from "../lessons/note-reading";
import { withoutGaps } from "../lessons/seen-text";

export interface LinkStretch extends Span {
  /** Its source, with blanks in place of what a comment hides between its lines. */
  readonly raw: string;
  /** The links that are the stretch's own, in order. */
  readonly links: readonly LinkSpan[];
  /** What goes when the links were all it held: a field in brackets, or lines; null where it stays. */
  readonly whole: Span | null;
  /** True for a field that lists people. */
  readonly isList: boolean;
}

/** A field that fills lines of a paragraph: its value, and those lines. */
interface LineField {
  readonly key: string;
  readonly value: Span;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** One text with its lines, a span each, and what is known of them. */
interface Paragraph {
  readonly lines: readonly Span[];
  /** From the first line to the last, without what is hidden between them. */
  readonly seen: string;
  readonly fields: readonly LineField[];
  /** What goes with some of its lines; null where something else stands in them. */
  readonly linesOf: (first: number, last: number) => Span | null;
  /** True for a detail, which goes as a whole when it held nothing but a link. */
  readonly isDetail: boolean;
}

/** All stretches of a lesson of the body: its text, its fields and its details. O(text). */
export function stretchesOf(reading: NoteReading, place: LessonPlace): readonly LinkStretch[] {
  const keys = fieldKeys(reading.rules);
  const { body } = reading;
  return paragraphsOf(reading, place).flatMap((index) => {
    const isDetail = index !== place.block && isFirstInItem(body.blocks, index);
    return gather(body.text, paragraphAt(body, index, keys, isDetail), keys);
  });
}

/** The stretches of one text that stands alone, as that of a property does. */
export function stretchesOfText(text: string, keys: FieldKeys): readonly LinkStretch[] {
  const lines = [{ start: 0, end: text.length }];
  const alone = { lines, seen: text, fields: [], linesOf: () => null, isDetail: false };
  return gather(text, alone, keys);
}

function paragraphAt(body: NoteBody, index: number, keys: FieldKeys, isDetail: boolean): Paragraph {
  const { text, blocks } = body;
  const block = blocks[index];
  const title = block?.callout?.title;
  const [first, ...rest] = title === undefined ? (block?.pieces ?? []) : [title];
  const isItem = isFirstInItem(blocks, index);
  const box = first !== undefined && isItem ? taskBoxLength(text.slice(first.start, first.end)) : 0;
  const lines = first === undefined ? [] : [{ start: first.start + box, end: first.end }, ...rest];
  return {
    lines,
    seen: withoutGaps(text, lines),
    fields: fieldsOf(text, lines, keys, isItem),
    linesOf: (from, to) => (title === undefined ? linesOf(body, index, lines, from, to) : null),
    isDetail,
  };
}

function gather(text: string, paragraph: Paragraph, keys: FieldKeys): readonly LinkStretch[] {
  const { lines, seen, fields, linesOf, isDetail } = paragraph;
  const base = lines[0]?.start ?? 0;
  const rawOf = ({ start, end }: Span) => seen.slice(start - base, end - base);
  /** One text, and the fields in brackets inside it. */
  const read = (span: Span, raw: string, whole: Span | null, isList: boolean): LinkStretch[] => {
    const own: LinkSpan[] = [];
    const inBrackets = new Map<BracketField, LinkSpan[]>();
    for (const link of linkSpansIn(raw, keys, span.start)) {
      const held = link.field === null ? own : inBrackets.get(link.field);
      if (held !== undefined) held.push(link);
      else if (link.field !== null) inBrackets.set(link.field, [link]);
    }
    const { start, end } = span;
    return [
      { start, end, raw: rawOf(span), links: own, whole, isList },
      ...[...inBrackets].map(([field, links]) => {
        const { value } = field;
        const isRole = isListOf(keys, field.key);
        const place = isRole ? withBlank(text, field) : null;
        return { ...value, raw: rawOf(value), links, whole: place, isList: isRole };
      }),
    ];
  };
  const main = mainOf(lines, fields);
  return [
    ...read(
      main,
      mainText(seen, base, main, lines, fields),
      isDetail ? linesOf(0, lines.length - 1) : null,
      false,
    ),
    ...fields.flatMap(({ key, value, firstLine, lastLine }) => {
      const isList = isListOf(keys, key);
      return read(value, rawOf(value), isList ? linesOf(firstLine, lastLine) : null, isList);
    }),
  ];
}

/** True for the fields that list people. */
function isListOf(keys: FieldKeys, key: string): boolean {
  return keys.get(key) === "from" || keys.get(key) === "about";
}

/** The text without the lines of fields between its own: each of those is read for itself. */
function mainText(
  seen: string,
  base: number,
  { start, end }: Span,
  lines: readonly Span[],
  fields: readonly LineField[],
): string {
  const parts: string[] = [];
  let at = start;
  for (const { firstLine, lastLine } of fields) {
    const from = lines[firstLine]?.start ?? end;
    const to = lines[lastLine]?.end ?? end;
    if (from < start || to > end) continue;
    parts.push(
      seen.slice(at - base, from - base),
      seen.slice(from - base, to - base).replace(/[^\r\n]/g, " "),
    );
    at = to;
  }
  parts.push(seen.slice(at - base, end - base));
  return parts.join("");
}

/** From the first line that is not a field's to the last one. */
function mainOf(lines: readonly Span[], fields: readonly LineField[]): Span {
  const taken = new Set<number>();
  for (const { firstLine, lastLine } of fields) {
    for (let line = firstLine; line <= lastLine; line++) taken.add(line);
  }
  const free = lines.filter((_, line) => !taken.has(line));
  const start = free[0]?.start ?? lines[0]?.start ?? 0;
  return { start, end: free.at(-1)?.end ?? start };
}

/** As `readCarrier` reads them: in an item the lines below a field belong to it. */
function fieldsOf(
  text: string,
  lines: readonly Span[],
  keys: FieldKeys,
  isItem: boolean,
): readonly LineField[] {
  const fields: LineField[] = [];
  lines.forEach(({ start, end }, line) => {
    const field = ownLineField(text.slice(start, end), keys);
    const open = fields.at(-1);
    if (field !== null) {
      const value = { start: start + field.start, end: start + field.end };
      fields.push({ key: field.key, value, firstLine: line, lastLine: line });
    } else if (isItem && open !== undefined) {
      const value = { start: open.value.start, end };
      fields[fields.length - 1] = { ...open, value, lastLine: line };
    }
  });
  return fields;
}

function linesOf(
  body: NoteBody,
  index: number,
  lines: readonly Span[],
  first: number,
  last: number,
): Span | null {
  const start = lines[first]?.start;
  if (start === undefined || first !== last) return null;
  const line = lineOf(body, start);
  const isAll = lines.length === 1;
  const isItem = isFirstInItem(body.blocks, index);
  if (first === 0 && isItem) {
    const outer = body.blocks[body.blocks[index - 1]?.parent ?? -1];
    const isAlone = isAll && nextOutside(body, index - 1) === index + 1;
    if (!isAlone || outer?.line === line) return null;
  }
  // The blank line that kept it apart from what stands above goes too.
  const prefix = body.text.slice(lineStartOf(body, line), start);
  const block = isItem ? index - 1 : index;
  const from = isAll && isGapAbove(body, block, prefix) ? line - 1 : line;
  if (line < body.lineStarts.length) {
    return { start: lineStartOf(body, from), end: lineStartOf(body, line + 1) };
  }
  return {
    start: from > 1 ? lineEndOf(body, from - 1) : lineStartOf(body, 1),
    end: lineEndOf(body, line),
  };
}
