/**
 * A paragraph or list item as lessons see it: its text, the fields that fill a line of their own,
 * and the way back from both to offsets in the note.
 */
import type { LinkRef, Span } from "../note";
import { textOf } from "./block";
import type { FieldKeys, FieldMeaning } from "./field-keys";
import { readInline } from "./inline";
import type { InlineText } from "./inline-text";
import { codeSpans } from "./inline-code";
import { ownLineField } from "./inline-field";
import { createLineCounter } from "./lines";

/** A field with its value, wherever it stood. */
export interface FieldValue {
  readonly meaning: FieldMeaning;
  readonly value: InlineText;
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
}

export interface Carrier {
  /** 1-based line of its first character. */
  readonly line: number;
  /** The text without its fields. */
  readonly inline: InlineText;
  /** Source of that text; empty when nothing but fields is there. */
  readonly span: Span;
  readonly fields: readonly FieldValue[];
}

const TASK_BOX = /^\[[^\][]\](?:[ \t]+|$)/;

/**
 * @param pieces the lines of the block, a span each
 * @param isItem in a list item the lines after `lesson:: …` belong to it; in a paragraph a field is
 *   one line
 */
export function readCarrier(
  text: string,
  pieces: readonly Span[],
  line: number,
  keys: FieldKeys,
  isItem: boolean,
): Carrier {
  const fields: FieldValue[] = [];
  const main: Span[] = [];
  // A comment may hide lines between two pieces.
  const lines = createLineCounter(text, pieces[0]?.start ?? 0, line);
  const lineOf = (offset: number) => (isItem ? line : lines(offset));
  let wrapped: { meaning: FieldMeaning; pieces: Span[]; line: number } | null = null;
  const flush = () => {
    if (wrapped === null) return;
    const field = readPieces(text, wrapped.pieces, keys);
    fields.push({
      meaning: wrapped.meaning,
      value: field.inline,
      span: field.span,
      line: wrapped.line,
    });
    fields.push(...innerFields(field, keys, lineOf));
    wrapped = null;
  };
  const inCode = linesInCode(text, pieces);
  pieces.forEach((piece, index) => {
    const start = index === 0 && isItem ? afterTaskBox(text, piece) : piece.start;
    const found = inCode.has(index) ? null : ownLineField(text.slice(start, piece.end), keys);
    const meaning = found === null ? undefined : keys.get(found.key);
    if (found !== null && meaning !== undefined) {
      flush();
      const value = { start: start + found.start, end: start + found.end };
      wrapped = { meaning, pieces: [value], line: lineOf(value.start) };
    } else if (wrapped !== null && isItem) wrapped.pieces.push(piece);
    else {
      flush();
      main.push({ start, end: piece.end });
    }
  });
  flush();
  const body = readPieces(text, main, keys);
  return {
    line,
    inline: body.inline,
    span: body.span,
    fields: [...fields, ...innerFields(body, keys, lineOf)],
  };
}

interface ReadPieces {
  readonly inline: InlineText;
  readonly span: Span;
  readonly pieces: readonly Span[];
}

function readPieces(text: string, pieces: readonly Span[], keys: FieldKeys): ReadPieces {
  const raw = textOf(text, pieces);
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  return { inline: readInline(raw, keys), span: { start, end }, pieces };
}

function innerFields(
  read: ReadPieces,
  keys: FieldKeys,
  lineOf: (offset: number) => number,
): FieldValue[] {
  if (read.inline.fields.length === 0) return [];
  const toSource = createSourceMap(read.pieces);
  return read.inline.fields.flatMap((field) => {
    const meaning = keys.get(field.key);
    if (meaning === undefined) return [];
    const start = toSource(field.start);
    const end = toSource(field.end);
    const span = { start, end };
    return [{ meaning, value: field.value, span, line: lineOf(start) }];
  });
}

/** Takes offsets into the joined lines back to the note. Calls must not go backwards. */
function createSourceMap(pieces: readonly Span[]): (at: number) => number {
  let index = 0;
  let before = 0;
  return (at) => {
    for (let piece = pieces[index]; piece !== undefined; piece = pieces[++index]) {
      const length = piece.end - piece.start;
      if (at - before <= length) return piece.start + at - before;
      before += length + 1;
    }
    return pieces.at(-1)?.end ?? 0;
  };
}

const NO_LINES: ReadonlySet<number> = new Set();

/** Lines that begin inside inline code, which may run over several. */
function linesInCode(text: string, pieces: readonly Span[]): ReadonlySet<number> {
  if (pieces.length < 2) return NO_LINES;
  const inside = new Set<number>();
  const spans = codeSpans(textOf(text, pieces));
  let next = 0;
  let at = 0;
  pieces.forEach((piece, index) => {
    while ((spans[next]?.end ?? Infinity) <= at) next++;
    if ((spans[next]?.start ?? Infinity) < at) inside.add(index);
    at += piece.end - piece.start + 1;
  });
  return inside;
}

function afterTaskBox(text: string, piece: Span): number {
  if (text.charAt(piece.start) !== "[") return piece.start;
  const box = TASK_BOX.exec(text.slice(piece.start, Math.min(piece.end, piece.start + 8)));
  return piece.start + (box?.[0].length ?? 0);
}

/** Links of carriers with the roles that fields give them, of each those of its text first. */
export function linksOf(carriers: readonly Carrier[]): readonly LinkRef[] {
  const links: LinkRef[] = [];
  for (const { inline, fields } of carriers) {
    for (const link of inline.links) links.push(link);
    for (const { meaning, value } of fields) {
      const role = meaning === "from" || meaning === "about" ? meaning : null;
      if (meaning === "lesson") continue;
      for (const link of value.links) links.push(role === null ? link : { ...link, role });
    }
  }
  return links;
}

/** Fields of carriers, in order. */
export function fieldsOf(carriers: readonly Carrier[]): readonly FieldValue[] {
  const fields: FieldValue[] = [];
  for (const carrier of carriers) for (const field of carrier.fields) fields.push(field);
  return fields;
}
