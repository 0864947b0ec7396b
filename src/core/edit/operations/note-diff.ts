/** What a step would do to one note, as lines: the data of the preview. */
import type { Span } from "../../note";

export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  /** 1-based number in the text before (`removed`, `same`) or after (`added`). */
  readonly line: number;
  /** The line without its line break. */
  readonly text: string;
  /** The changed parts of `text`; empty for a line that is new or gone as a whole. */
  readonly marks: readonly Span[];
}

export interface NoteDiff {
  readonly path: string;
  readonly kind: "create" | "change" | "rename" | "trash";
  /** The new path of a rename, else null. */
  readonly to: string | null;
  readonly added: number;
  readonly removed: number;
  /** Stretches of lines with one unchanged line around them; far apart ones are separate. */
  readonly hunks: readonly (readonly DiffLine[])[];
}
