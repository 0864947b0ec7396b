/** Writes links the way the vault's owner has chosen, and knows those that lead nowhere. */
export interface Links {
  /**
   * A link to the note `target` for use in the note `source`. An unambiguous name where the host
   * allows it; never an embed. For a note that is not there yet it is written in the same style.
   */
  format(target: string, source: string): string;

  /** Notes that hold a link to the note `target`, as far as the host keeps count of them. */
  sourcesOf(target: string): readonly string[];

  /** Links that lead to no note, as far as the host keeps count of them. */
  unresolved(): readonly { readonly target: string; readonly source: string }[];
}
