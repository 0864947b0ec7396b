/** Edits as data: what to put where, and what must stand there for the edit to be true. */
import type { Span } from "../note";

/** Replaces `span` with `text`; refused unless `expected` stands there. An insertion has an empty span. */
export interface TextEdit {
  readonly span: Span;
  readonly expected: string;
  readonly text: string;
}

/** What a plan gives: edits (none: nothing to do), or a refusal with one sentence for a person. */
export type Plan =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Applies edits to the text they were planned on. Refuses, with nothing applied, when one lies out
 * of bounds, overlaps another, or does not find what it expects. O(text + edits log edits).
 */
export function applyEdits(
  text: string,
  edits: readonly TextEdit[],
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string } {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let from = 0;
  for (const edit of sorted) {
    const { start, end } = edit.span;
    if (start < from || end < start || end > text.length) {
      return { ok: false, reason: "Two changes touch the same place." };
    }
    if (text.slice(start, end) !== edit.expected) {
      return { ok: false, reason: "The note has changed since it was read." };
    }
    parts.push(text.slice(from, start), edit.text);
    from = end;
  }
  parts.push(text.slice(from));
  return { ok: true, text: parts.join("") };
}

/**
 * The edits that take the result of `edits` back to the text they were applied to, with spans into
 * that result.
 */
export function invertEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let shift = 0;
  return sorted.map((edit) => {
    const start = edit.span.start + shift;
    shift += edit.text.length - (edit.span.end - edit.span.start);
    return {
      span: { start, end: start + edit.text.length },
      expected: edit.text,
      text: edit.expected,
    };
  });
}
