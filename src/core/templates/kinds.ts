/** A kind of debrief and its template. */

export interface Kind {
  /** Value of the `debrief` property. */
  readonly id: string;
  readonly label: string;
  /** One line for the chooser. */
  readonly description: string;
  /** Name of a Lucide icon. */
  readonly icon: string;
  /** Markdown with placeholders; that of a built-in kind has line breaks LF. */
  readonly template: string;
  /** Path of the note that it comes from; a built-in kind has none. */
  readonly path?: string;
  /** Why its template cannot be used, as a sentence that names it; absent when it can. */
  readonly problem?: string;
}
