/** What reading the text of a block gives. */
import type { LinkRef, Span, TextMark } from "../note";
import { moveMark, NO_MARKS } from "./text-marks";

/** What a text says, with as much of it as is cut off at its end for one reason or another. */
export interface Wording {
  readonly text: string;
  /** `text` less the links that follow its last punctuation. */
  readonly sentence: string;
  /** `text` less every link at its end, whether or not they belong to the sentence. */
  readonly bare: string;
  /** Where code and formulas stand in `text`, in order: their signs and words mean nothing here. */
  readonly literal: readonly Span[];
  /** Emphasis, code, links and tags in `text`. */
  readonly marks: readonly TextMark[];
}

export interface InlineText extends Wording {
  readonly links: readonly LinkRef[];
  /** Tags as written, without `#`. */
  readonly tags: readonly string[];
  /** Fields whose key was asked for; others stay in the text. */
  readonly fields: readonly InlineField[];
}

/** `[key:: value]` or `(key:: value)`. */
export interface InlineField {
  /** Lower case. */
  readonly key: string;
  readonly value: InlineText;
  /** Offsets of the value in the raw text that was read. */
  readonly start: number;
  readonly end: number;
}

/** What a text has that is nothing but words. */
export const NOTHING_MARKED = { literal: [], marks: NO_MARKS, links: [], tags: [], fields: [] };

/** Texts in a row as one, a blank between them: only the end of the last may be cut off. */
export function joinWordings(parts: readonly Wording[]): Wording {
  const before = parts.slice(0, -1).map(({ text }) => text);
  const last = parts.at(-1);
  const literal: Span[] = [];
  const marks: TextMark[] = [];
  let from = 0;
  for (const part of parts) {
    for (const span of part.literal) literal.push(moveSpan(span, from));
    for (const mark of part.marks) marks.push(moveMark(mark, from));
    from += part.text.length + 1;
  }
  return {
    text: [...before, last?.text].join(" "),
    sentence: [...before, last?.sentence].join(" "),
    bare: [...before, last?.bare].join(" "),
    literal,
    marks,
  };
}

/** The same span in a text that has `by` more characters before it. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
