/** Sections of a note, and which blocks stand under a lesson heading. */
import type { Section } from "../note";
import type { Block } from "./block";
import type { Headings } from "./headings";
import { lineStart } from "./lines";

/** A stretch under one lesson heading, sub-headings included. */
export interface LessonScope {
  readonly level: number;
  /** Set once a list was seen in it: then its paragraphs only introduce. */
  hasList: boolean;
}

/** Follows the headings of a note, block by block, in order. */
export class LessonScopes {
  /** By container; null where another heading rules. */
  private readonly scopes = new Map<number, LessonScope | null>();

  constructor(
    private readonly blocks: readonly Block[],
    private readonly headings: Headings,
  ) {}

  /** Tells of a heading; a heading inside a quote or an item rules that container alone. */
  enter(block: Block): void {
    const open = this.scopes.get(block.parent) ?? null;
    if (open !== null && block.level > open.level) return;
    const { isLessons } = this.headings.of(block);
    this.scopes.set(block.parent, isLessons ? { level: block.level, hasList: false } : null);
  }

  /**
   * The scope that holds the block, or null; also null inside a list item, whose text is a detail
   * of that item. With `direct`, quotes on the way do not count either.
   */
  of(block: Block, direct: boolean): LessonScope | null {
    let parent = block.parent;
    for (;;) {
      const scope = this.scopes.get(parent);
      if (scope !== undefined) return scope;
      const container = this.blocks[parent];
      if (direct || container === undefined) return null;
      // An item that holds nothing but a list (`- - text`) has no text to give details of.
      const isBare = this.blocks[parent + 1]?.kind === "item";
      if (container.kind === "item" && !isBare) return null;
      parent = container.parent;
    }
  }
}

/** Every heading that stands by itself, with what is below it. */
export function readSections(
  text: string,
  blocks: readonly Block[],
  headings: Headings,
): readonly Section[] {
  const alone = blocks.filter((block) => block.kind === "heading" && block.parent === -1);
  const starts = alone.map((block) => headingStart(text, block.pieces[0]?.start ?? 0));
  return alone.map((block, index) => {
    const { text: heading, isLessons } = headings.of(block);
    let next = index + 1;
    // A heading is passed over by its six enclosing levels at most, so this stays linear.
    while (next < alone.length && (alone[next]?.level ?? 0) > block.level) next++;
    return {
      heading,
      level: block.level,
      headingSpan: { start: starts[index] ?? 0, end: block.end },
      bodySpan: { start: block.end, end: starts[next] ?? text.length },
      isLessons,
    };
  });
}

/** A byte order mark stands before the first line, not in it. */
function headingStart(text: string, at: number): number {
  const start = lineStart(text, at);
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}
