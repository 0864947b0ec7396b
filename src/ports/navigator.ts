/** Takes the person to a place in the vault. */
export interface Navigator {
  /** Opens a note at a 1-based line; `newTab` keeps the note that is open. */
  open(path: string, line: number, newTab: boolean): Promise<void>;

  /** Opens a note to be written in, the cursor at an offset of its text; `newTab` as for `open`. */
  write(path: string, offset: number, newTab?: boolean): Promise<void>;
}
