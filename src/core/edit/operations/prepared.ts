/**
 * An operation made exact on the texts of one moment: plain data that the preview shows, the journal
 * keeps, and a crash leaves behind. Each step names the note's text before and after it by hash, so
 * whoever looks at the vault can tell whether it was done: nothing needs a flag.
 */
import type { TextEdit } from "../text-edit";

/** Length and fingerprint of a text; see `hashOf`. */
export type TextHash = string;

export interface PreparedCreate {
  readonly kind: "create";
  readonly path: string;
  readonly text: string;
}

export interface PreparedChange {
  readonly kind: "change";
  readonly path: string;
  readonly edits: readonly TextEdit[];
  readonly before: TextHash;
  readonly after: TextHash;
  readonly isRequired: boolean;
}

export interface PreparedRename {
  readonly kind: "rename";
  readonly path: string;
  readonly to: string;
}

export interface PreparedTrash {
  readonly kind: "trash";
  readonly path: string;
  /** The whole text, so that undo can bring the note back. */
  readonly text: string;
}

export type PreparedStep = PreparedCreate | PreparedChange | PreparedRename | PreparedTrash;

/** One operation in the journal. */
export interface JournalRecord {
  /** Unique in its journal. */
  readonly id: string;
  /** Later operations have larger numbers. */
  readonly ordinal: number;
  readonly label: string;
  /** The person's calendar day, `YYYY-MM-DD`, for the sentence that offers to finish or undo. */
  readonly date: string;
  /** `running` from before the first write until after the last one: found at start, it broke off. */
  readonly phase: "running" | "done";
  readonly steps: readonly PreparedStep[];
}
