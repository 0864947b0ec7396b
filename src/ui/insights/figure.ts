/** A figure that can be opened, and what is behind it. */
import type { Evidence } from "../lists/evidence";

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly evidence: readonly Evidence[];
}

export type OpenFigure = (figure: Figure) => void;
