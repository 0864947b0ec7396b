/** Where the blocks of a note begin and end in its source: what the scanner says in lines, in offsets. */
import type { Span } from "../../note";
import type { Block } from "../../parse/block";
import { scanBlocks } from "../../parse/blocks";
import { findFrontmatter } from "../../parse/frontmatter";
import { eachLine } from "../../parse/lines";

export interface PlacedBlock extends Block {
  /**
   * From its text, or from the beginning of its line when it has none of its own, to where the next
   * block begins: lines that the scanner leaves out are those of the block before them.
   */
  readonly place: Span;
}

/** The body of a note as blocks with their places, in order; together they leave nothing out. O(text). */
export function placeBlocks(text: string): readonly PlacedBlock[] {
  const bodyStart = findFrontmatter(text)?.bodyStart ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const lineStarts: number[] = [];
  eachLine(text, bodyStart, 1, (start) => lineStarts.push(start));
  const blocks = scanBlocks(text, bodyStart, 1);
  const starts = blocks.map((block) => {
    const own = block.pieces[0]?.start;
    return own ?? lineStarts[block.line - 1] ?? text.length;
  });
  return blocks.map((block, index) => {
    const start = starts[index] ?? text.length;
    return { ...block, place: { start, end: Math.max(start, starts[index + 1] ?? text.length) } };
  });
}
