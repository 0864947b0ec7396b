/** Cuts a line of a diff into what changed and what did not, never longer than can be drawn. */
import { shownText } from "../../core/shown-text";
import type { DiffLine } from "../../core/edit/operations/note-diff";
import { type Piece } from "../words";

/** Longer lines are shown around their first change: a line of a book would hold everything up. */
const LONGEST = 2000;
const BEFORE_CHANGE = 200;

/**
 * The pieces of a line; `hit` ones changed. Marks that lie outside of it or in each other are cut
 * to fit. O(length).
 */
export function linePieces(line: DiffLine): readonly Piece[] {
  const { text } = line;
  const marks = [...line.marks].sort((a, b) => a.start - b.start);
  const from = text.length > LONGEST ? Math.max(0, (marks[0]?.start ?? 0) - BEFORE_CHANGE) : 0;
  const to = Math.min(text.length, from + LONGEST);
  const pieces: Piece[] = [];
  const add = (start: number, end: number, hit: boolean) => {
    const piece = shownText(text.slice(Math.max(start, from), Math.min(end, to)));
    if (piece !== "") pieces.push({ text: piece, hit });
  };
  if (from > 0) pieces.push({ text: "…", hit: false });
  let at = from;
  for (const mark of marks) {
    const start = Math.min(Math.max(mark.start, at), to);
    const end = Math.min(Math.max(mark.end, start), to);
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  if (to < text.length) pieces.push({ text: "…", hit: false });
  return pieces;
}
