/** Sections of a note, and which blocks stand under a lesson heading. */
import type { Section } from "../note";
import { foldText } from "../text";
import type { Block } from "./block";
import { readInline } from "./inline";

const NO_KEYS: ReadonlySet<string> = new Set();

/** A stretch under one lesson heading, sub-headings included. */
export interface LessonScope {
  readonly level: number;
  /** Set once a list was seen in it: then its paragraphs only introduce. */
  hasList: boolean;
}

/** Text of a heading as people read it. */
export function headingOf(text: string, block: Block): string {
  const raw = block.pieces.map((piece) => text.slice(piece.start, piece.end)).join("\n");
  return readInline(raw, NO_KEYS).text;
}

/**
 * True if the heading is one of the lesson headings: case, emphasis, emoji, a trailing colon and
 * other marks at its ends are ignored, words are not ("Piano lessons" is none).
 */
export function isLessonHeading(heading: string, names: readonly string[]): boolean {
  const bare = foldHeading(heading);
  return bare !== "" && foldedNames(names).has(bare);
}

/** Folded once a list of settings, not once a heading of every note. */
const FOLDED = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedNames(names: readonly string[]): ReadonlySet<string> {
  const known = FOLDED.get(names);
  if (known !== undefined) return known;
  const folded = new Set(names.map(foldHeading));
  FOLDED.set(names, folded);
  return folded;
}

function foldHeading(heading: string): string {
  const folded = Array.from(foldText(heading).replace(/[0-9#*]\uFE0F?\u20E3/gu, ""));
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const start = folded.findIndex(isWord);
  let end = folded.length;
  // From the end backwards: a pattern would start anew at every mark.
  while (end > start && !isWord(folded[end - 1] ?? "")) end--;
  return start === -1 ? "" : folded.slice(start, end).join("");
}

/** Follows the headings of a note, block by block, in order. */
export class LessonScopes {
  /** By container; null where another heading rules. */
  private readonly scopes = new Map<number, LessonScope | null>();

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
    private readonly names: readonly string[],
  ) {}

  /** Tells of a heading; a heading inside a quote or an item rules that container alone. */
  enter(block: Block): void {
    const open = this.scopes.get(block.parent) ?? null;
    if (open !== null && block.level > open.level) return;
    const isLessons = isLessonHeading(headingOf(this.text, block), this.names);
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
  names: readonly string[],
): readonly Section[] {
  const headings = blocks.filter((block) => block.kind === "heading" && block.parent === -1);
  const starts = headings.map((block) => lineStart(text, block.pieces[0]?.start ?? 0));
  return headings.map((block, index) => {
    const heading = headingOf(text, block);
    let next = index + 1;
    // A heading is passed over by its six enclosing levels at most, so this stays linear.
    while (next < headings.length && (headings[next]?.level ?? 0) > block.level) next++;
    return {
      heading,
      level: block.level,
      headingSpan: { start: starts[index] ?? 0, end: block.end },
      bodySpan: { start: block.end, end: starts[next] ?? text.length },
      isLessons: isLessonHeading(heading, names),
    };
  });
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) {
    start--;
  }
  // A byte order mark stands before the first line, not in it.
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}
