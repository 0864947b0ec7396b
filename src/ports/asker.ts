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
  /** Paths of notes of which each changed line can be left out by itself. */
  readonly divisible: ReadonlySet<string>;
  /** Paths of notes without which nothing is done: a new note to which the others lead. */
  readonly needed: ReadonlySet<string>;
  /** Notes that stay as they are, each with the reason. */
  readonly left: readonly { readonly path: string; readonly reason: string }[];
}

/** What a person wants of a preview. */
export interface Choice {
  /** The notes that are to be changed. */
  readonly paths: ReadonlySet<string>;
  /** Lines that stay as they are, by note: numbers in the text before the change, from 1. */
  readonly without: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface Asker {
  /** True for yes; closing the question is no. */
  confirm(question: Question): Promise<boolean>;
  /** What the person wants, or null for nothing: closing the preview is nothing. */
  preview(preview: Preview): Promise<Choice | null>;
}
