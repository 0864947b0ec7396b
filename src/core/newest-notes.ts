/** Notes by their day. */
import type { Note } from "./note";
import { compareText } from "./text";

/** Newest first; those without a day last. */
export function compareNotes(
  a: Pick<Note, "date" | "path">,
  b: Pick<Note, "date" | "path">,
): number {
  return (
    Number(a.date === null) - Number(b.date === null) ||
    compareText(b.date ?? "", a.date ?? "") ||
    compareText(a.path, b.path)
  );
}

const known = new WeakMap<readonly Note[], readonly Note[]>();

/**
 * The notes as `compareNotes` has them: worked out once for a list of notes, whoever asks.
 * O(notes + days log days) where they come by path, as those of a vault do.
 */
export function newestNotes(notes: readonly Note[]): readonly Note[] {
  const found = known.get(notes);
  if (found !== undefined) return found;
  const byDay = new Map<string | null, Note[]>();
  for (const note of notes) {
    const day = byDay.get(note.date);
    if (day === undefined) byDay.set(note.date, [note]);
    else day.push(note);
  }
  const newest = [...byDay.values()].sort(compareFirst).flatMap(byPath);
  known.set(notes, newest);
  return newest;
}

function compareFirst([a]: readonly Note[], [b]: readonly Note[]): number {
  return a === undefined || b === undefined ? 0 : compareNotes(a, b);
}

function byPath(notes: readonly Note[]): readonly Note[] {
  const isInOrder = notes.every((note, i) => i === 0 || (notes[i - 1]?.path ?? "") <= note.path);
  return isInOrder ? notes : [...notes].sort(compareNotes);
}
