/** Writes links the way the vault's owner has chosen. */
export interface Links {
  /**
   * A link to the note `target` for use in the note `source`. An unambiguous name where the host
   * allows it; never an embed.
   */
  format(target: string, source: string): string;
}
