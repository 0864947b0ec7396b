/** A figure that can be opened, and what is behind it. */
import type { Evidence } from "../lists/evidence";

export interface Figure {
  readonly key: string;
  /** As it is written: whatever shows it takes out what is not for the screen. */
  readonly label: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Opens the figure of this key, or closes it. Only the key is kept: what is behind it is worked out
 * from the newest notes.
 */
export type OpenFigure = (key: string) => void;
