/**
 * The block structure of a note: one pass over its lines, aware of containers (quotes, callouts,
 * list items) and of everything that hides markdown (fences, comments, math, HTML).
 *
 * Follows the block phase of the CommonMark specification 0.31, appendix "A parsing strategy", as
 * far as lessons need it, with the app's callouts and comments. O(text) while nesting is bounded.
 */
import type { Span } from "../note";
import type { Block, BlockKind } from "./block";
import {
  fenceAt,
  headingLevelAt,
  htmlBlockEndAt,
  isTableDelimiter,
  isThematicBreak,
  markerAt,
  setextLevelAt,
} from "./block-starts";
import {
  type Container,
  DEEPEST,
  matchContainers,
  skipItemMarker,
  skipQuoteMarker,
} from "./containers";
import { calloutAt, continueRaw, headingText, isDefinition, type RawLeaf, trimEnd } from "./leaf";
import { indentAt, isBlankFrom, type LineCursor, moveTo, skipIndent } from "./line-cursor";
import { eachLine } from "./lines";
import { createSpanning, type Spanning } from "./spanning";

interface OpenBlock extends Block {
  kind: BlockKind;
  level: number;
  end: number;
  readonly pieces: Span[];
}

/**
 * Reads the blocks of `text` from `from` on, in order.
 *
 * @param firstLine 1-based line number of `from`
 */
export function scanBlocks(text: string, from: number, firstLine: number): readonly Block[] {
  const scanner = new BlockScanner(text);
  eachLine(text, from, firstLine, (start, end, line) => {
    scanner.readLine(start, end, line);
  });
  return scanner.blocks;
}

class BlockScanner {
  readonly blocks: OpenBlock[] = [];
  private readonly containers: Container[] = [];
  private readonly spanning: Spanning;
  /** The block whose lines are not markdown, if one is open. */
  private raw: RawLeaf | null = null;
  /** The paragraph (or table, or definition) that the next line may continue. */
  private paragraph: OpenBlock | null = null;
  /** Offset up to which a comment or math hides everything. */
  private hiddenTo = 0;
  private line = 0;

  constructor(private readonly text: string) {
    this.spanning = createSpanning(text);
  }

  readLine(start: number, end: number, line: number): void {
    this.line = line;
    const cursor: LineCursor = { offset: start, column: 0, taken: 0, end };
    if (this.hiddenTo > start) {
      if (this.hiddenTo >= end) return;
      cursor.offset = this.hiddenTo;
      if (!isBlankFrom(this.text, cursor.offset, end)) this.addText(cursor);
      return;
    }
    const matched = matchContainers(this.text, this.containers, cursor);
    if (this.raw !== null) {
      const isInside = matched === this.containers.length;
      const { taken, open } = isInside ? continueRaw(this.text, this.raw, cursor) : CLOSED;
      if (!open) this.raw = null;
      if (taken) return;
    }
    if (isBlankFrom(this.text, cursor.offset, end)) this.close(matched);
    else this.readContent(cursor, matched);
  }

  /** Opens what the rest of a line opens, then adds the text that is left. */
  private readContent(cursor: LineCursor, matched: number): void {
    const { text } = this;
    let keep = matched;
    while (!isBlankFrom(text, cursor.offset, cursor.end)) {
      // A paragraph goes on in lines that leave its containers, as long as they open nothing.
      const isLazy = keep < this.containers.length && this.paragraph !== null;
      const indent = indentAt(text, cursor);
      if (indent >= 4) {
        if (this.paragraph === null) {
          this.close(keep);
          this.raw = { kind: "indented" };
          this.add("code");
          return;
        }
        break;
      }
      const probe = { ...cursor };
      skipIndent(text, probe);
      const opened =
        this.openQuote(probe, keep) ??
        this.openLeaf(probe, keep, isLazy ? null : this.paragraph) ??
        this.openItem(probe, keep, indent, isLazy ? null : this.paragraph);
      if (opened === null) {
        if (!isLazy && keep < this.containers.length) this.close(keep);
        break;
      }
      if (opened === "line") return;
      keep = this.containers.length;
      moveTo(cursor, probe);
    }
    if (!isBlankFrom(text, cursor.offset, cursor.end)) this.addText(cursor);
  }

  private openQuote(cursor: LineCursor, keep: number): "line" | "container" | null {
    if (keep >= DEEPEST || !skipQuoteMarker(this.text, cursor)) return null;
    this.close(keep);
    const probe = { ...cursor };
    skipIndent(this.text, probe);
    const callout = calloutAt(this.text, probe.offset, probe.end);
    const block = this.add("quote", { callout });
    this.containers.push({ kind: "quote", block, width: 0, hasContent: true });
    return callout === null ? "container" : "line";
  }

