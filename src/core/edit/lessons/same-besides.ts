/** The proof of an edit inside one line: the note is read again, and says the same besides. */
import { textOf } from "../../parse/block";
import type { NoteReading } from "./note-reading";

/**
 * True when every other block has the same words in the same place of the same list, and nothing
 * that the note says besides is another. (`proveEdits` takes text at the very beginning of a block
 * for a new block, so it cannot show this.)
 *
 * @param changed place of the block that was edited
 * @param but what the edit is about: whoever asks looks at these lines
 */
export function isSameBesides(
  before: NoteReading,
  after: NoteReading,
  changed: number,
  but: "verdicts" | "promises",
): boolean {
  const shape = ({ body }: NoteReading) =>
    body.blocks.map(({ kind, parent, level, line, pieces }, index) => [
      ...[kind, parent, level, line, pieces.length],
      index === changed ? null : textOf(body.text, pieces),
    ]);
  const rest = ({ note }: NoteReading) => {
    const { people, lessonNote, diagnostics, invalidFrontmatter, isPerson } = note;
    return [
      ...[note.debrief, note.date, people, note.setbacks, note.successes, note.level],
      ...[note.outcome, lessonNote, isPerson, invalidFrontmatter, diagnostics],
      but === "promises" ? note.verdicts : note.promises,
      note.sections.map(({ heading, level, isLessons }) => [heading, level, isLessons]),
      note.lessons.map(({ span: _, ...lesson }) => lesson),
    ];
  };
  return (
    JSON.stringify(shape(before)) === JSON.stringify(shape(after)) &&
    JSON.stringify(rest(before)) === JSON.stringify(rest(after))
  );
}
