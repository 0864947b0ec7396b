/** What the block scanner gives to those who read lessons. */
import type { Span } from "../note";

export type BlockKind =
  | "heading"
  | "paragraph"
  | "item"
  | "quote"
  | "code"
  | "html"
  | "comment"
  | "table"
  | "definition"
  | "break";

export interface Callout {
  /** As written between `[!` and `]`. */
  readonly type: string;
  readonly title: Span;
}

export interface Block {
  readonly kind: BlockKind;
  /** Index of the quote or item that holds it, -1 at the top. */
  readonly parent: number;
  /** 1-based. */
  readonly line: number;
  /** Headings and paragraphs: their text, a span a line, without markers and indentation. */
  readonly pieces: readonly Span[];
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  readonly callout: Callout | null;
  /** Headings: just past their last line, the underline of a setext heading included; else 0. */
  readonly end: number;
}

/** The text of a block: its lines, joined by `\n`. */
export function textOf(note: string, pieces: readonly Span[]): string {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return note.slice(only.start, only.end);
  return pieces.map((piece) => note.slice(piece.start, piece.end)).join("\n");
}
