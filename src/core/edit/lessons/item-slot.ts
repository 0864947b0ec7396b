/** A place for one more line, or for the text of a line that waits for it. */
import type { TextEdit } from "../text-edit";

export interface ItemSlot {
  readonly at: number;
  /** What goes before the text: line break, indentation, marker. */
  readonly before: string;
  /** What goes behind it. */
  readonly after: string;
  /** What must go first: blanks that would stand behind the text. */
  readonly removed?: TextEdit;
}

export function fillSlot(slot: ItemSlot, content: string): readonly TextEdit[] {
  const { at, before, after, removed } = slot;
  const added = { span: { start: at, end: at }, expected: "", text: before + content + after };
  return removed === undefined ? [added] : [added, removed];
}
