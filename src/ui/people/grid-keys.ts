/** From a key to the next cell of a grid. */

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Manner {
  /** Right to left: the arrows turn around. */
  readonly isTurned: boolean;
  /** With the modifier Home and End go to the corners. */
  readonly isFar: boolean;
}

/** Null for a key that the grid leaves alone; at an edge the place stays. */
export function moveInGrid(
  key: string,
  { row, column }: GridPlace,
  size: { readonly rows: number; readonly columns: number },
  { isTurned, isFar }: Manner,
): GridPlace | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const step = isTurned ? -1 : 1;
  const across = (by: number): GridPlace => {
    return { row, column: Math.max(0, Math.min(lastColumn, column + by)) };
  };
  switch (key) {
    case "ArrowRight":
      return across(step);
    case "ArrowLeft":
      return across(-step);
    case "ArrowDown":
      return { row: Math.min(lastRow, row + 1), column };
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "Home":
      return { row: isFar ? 0 : row, column: 0 };
    case "End":
      return { row: isFar ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
