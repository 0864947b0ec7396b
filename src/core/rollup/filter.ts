/** Which rows of the rollup a person wants to see. */
import { baseName, foldText } from "../text";
import type { Repeat } from "./model";

export interface RowFilter {
  /** Fewest lessons in a row. 1: every row; from 2 on only rows with lessons of two notes or more. */
  readonly least: number;
  /** Words that must all occur, whole or in part, in any order; empty for no condition. */
  readonly query: string;
}

/**
 * Keeps rows, in their order. A word may occur in the row's text, a member's text, the name of a
 * person or of a note; letter case and Unicode form do not matter. Gives the same array when it
 * keeps all. Linear in the text of the rows.
 */
export function filterRows(
  rows: readonly Repeat[],
  { least, query }: RowFilter,
): readonly Repeat[] {
  const words = foldText(query)
    .split(" ")
    .filter((word) => word !== "");
  const kept = rows.filter((row) => isRepeated(row, least) && mentions(row, words));
  return kept.length === rows.length ? rows : kept;
}

/** True for a row of so many lessons; from two on they must stand in two notes or more. */
export function isRepeated({ count, notes }: Repeat, least: number): boolean {
  return least < 2 || (notes >= 2 && count >= least);
}

function mentions(row: Repeat, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const parts = [row.text, ...row.people.map(({ name }) => name)];
  if (row.lessonNote !== null) parts.push(baseName(row.lessonNote));
  for (const { text, path } of row.members) parts.push(text, baseName(path));
  const text = foldText(parts.join("\n"));
  return words.every((word) => text.includes(word));
}