  private openItem(
    cursor: LineCursor,
    keep: number,
    indent: number,
    paragraph: Block | null,
  ): "container" | null {
    const marker = keep < DEEPEST ? markerAt(this.text, cursor.offset, cursor.end) : null;
    if (marker === null) return null;
    if (paragraph !== null) {
      const isEmpty = isBlankFrom(this.text, cursor.offset + marker.width, cursor.end);
      if (isEmpty || (marker.ordered && !marker.startsWithOne)) return null;
    }
    this.close(keep);
    const { width, hasContent } = skipItemMarker(this.text, cursor, indent, marker.width);
    const block = this.add("item");
    this.containers.push({ kind: "item", block, width, hasContent });
    return "container";
  }

  /** Opens a block that takes the whole line. `paragraph` is the one this line would continue. */
  private openLeaf(cursor: LineCursor, keep: number, paragraph: OpenBlock | null): "line" | null {
    const { text } = this;
    const { offset: at, end } = cursor;
    const level = headingLevelAt(text, at, end);
    if (level > 0) {
      this.close(keep);
      const from = at + level;
      const opening = this.spanning.openingIn(from, end);
      if (opening !== null) this.hiddenTo = opening.end;
      const pieces = [headingText(text, from, opening?.at ?? end)];
      this.add("heading", { level, end, pieces });
      return "line";
    }
    const fence = fenceAt(text, at, end);
    if (fence !== null) {
      this.close(keep);
      this.raw = { kind: "fence", fence };
      this.add("code");
      return "line";
    }
    if (paragraph?.kind === "paragraph" && this.turnParagraph(paragraph, at, end)) return "line";
    if (isThematicBreak(text, at, end)) {
      this.close(keep);
      this.add("break");
      return "line";
    }
    const until = htmlBlockEndAt(text, at, end);
    if (until === null) return null;
    this.close(keep);
    const endsHere = until !== "" && text.slice(at, end).toLowerCase().includes(until);
    if (!endsHere) this.raw = { kind: "html", until };
    this.add("html");
    return "line";
  }

  /** Underlined text is a heading; a first row with its delimiter row is a table. */
  private turnParagraph(paragraph: OpenBlock, at: number, end: number): boolean {
    const level = setextLevelAt(this.text, at, end);
    if (level > 0) {
      paragraph.kind = "heading";
      paragraph.level = level;
      paragraph.end = end;
      this.paragraph = null;
      return true;
    }
    const row = paragraph.pieces.at(-1);
    if (row === undefined || !isTableDelimiter(this.text, at, end)) return false;
    if (!this.text.slice(row.start, row.end).includes("|")) return false;
    if (paragraph.pieces.length === 1) paragraph.kind = "table";
    else {
      // The row above the delimiters is the table's; what stands above it stays a paragraph.
      paragraph.pieces.pop();
      this.paragraph = this.blocks[this.add("table", { pieces: [row] })] ?? null;
    }
    return true;
  }

  private addText(cursor: LineCursor): void {
    skipIndent(this.text, cursor);
    const { offset: start, end } = cursor;
    const opening = this.spanning.openingIn(start, end);
    if (opening !== null) this.hiddenTo = opening.end;
    if (opening?.at === start) {
      this.paragraph = null;
      this.add("comment");
      return;
    }
    const piece = trimEnd(this.text, start, opening?.at ?? end);
    if (this.paragraph !== null) {
      this.paragraph.pieces.push(piece);
      return;
    }
    const kind = isDefinition(this.text, piece) ? "definition" : "paragraph";
    this.paragraph = this.blocks[this.add(kind, { pieces: [piece] })] ?? null;
  }

  /** Ends the open paragraph and every container but the first `keep`. */
  private close(keep: number): void {
    this.paragraph = null;
    if (keep < this.containers.length) this.containers.length = keep;
  }

  private add(kind: BlockKind, parts: Partial<OpenBlock> = NO_PARTS): number {
    for (const container of this.containers) container.hasContent = true;
    const parent = this.containers.at(-1)?.block ?? -1;
    const { line } = this;
    const { pieces = [], level = 0, callout = null, end = 0 } = parts;
    return this.blocks.push({ kind, parent, line, pieces, level, callout, end }) - 1;
  }
}

const NO_PARTS: Partial<OpenBlock> = {};
const CLOSED = { taken: false, open: false };
