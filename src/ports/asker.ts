/** Asks the person before something is done. */
import type { NoteDiff } from "../core/edit/operations/note-diff";

export interface Question {
  /** A short question: `Create “Sarah Lind” now?` */
  readonly title: string;
  /** What is the matter, and what happens next. */
  readonly body: string;
  /** The words on the button that says yes: `Create the note`. */
  readonly yes: string;
}

export interface Preview {
  /** What will be done: the operation's label. */
  readonly label: string;
  readonly notes: readonly NoteDiff[];
  /** Paths of notes without which nothing is done: a new note to which the others lead. */
  readonly needed: ReadonlySet<string>;
  /** Notes that stay as they are, each with the reason. */
  readonly left: readonly { readonly path: string; readonly reason: string }[];
}

export interface Asker {
  /** True for yes; closing the question is no. */
  confirm(question: Question): Promise<boolean>;
  /** The paths whose changes the person wants, or null for none: closing the preview is none. */
  preview(preview: Preview): Promise<ReadonlySet<string> | null>;
}
