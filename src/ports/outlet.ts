/** Ways for a text to leave the notes: as a file of another kind beside them, or as what is copied. */
import type { Result } from "./result";

export interface Outlet {
  /**
   * Saves a new file where the host keeps what is no note, and gives its path. Never overwrites: a
   * name that is taken gets a number.
   */
  save(name: string, text: string): Promise<Result<{ readonly path: string }>>;
  /** Moves a saved file to the host's trash, as long as its text is still the one that was saved. */
  takeBack(path: string, text: string): Promise<Result<void>>;
  /** Puts a text where the person can paste it from. */
  copy(text: string): Promise<Result<void>>;
}
