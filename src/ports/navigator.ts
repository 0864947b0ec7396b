/** Takes the person to a place in the vault. */
export interface Navigator {
  /** Opens a note at a 1-based line; `newTab` keeps the note that is open. */
  open(path: string, line: number, newTab: boolean): Promise<void>;
}
